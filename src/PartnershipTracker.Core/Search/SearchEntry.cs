using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Search;

/// <summary>Something that has a name, to be held against the words of a search.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Note">What else tells it from others; shown.</param>
/// <param name="More">What else finds it; not shown.</param>
internal sealed record SearchEntry(SearchKind Kind, string Id, string Title, IReadOnlyList<string> Aliases, string? Note = null, string More = "")
{
    private const int Otherwise = 4;

    private readonly string[] _words = [.. Aliases.Append(Title).Append(More).SelectMany(Folding.WordsOf).Select(word => word.Folded).Distinct(StringComparer.Ordinal)];

    /// <summary>The names by which it is known, its own first.</summary>
    public IEnumerable<string> Names => [Title, .. Aliases];

    /// <summary>How well it answers a question, 0 the best; null where it does not.</summary>
    public int? Rank(SearchTerms terms)
    {
        if (terms.Words.Count == 0 || !terms.Words.All(word => _words.Any(word.Begins)))
            return null;
        if (terms.Phrases.Any(phrase => !Names.Any(name => Folding.Joined(name).Contains(phrase, StringComparison.Ordinal))))
            return null;

        var joined = Names.Select(Folding.Joined).ToList();
        if (joined[0] == terms.Joined || joined.Contains(terms.Joined, StringComparer.Ordinal))
            return joined[0] == terms.Joined ? 0 : 1;
        if (joined.Exists(name => name.StartsWith(terms.Joined, StringComparison.Ordinal)))
            return 2;
        return IsAnsweredBy(Title, terms) ? 3 : Otherwise;
    }

    /// <summary>The entry as it is shown, with what was found in it.</summary>
    public SearchHit Hit(SearchTerms terms)
    {
        var alias = IsAnsweredBy(Title, terms) ? null : Aliases.FirstOrDefault(alias => IsAnsweredBy(alias, terms));
        return new(Kind, Id, terms.Mark(Title), alias is null ? null : terms.Mark(alias), Note);
    }

    private static bool IsAnsweredBy(string name, SearchTerms terms)
    {
        var words = Folding.WordsOf(name).Select(word => word.Folded).ToList();
        return terms.Words.All(asked => words.Exists(asked.Begins));
    }
}

/// <summary>The words of a search as names are held against them.</summary>
/// <param name="Words">Each of its words.</param>
/// <param name="Phrases">What must stand together.</param>
/// <param name="Joined">All of it.</param>
internal sealed record SearchTerms(IReadOnlyList<SearchWord> Words, IReadOnlyList<string> Phrases, string Joined)
{
    public static SearchTerms Of(string text)
    {
        var terms = Data.FullTextTerm.Of(text);
        return new(
            [.. terms.SelectMany(term => Folding.WordsOf(term.Spellings[0])).Select(word => new SearchWord(word.Folded))],
            [.. terms.Where(term => term.IsPhrase).Select(term => Folding.Joined(term.Spellings[0]))],
            Folding.Joined(text));
    }

    /// <summary>A name with what the words find in it.</summary>
    public MarkedText Mark(string name) => MarkedText.ByWord(name, word => Words.Any(asked => asked.Begins(Folding.Fold(word))));
}

/// <summary>A word that a name may begin a word with.</summary>
internal sealed record SearchWord(string Folded)
{
    public bool Begins(string word) => word.StartsWith(Folded, StringComparison.Ordinal);
}
