using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Several records of a vocabulary named in one line, as it was read: "JP KR", "South Korea, NZ", "all".</summary>
/// <param name="Codes">Those that it names, each once.</param>
/// <param name="Unknown">Its words that name none.</param>
internal sealed record NameLine(IReadOnlyList<string> Codes, IReadOnlyList<string> Unknown)
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
            for (var start = 0; start < words.Length;)
                start += Take(words.AsSpan(start), terms, codes, unknown);
        }

        return new NameLine([.. codes.Distinct(StringComparer.Ordinal)], unknown);
    }

    /// <summary>The code of the one record that is called so, in any case of letters; null where none is.</summary>
    public static string? CodeOf(TermList terms, string name) => terms.Terms.FirstOrDefault(term =>
        term.Spellings.Append(term.Code).Append(term.Name).Any(spelling => string.Equals(spelling, name, StringComparison.OrdinalIgnoreCase)))?.Code;

    private static int Take(ReadOnlySpan<string> words, TermList terms, List<string> codes, List<string> unknown)
    {
        for (var length = words.Length; length > 0; length--)
        {
            if (CodeOf(terms, string.Join(' ', words[..length])) is { } code)
            {
                codes.Add(code);
                return length;
            }
        }

        if (string.Equals(words[0], Everything, StringComparison.OrdinalIgnoreCase))
            codes.AddRange(terms.Terms.Select(term => term.Code));
        else
            unknown.Add(words[0]);
        return 1;
    }
}
