namespace PartnershipTracker.Web.Hosting;

/// <summary>Who may do what: the names of the policies that <see cref="Access"/> defines. The table: <c>docs/security.md</c>.</summary>
public static class Policies
{
    /// <summary>Draft and propose: contributors and all above.</summary>
    public const string Contribute = nameof(Contribute);

    /// <summary>Publish, review, restore: editors and administrators.</summary>
    public const string Edit = nameof(Edit);

    /// <summary>Decide about people, keys and settings: administrators.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>See to one's own account, even before it has the second factor that the others ask for.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Change what signing in rests on: signed in a short while ago.</summary>
    public const string SignedInJustNow = nameof(SignedInJustNow);

    /// <summary>Read drafts by a key: contributors and all above.</summary>
    public const string ReadDrafts = nameof(ReadDrafts);

    /// <summary>Write and propose drafts by a key: contributors and all above.</summary>
    public const string WriteDrafts = nameof(WriteDrafts);

    /// <summary>Publish by a key: editors and administrators.</summary>
    public const string Publish = nameof(Publish);
}
