using System.Text.RegularExpressions;
using AnyAscii;

namespace PartnershipTracker.Core.Names;

/// <summary>Words as they are compared: without accents, in Latin letters and lower case, so that Geoana is Geoană and a Japanese name finds itself.</summary>
internal static partial class Folding
{
    /// <summary>A word or a text, its punctuation kept.</summary>
    public static string Fold(string text) => text.Transliterate().ToLowerInvariant();

    /// <summary>The words of a text, each as it is compared and as it is written.</summary>
    public static IEnumerable<(string Folded, string Written)> WordsOf(string text) =>
        WordsIn(text).Select(word => (Fold(word.Value), word.Value)).Where(word => word.Item1.Length > 0);

    /// <summary>The words of a text, where they stand.</summary>
    public static IEnumerable<Match> WordsIn(string text) => Words().Matches(text);

    /// <summary>A text as its words alone, a space between them.</summary>
    public static string Joined(string text) => string.Join(' ', WordsOf(text).Select(word => word.Folded));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
