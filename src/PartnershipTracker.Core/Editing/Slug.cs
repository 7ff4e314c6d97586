using System.Text;
using AnyAscii;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>Makes public ids out of words.</summary>
public static class Slug
{
    // A number may have to stand behind it.
    private const int MaxLength = Record.MaxSlugLength - 8;

    /// <summary>The words in Latin letters and lower case, joined by hyphens, cut between words: "Kishida’s visit to Brussels" is <c>kishidas-visit-to-brussels</c>.</summary>
    /// <returns>Null where the words hold neither letter nor digit.</returns>
    public static string? Of(params IEnumerable<string?> words)
    {
        var slug = new StringBuilder();
        foreach (var character in string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word))).Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (character != '\'' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > MaxLength)
            whole = whole[..(whole.LastIndexOf('-', MaxLength) is > 0 and var cut ? cut : MaxLength)];
        return whole.Length == 0 ? null : whole;
    }
}
