using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account.Keys;

/// <summary>Keys in words.</summary>
internal static class KeyWords
{
    /// <summary>What a scope lets a script do, for who ticks it.</summary>
    public static string May(KeyScope scope) => scope switch
    {
        KeyScope.ReadDrafts => "all those that you may read yourself",
        KeyScope.WriteDrafts => "begin, change and propose drafts in your name",
        KeyScope.Publish => "change the record itself in your name",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
    };

    /// <summary>What a key may be used for.</summary>
    public static string Scopes(KeyRow key) => "May " + Words.List([.. key.Scopes.Select(scope => KeyScopes.Terms.NameOf(scope.Word()))]) + ".";

    /// <summary>How long it is good, or since when it is not.</summary>
    public static string State(KeyRow key) => key switch
    {
        { RevokedAt: { } revoked } => $"Revoked {Words.Moment(revoked)}.",
        { State: KeyState.Expired } => $"Expired {Words.Moment(key.ExpiresAt)}.",
        _ => $"Good until {Words.Moment(key.ExpiresAt)}.",
    };

    /// <summary>When it was made, and when it was used.</summary>
    public static string Use(KeyRow key) => $"Made {Words.Moment(key.CreatedAt)}, {(key.LastUsedAt is { } used ? $"last used {Words.Moment(used)}" : "never used")}.";
}
