using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Names;

/// <summary>A stretch of a text.</summary>
/// <param name="Text">Its words; never markup.</param>
/// <param name="IsFound">Whether it is what a search asked for.</param>
public sealed record MarkedPart(string Text, bool IsFound);

/// <summary>A text in which a search found something.</summary>
public sealed record MarkedText(IReadOnlyList<MarkedPart> Parts)
{
    private const string Before = "… ";
    private const string After = " …";

    /// <summary>Whether anything was found in it.</summary>
    public bool IsFound => Parts.Any(part => part.IsFound);

    /// <summary>What was found in it.</summary>
    public IEnumerable<string> Found => Parts.Where(part => part.IsFound).Select(part => part.Text);

    /// <summary>A text in which nothing was found.</summary>
    public static MarkedText Plain(string text) => new([new(text, IsFound: false)]);

    /// <summary>A text of <see cref="FoundText"/>.</summary>
    internal static MarkedText Read(string text)
    {
        var parts = new List<MarkedPart>();
        foreach (var stretch in text.Split(FoundText.Start).Select((stretch, index) => (Texts: stretch.Split(FoundText.End, 2), IsFirst: index == 0)))
        {
            var (found, rest) = stretch.IsFirst || stretch.Texts.Length == 1 ? ("", string.Concat(stretch.Texts)) : (stretch.Texts[0], stretch.Texts[1]);
            parts.AddRange(new[] { new MarkedPart(found, IsFound: true), new MarkedPart(rest, IsFound: false) }.Where(part => part.Text.Length > 0));
        }

        return new(parts);
    }

    /// <summary>A text whose words are looked at one by one.</summary>
    /// <param name="isFound">Whether a word is what was asked for.</param>
    internal static MarkedText ByWord(string text, Func<string, bool> isFound)
    {
        var parts = new List<MarkedPart>();
        var end = 0;
        foreach (var word in Folding.WordsIn(text))
        {
            if (!isFound(word.Value))
                continue;
            parts.AddRange([new(text[end..word.Index], IsFound: false), new(word.Value, IsFound: true)]);
            end = word.Index + word.Length;
        }

        parts.Add(new(text[end..], IsFound: false));
        return new([.. parts.Where(part => part.Text.Length > 0)]);
    }

    /// <summary>The words around the first that was found, whole, in about that many characters.</summary>
    public MarkedText Around(int length)
    {
        var text = string.Concat(Parts.Select(part => part.Text));
        if (text.Length <= length)
            return this;

        var before = Parts.TakeWhile(part => !part.IsFound).Sum(part => part.Text.Length);
        var found = before + (Parts.FirstOrDefault(part => part.IsFound)?.Text.Length ?? 0);
        var start = WordBefore(text, Math.Min(before - (length / 3), text.Length - length));
        var end = start + length >= text.Length ? text.Length : Math.Max(found, WordBefore(text, start + length));
        return Cut(start, end, text.Length);
    }

    private MarkedText Cut(int start, int end, int whole)
    {
        var parts = new List<MarkedPart>();
        var at = 0;
        foreach (var part in Parts)
        {
            var (first, last) = (Math.Clamp(start - at, 0, part.Text.Length), Math.Clamp(end - at, 0, part.Text.Length));
            if (last > first)
                parts.Add(part with { Text = part.Text[first..last] });
            at += part.Text.Length;
        }

        if (end < whole)
            parts[^1] = parts[^1] with { Text = parts[^1].Text.TrimEnd() };
        return new([.. start > 0 ? [Gap(Before)] : Array.Empty<MarkedPart>(), .. parts, .. end < whole ? [Gap(After)] : Array.Empty<MarkedPart>()]);
    }

    private static MarkedPart Gap(string dots) => new(dots, IsFound: false);

    // The beginning of the word in which a place is; a very long word is cut.
    private static int WordBefore(string text, int place)
    {
        if (place <= 0)
            return 0;
        var space = text.LastIndexOfAny([' ', '\u00A0', '\n'], place - 1, Math.Min(place, 40));
        return space >= 0 ? space + 1 : char.IsLowSurrogate(text, place) ? place - 1 : place;
    }
}
