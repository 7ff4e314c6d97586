namespace PartnershipTracker.Core.Milestones;

/// <summary>Something with which others are compared.</summary>
/// <param name="Key">Its id, or whatever tells it from the others.</param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="FirstDay">The first day that its date may mean.</param>
/// <param name="LastDay">The last one.</param>
public sealed record SimilarityEntry(string Key, string Title, IReadOnlyList<string> Partners, DateOnly FirstDay, DateOnly LastDay)
{
    internal HashSet<string> Words { get; } = SimilarityIndex.WordsOf(Title);

    /// <summary>The entry for what is about to be recorded; null where too little of it is known to be compared.</summary>
    public static SimilarityEntry? Of(string key, SimilarityQuestion question) =>
        question is { Date: { IsOpen: false } date, Partners.Count: > 0 } ? new(key, question.Title, question.Partners, date.FirstDay, date.LastDay) : null;
}

/// <summary>Events in the order of their days, to be compared with thousands of others in memory.</summary>
public sealed class SimilarityIndex(IEnumerable<SimilarityEntry> entries)
{
    /// <summary>The share of words in common from which on two titles may tell of one event: half.</summary>
    internal const double AlikeFrom = 0.5;

    /// <summary>Of more than these at one time the first are compared.</summary>
    internal const int MostCompared = 500;

    // The same event is dated a few days apart by those who report it, and often only to the month.
    private const int Days = 10;

    private static readonly HashSet<string> Empty = new(["a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with", "its", "from", "nato", "s"], StringComparer.Ordinal);

    private readonly List<SimilarityEntry> _entries = [.. entries.OrderBy(entry => entry.FirstDay).ThenBy(entry => entry.Key, StringComparer.Ordinal)];

    /// <summary>Those that may be the same event, the likeliest first.</summary>
    /// <param name="key">The key of what is asked about: nothing is similar to itself.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="alikeFrom">The share of words in common from which on they may be the same.</param>
    public IReadOnlyList<SimilarityEntry> Find(string? key, SimilarityQuestion question, int most, double alikeFrom = AlikeFrom)
    {
        if (SpanOf(question) is not var (first, last))
            return [];

        var words = WordsOf(question.Title);
        return
        [
            .. _entries.TakeWhile(entry => entry.FirstDay <= last)
                .Where(entry => entry.LastDay >= first && entry.Key != key && entry.Partners.Any(partner => question.Partners.Contains(partner, StringComparer.Ordinal)))
                .Take(MostCompared)
                .Select(entry => (Entry: entry, Likeness: Likeness(words, entry.Words)))
                .Where(found => found.Likeness >= alikeFrom)
                .OrderByDescending(found => found.Likeness)
                .Take(most)
                .Select(found => found.Entry),
        ];
    }

    /// <summary>The days at which the same event may have been recorded; null where too little is known.</summary>
    internal static (DateOnly First, DateOnly Last)? SpanOf(SimilarityQuestion question) =>
        question is { Date: { IsOpen: false } date, Partners.Count: > 0 } ? (Shifted(date.FirstDay, -Days), Shifted(date.LastDay, Days)) : null;

    // Shared words over all words of the shorter title: a longer title often says the same and more.
    internal static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);

    internal static HashSet<string> WordsOf(string title) =>
    [
        .. title.Split([' ', '\u00A0', ',', '.', ':', ';', '-', '–', '(', ')', '’', '\'', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant()).Where(word => !Empty.Contains(word)),
    ];

    private static DateOnly Shifted(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
