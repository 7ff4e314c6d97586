using System.Text.RegularExpressions;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Evidence;

/// <summary>The sentences of a stored text, so that each can be accounted for.</summary>
public static partial class Sentences
{
    /// <summary>
    /// Every sentence of <paramref name="text"/> with its place, in order. A line break always ends one; within a line, a full
    /// stop, question or exclamation mark does when white space and a capital, a digit or an opening quotation mark follow.
    /// </summary>
    public static IReadOnlyList<Passage> Of(string text)
    {
        var sentences = new List<Passage>();
        foreach (var line in Lines().EnumerateMatches(text))
            AddSentences(text, line.Index, line.Index + line.Length, sentences);
        return sentences;
    }

    /// <summary>
    /// Where the context of <paramref name="passage"/> begins and ends: its own sentences whole, and one sentence more on either
    /// side, within its paragraph.
    /// </summary>
    public static (int Start, int End) Around(string text, Passage passage)
    {
        var paragraph = passage.Start == 0 ? 0 : text.LastIndexOf('\n', passage.Start - 1) + 1;
        var end = text.IndexOf('\n', passage.End);
        var sentences = Of(text).Where(sentence => sentence.Start >= paragraph && (end < 0 || sentence.End <= end)).ToList();
        var first = sentences.FindIndex(sentence => sentence.Overlaps(passage));
        var last = sentences.FindLastIndex(sentence => sentence.Overlaps(passage));
        return first < 0
            ? (passage.Start, passage.End)
            : (Math.Min(passage.Start, sentences[Math.Max(first - 1, 0)].Start), Math.Max(passage.End, sentences[Math.Min(last + 1, sentences.Count - 1)].End));
    }

    private static void AddSentences(string text, int start, int end, List<Passage> sentences)
    {
        while (start < end)
        {
            var next = NextStart(text, start, end);
            var span = text.AsSpan(start, next - start);
            var leading = span.Length - span.TrimStart().Length;
            var length = span.Trim().Length;
            if (length > 0)
                sentences.Add(new Passage(start + leading, length));
            start = next;
        }
    }

    private static int NextStart(string text, int start, int end)
    {
        foreach (var boundary in Boundary().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            if (!Abbreviation().IsMatch(text.AsSpan(start, boundary.Index + 1)))
                return start + boundary.Index + boundary.Length;
        }

        return end;
    }

    [GeneratedRegex("[^\\n]+", RegexOptions.None, 1000)]
    private static partial Regex Lines();

    // The mark that ends the sentence, closing quotation marks, then white space before what can open the next sentence.
    [GeneratedRegex("""[.!?][”"’')\]]*\s+(?=[“"‘'(\[]?[\p{Lu}\p{Nd}])""", RegexOptions.None, 1000)]
    private static partial Regex Boundary();

    // Titles, initials and the short names of states end in a full stop that ends no sentence.
    [GeneratedRegex(@"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|St|No|vs|U\.S|U\.K|U\.N)|(?<![\p{L}.])\p{Lu})\.$", RegexOptions.None, 1000)]
    private static partial Regex Abbreviation();
}
