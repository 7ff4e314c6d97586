using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Several records of a vocabulary named in one line, as it was read: "JP KR", "South Korea, NZ", "all".</summary>
/// <param name="Codes">Those that it names, each once.</param>
/// <param name="Unknown">Its words that name none; those that stand together are one.</param>
public sealed record NameLine(IReadOnlyList<string> Codes, IReadOnlyList<string> Unknown)
{
    /// <summary>The word for every record of the vocabulary.</summary>
    private const string Everything = "all";

    /// <summary>Reads a line. Commas part names; between them, of the names that fit the next words the longest is meant.</summary>
    public static NameLine Of(string text, TermList terms)
    {
        var (codes, unknown) = (new List<string>(), new List<string>());
        foreach (var part in text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split([' ', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var strange = new List<string>();
            for (var start = 0; start < words.Length;)
            {
                var length = Take(words.AsSpan(start), terms, codes);
                if (length == 0)
                    strange.Add(words[start]);
                if (strange.Count > 0 && (length > 0 || start + 1 == words.Length))
                {
                    unknown.Add(string.Join(' ', strange));
                    strange.Clear();
                }

                start += Math.Max(length, 1);
            }
        }

        return new NameLine([.. codes.Distinct(StringComparer.Ordinal)], unknown);
    }

    /// <summary>The code of the one record that is called so, in any case of letters; null where none is.</summary>
    public static string? CodeOf(TermList terms, string name) => terms.Terms.FirstOrDefault(term =>
        term.Spellings.Append(term.Code).Append(term.Name).Any(spelling => string.Equals(spelling, name, StringComparison.OrdinalIgnoreCase)))?.Code;

    // How many words the name at their beginning has; none where they begin with none.
    private static int Take(ReadOnlySpan<string> words, TermList terms, List<string> codes)
    {
        for (var length = words.Length; length > 0; length--)
        {
            if (CodeOf(terms, string.Join(' ', words[..length])) is { } code)
            {
                codes.Add(code);
                return length;
            }
        }

        if (!string.Equals(words[0], Everything, StringComparison.OrdinalIgnoreCase))
            return 0;
        codes.AddRange(terms.Terms.Select(term => term.Code));
        return 1;
    }
}
