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

    public const string ReadDrafts = nameof(ReadDrafts);

    public const string WriteDrafts = nameof(WriteDrafts);

    /// <summary>Write the record by a script.</summary>
    public const string Publish = nameof(Publish);
}
