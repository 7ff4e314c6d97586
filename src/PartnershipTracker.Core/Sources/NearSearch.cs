using System.Globalization;

namespace PartnershipTracker.Core.Sources;

/// <summary>
/// Finds the stretch of a text that is nearest to a quotation. Work is bounded: where the quotation is long, only the part of
/// the text that shares most short runs of characters with it is compared in full.
/// </summary>
internal static class NearSearch
{
    private const double LeastSimilarity = 0.6;

    /// <summary>Longer quotations are compared with nothing: no citation has one.</summary>
    private const int MaximumQuote = 10_000;

    /// <summary>Characters of text times blocks of quotation that are compared outright: some tens of milliseconds.</summary>
    private const long OutrightWork = 1_000_000;

    private const int RunLength = 6;
    private const int BucketLength = 256;

    /// <summary>No word is longer; what is, is writing without spaces, and cut where it may be.</summary>
    private const int LongestWord = 40;

    public static NearPassage? Nearest(string text, string quote)
    {
        var wanted = Fold(quote.AsSpan().Trim());
        if (text.Length == 0 || wanted.Length is 0 or > MaximumQuote)
            return null;

        var folded = Fold(text);
        var slack = wanted.Length - (int)Math.Ceiling(wanted.Length * LeastSimilarity);
        if (Window(folded, wanted, slack) is not { } window)
            return null;

        var (endInWindow, distance) = new EditDistances(wanted).Nearest(folded.AsSpan(window.Start, window.Length), isAnchored: false);
        var similarity = 1 - ((double)distance / wanted.Length);
        if (similarity < LeastSimilarity)
            return null;

        var end = window.Start + endInWindow;
        var start = StartOf(folded, wanted, end, distance);
        return new NearPassage(InWholeWords(text, start, end), similarity);
    }

    /// <summary>Reads both backwards from the end that was found: the nearest stretch that starts there ends where the passage starts.</summary>
    private static int StartOf(string text, string wanted, int end, int distance)
    {
        var reach = text.AsSpan(0, end)[Math.Max(0, end - wanted.Length - distance)..].ToArray();
        Array.Reverse(reach);
        var pattern = wanted.ToCharArray();
        Array.Reverse(pattern);
        return end - new EditDistances(pattern).Nearest(reach, isAnchored: true).End;
    }

    /// <summary>The part of the text that can hold the passage; null where it shares nothing with the quotation.</summary>
    private static Passage? Window(string text, string wanted, int slack)
    {
        if ((long)text.Length * EditDistances.Blocks(wanted.Length) <= OutrightWork)
            return new Passage(0, text.Length);

        // A run at place i of the quotation and place j of the text votes for a passage that starts about j - i.
        var votes = Votes(text, wanted);
        var width = (slack / BucketLength) + 1;
        var (best, most, sum) = (0, 0, 0);
        for (var bucket = 0; bucket < votes.Length; bucket++)
        {
            sum += votes[bucket] - (bucket >= width ? votes[bucket - width] : 0);
            if (sum > most)
                (best, most) = (bucket, sum);
        }

        if (most == 0)
            return null;

        // From the first place at which it may start, to the last at which it may end.
        var first = ((best - width + 1) * BucketLength) - wanted.Length - slack;
        var last = ((best + 1) * BucketLength) + slack;
        var start = Math.Clamp(first, 0, text.Length);
        return new Passage(start, Math.Clamp(last, start, text.Length) - start);
    }

    /// <summary>Votes by starting place, which is shifted by the quotation's length so that none is negative.</summary>
    private static int[] Votes(string text, string wanted)
    {
        var votes = new int[((text.Length + wanted.Length) / BucketLength) + 1];
        var runs = RunsOf(wanted).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var place = 0; place + RunLength <= text.Length; place++)
        {
            if (runs.TryGetValue(text.AsSpan(place, RunLength), out var placeInQuote) && placeInQuote >= 0)
                votes[(place - placeInQuote + wanted.Length) / BucketLength]++;
        }

        return votes;
    }

    /// <summary>Where each run of characters stands; negative for one that stands at several places, which says nothing of any.</summary>
    private static Dictionary<string, int> RunsOf(string wanted)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place + RunLength <= wanted.Length; place++)
        {
            var run = wanted.Substring(place, RunLength);
            if (!runs.TryAdd(run, place))
                runs[run] = -1;
        }

        return runs;
    }

    /// <summary>Nobody wants to be shown half a word, nor the space beside a passage.</summary>
    private static Passage InWholeWords(string text, int start, int end)
    {
        var (first, last) = (start, end);
        while (first > 0 && first < text.Length && IsInWord(text[first - 1]) && IsInWord(text[first]))
            first--;

        while (last > 0 && last < text.Length && IsInWord(text[last - 1]) && IsInWord(text[last]))
            last++;

        (start, end) = (start - first > LongestWord ? start : first, last - end > LongestWord ? end : last);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        return new Passage(start, end - start);
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Makes alike what readers see alike, character by character, so that places stay what they are.</summary>
    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = text.ToArray();
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(folded[i]);
        return new string(folded);
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' or ' ' => c,
        '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '‚' or '`' or '´' => '\'',
        '\u2212' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
        _ => char.ToLowerInvariant(c),
    };
}
