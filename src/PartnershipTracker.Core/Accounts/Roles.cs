namespace PartnershipTracker.Core.Accounts;

/// <summary>What somebody may do. An account has one role, and each may do what those before it may.</summary>
public static class Roles
{
    /// <summary>Drafts and proposes.</summary>
    public const string Contributor = "contributor";

    /// <summary>Publishes, reviews, restores.</summary>
    public const string Editor = "editor";

    /// <summary>Decides about people, keys and settings.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role, the one that may do least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Contributor, Editor, Administrator];
}
