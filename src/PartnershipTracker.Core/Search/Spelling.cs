using F23.StringSimilarity;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Search;

/// <summary>Finds the word that was meant by a slip of the keys.</summary>
/// <param name="known">The words of names and of texts, each by their folded form.</param>
internal sealed class Spelling(params IReadOnlyList<IReadOnlyDictionary<string, KnownWord>> known)
{
    // Counts a letter too many, too few, another one, or two that changed places.
    private static readonly OptimalStringAlignment Slips = new();

    /// <summary>A question with the words that nothing is written with put right; null where none could be.</summary>
    public string? Corrected(string text)
    {
        var terms = FullTextTerm.Of(text);
        var corrected = string.Join(' ', terms.Select(Corrected));
        return corrected == string.Join(' ', terms.Select(term => Quoted(term, term.Spellings[0]))) ? null : corrected;
    }

    private string Corrected(FullTextTerm term)
    {
        var text = term.Spellings[0];
        foreach (var (folded, written) in Folding.WordsOf(text).ToList())
        {
            if (Nearest(folded, term.IsOpenEnded) is { } nearest)
                text = text.Replace(written, nearest, StringComparison.Ordinal);
        }

        return Quoted(term, text);
    }

    private static string Quoted(FullTextTerm term, string text) => term.IsPhrase ? $"\"{text}\"" : text;

    // The least slips win, then names before other words, then the word that is written most often.
    private string? Nearest(string word, bool isOpenEnded)
    {
        var most = Allowed(word.Length);
        if (most == 0 || known.Any(words => words.ContainsKey(word) || (isOpenEnded && words.Keys.Any(each => each.StartsWith(word, StringComparison.Ordinal)))))
            return null;

        var near = from words in known.Index()
                   from each in words.Item
                   let slips = Distance(word, each.Key, isOpenEnded, most)
                   where slips <= most
                   orderby slips, words.Index, each.Value.Count descending, each.Key
                   select each.Value.Written;
        return near.FirstOrDefault();
    }

    private static double Distance(string word, string known, bool isOpenEnded, int most)
    {
        // Hardly anybody mistypes the first letter of a short word, and short words are all alike.
        if (word.Length < 6 && word[0] != known[0])
            return double.MaxValue;

        var whole = Math.Abs(word.Length - known.Length) <= most ? Slips.Distance(word, known) : double.MaxValue;
        return isOpenEnded && known.Length > word.Length ? Math.Min(whole, Slips.Distance(word, known[..word.Length])) : whole;
    }

    private static int Allowed(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };
}
