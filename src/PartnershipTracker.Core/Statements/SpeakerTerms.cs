using System.Text;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Statements;

/// <summary>Who spoke, each once, though sources spell a name in several ways.</summary>
internal static class SpeakerTerms
{
    /// <param name="speakers">The speakers as statements name them.</param>
    /// <param name="names">The people whose names are recorded.</param>
    public static IReadOnlyList<Term> Of(IReadOnlyList<string> speakers, IReadOnlyList<ProperName> names)
    {
        var terms =
            from speaker in speakers
            let person = names.FirstOrDefault(name => Spellings(name).Contains(speaker, StringComparer.OrdinalIgnoreCase))
            group speaker by person?.Slug ?? IdOf(speaker) into same
            let person = names.FirstOrDefault(name => name.Slug == same.Key)
            let name = person?.Name ?? same.First()
            orderby name
            select new Term(same.Key, name, [.. same, .. person is null ? [] : Spellings(person)]);
        return [.. terms];
    }

    /// <summary>The term of a speaker as a statement names it.</summary>
    public static Term Of(this TermList speakers, string speaker) =>
        speakers.Terms.First(term => term.Spellings.Contains(speaker, StringComparer.Ordinal));

    private static IEnumerable<string> Spellings(ProperName name) => [name.Name, .. name.Aliases.Select(alias => alias.Text)];

    // For whoever has no recorded name: a ministry, an office that is not named.
    private static string IdOf(string speaker)
    {
        var id = new StringBuilder();
        foreach (var letter in speaker)
        {
            if (char.IsLetterOrDigit(letter))
                id.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’') && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }
}
