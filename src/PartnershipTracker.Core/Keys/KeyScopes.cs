using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Keys;

/// <summary>What a key may be used for. Each stands alone: to write drafts and read them again a key needs both.</summary>
public enum KeyScope
{
    ReadDrafts,
    WriteDrafts,
    Publish,
}

/// <summary>Scopes as they are written (RFC 6749, section 3.3), and which roles may use them.</summary>
public static class KeyScopes
{
    /// <summary>Every scope by the word that stands for it.</summary>
    public static readonly TermList Terms = new("scope",
        [new("drafts:read", "read drafts", []), new("drafts:write", "write drafts", []), new("publish", "publish", [])]);

    /// <summary>The word of a scope.</summary>
    public static string Word(this KeyScope scope) => Terms.Terms[(int)scope].Code;

    /// <summary>The roles that may do what the scope stands for.</summary>
    public static IReadOnlyList<string> Roles(this KeyScope scope) =>
        scope == KeyScope.Publish ? [Accounts.Roles.Editor, Accounts.Roles.Administrator] : [Accounts.Roles.Contributor, Accounts.Roles.Editor, Accounts.Roles.Administrator];

    /// <summary>Scopes with a space between them, as they are kept.</summary>
    public static string Written(IEnumerable<KeyScope> scopes) => string.Join(' ', scopes.Select(Word));

    /// <summary>The scopes that <paramref name="words"/> name, each once; what is none is passed over.</summary>
    public static IReadOnlyList<KeyScope> Read(IEnumerable<string> words)
    {
        var codes = Terms.Codes(words);
        return [.. Enum.GetValues<KeyScope>().Where(scope => codes.Contains(scope.Word()))];
    }

    internal static IReadOnlyList<KeyScope> Read(string written) => Read(written.Split(' '));
}
