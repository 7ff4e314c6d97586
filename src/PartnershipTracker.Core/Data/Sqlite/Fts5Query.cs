namespace PartnershipTracker.Core.Data.Sqlite;

/// <summary>Writes terms as an FTS5 query: every spelling becomes a quoted string, so none of it is syntax.</summary>
/// <remarks>https://www.sqlite.org/fts5.html, section 3, "Full-text Query Syntax".</remarks>
internal static class Fts5Query
{
    /// <summary>The query, all of whose terms must occur; null where there is none.</summary>
    public static string? From(IReadOnlyList<FullTextTerm> terms) =>
        terms.Count == 0 ? null : string.Join(" AND ", terms.Select(From));

    /// <summary>The query, one of whose terms must occur; null where there is none.</summary>
    public static string? FromAny(IReadOnlyList<FullTextTerm> terms) =>
        terms.Count == 0 ? null : string.Join(" OR ", terms.Select(From));

    private static string From(FullTextTerm term)
    {
        var spellings = string.Join(" OR ", term.Spellings.Select(spelling => $"\"{spelling.Replace('"', ' ')}\"")) + (term.IsOpenEnded ? "*" : "");
        return term.Spellings.Count == 1 ? spellings : $"({spellings})";
    }
}
