using System.Runtime.InteropServices;

namespace PartnershipTracker.Core.Sources;

/// <summary>A passage found in a stored text.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Passage(int Start, int Length)
{
    public int End => Start + Length;

    public bool Overlaps(Passage other) => Start < other.End && other.Start < End;

    /// <summary>
    /// Looks for <paramref name="quote"/> in <paramref name="text"/>, character by character: a passage that is not there is
    /// a fault, never moved to a look-alike. Where it occurs more than once, the words directly before or after it decide,
    /// as in the text quote selector of the W3C Web Annotation data model (section 4.2.4).
    /// </summary>
    /// <param name="fault">What is wrong, when there is no passage or no single one.</param>
    public static Passage? Find(string text, string quote, string? before, string? after, out string? fault)
    {
        var places = Occurrences(text, quote)
            .Where(start => text.AsSpan(0, start).EndsWith(before, StringComparison.Ordinal))
            .Where(start => text.AsSpan(start + quote.Length).StartsWith(after, StringComparison.Ordinal))
            .Take(2)
            .ToList();
        fault = places.Count switch
        {
            0 when Occurrences(text, quote).Any() =>
                $"The passage is in the text, but not with these words around it: \"{Shorten(quote)}\". Give the text directly before or after it, exactly.",
            0 => $"The passage is not in the text: \"{Shorten(quote)}\". Quotations are exact, spaces and quotation marks too.",
            1 => null,
            _ => $"The passage occurs more than once in the text: \"{Shorten(quote)}\". Give the text directly before or after it.",
        };
        return fault is null ? new Passage(places[0], quote.Length) : null;
    }

    /// <summary>
    /// The stretch of <paramref name="text"/> that comes nearest to <paramref name="quote"/>, for the message to an editor whose
    /// quotation is not found. It takes the place of nothing: what is cited is what the editor then quotes.
    /// </summary>
    /// <returns>Null where less than 60 % of the quotation is there, or it has more than 10,000 characters.</returns>
    public static NearPassage? Nearest(string text, string quote) => NearSearch.Nearest(text, quote);

    private static IEnumerable<int> Occurrences(string text, string quote)
    {
        if (quote.Length == 0)
            yield break;
        for (var start = text.IndexOf(quote, StringComparison.Ordinal); start >= 0; start = text.IndexOf(quote, start + 1, StringComparison.Ordinal))
            yield return start;
    }

    private static string Shorten(string quote) => quote.Length <= 80 ? quote : quote[..79] + "…";
}
