using System.Text;

namespace PartnershipTracker.Core.Data.Sqlite;

/// <summary>Turns what a reader typed into an FTS5 query: every word becomes a quoted string, so none of it is syntax.</summary>
/// <remarks>https://www.sqlite.org/fts5.html, section 3, "Full-text Query Syntax".</remarks>
internal static class Fts5Query
{
    private const int MaxTerms = 32;

    /// <summary>The query, all of whose terms must occur; null when no word is left.</summary>
    public static string? From(string words)
    {
        var terms = Terms(words).Where(term => term.Any(char.IsLetterOrDigit)).Take(MaxTerms).ToList();
        if (terms.Count == 0)
            return null;

        var openEnded = !words.EndsWith('"') && !char.IsWhiteSpace(words[^1]);
        return string.Join(" AND ", terms.Select(term => $"\"{term}\"")) + (openEnded ? "*" : "");
    }

    private static IEnumerable<string> Terms(string words)
    {
        var term = new StringBuilder();
        var inPhrase = false;
        foreach (var character in words)
        {
            if (character == '"')
                inPhrase = !inPhrase;

            // A control character (NUL above all) would end the query early.
            if (character == '"' || char.IsControl(character) || (!inPhrase && char.IsWhiteSpace(character)))
            {
                yield return term.ToString();
                term.Clear();
            }
            else
            {
                term.Append(character);
            }
        }

        yield return term.ToString();
    }
}
