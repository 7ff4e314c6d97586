using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Milestones;

/// <summary>A word of the record.</summary>
/// <param name="Written">As it is written where it was met first.</param>
/// <param name="Count">How often it is written.</param>
public sealed record KnownWord(string Written, int Count);

/// <summary>The words of one state of the record, kept until another is asked for.</summary>
public sealed class VocabularyCache
{
    private volatile Words? _last;

    internal IReadOnlyDictionary<string, KnownWord>? Find(string state) => _last is { } last && last.State == state ? last.Known : null;

    internal void Keep(string state, IReadOnlyDictionary<string, KnownWord> known) => _last = new(state, known);

    private sealed record Words(string State, IReadOnlyDictionary<string, KnownWord> Known);
}

/// <summary>The words that milestones are written with.</summary>
public sealed class MilestoneVocabulary(TrackerDbContext db, NameQueries names, DatasetQueries dataset, DatabaseChoice choice, VocabularyCache cache)
{
    private const int MostEndings = 30;

    private IReadOnlyDictionary<string, KnownWord>? _words;

    /// <summary>
    /// The terms of a search. The last word may be the beginning of others, and those are added: the index holds the stems of words, and
    /// "securit" begins "security" but not its stem.
    /// </summary>
    internal async Task<IReadOnlyList<NamedTerm>> TermsAsync(string words, CancellationToken cancellationToken)
    {
        var terms = NamedTerm.Of(words, await names.AllAsync(cancellationToken));
        if (terms is not [.., { Term: { IsOpenEnded: true } last } open])
            return terms;

        var begun = Folding.WordsOf(last.Spellings[^1]).Select(word => word.Folded).ToList();
        if (begun is not [{ Length: > 1 } beginning])
            return terms;

        var endings = from known in await WordsAsync(cancellationToken)
                      where known.Key.Length > beginning.Length && known.Key.StartsWith(beginning, StringComparison.Ordinal)
                      orderby known.Value.Count descending, known.Key
                      select known.Value.Written;
        return [.. terms.SkipLast(1), open with { Term = last with { Spellings = [.. endings.Take(MostEndings), .. last.Spellings] } }];
    }

    /// <summary>All words of titles, summaries and quotations, by their folded form. Asked for at most once a request.</summary>
    internal async Task<IReadOnlyDictionary<string, KnownWord>> WordsAsync(CancellationToken cancellationToken) => _words ??= await ReadAsync(cancellationToken);

    private async Task<IReadOnlyDictionary<string, KnownWord>> ReadAsync(CancellationToken cancellationToken)
    {
        var state = $"{await dataset.VersionAsync(cancellationToken)} {choice.Copy}";
        if (cache.Find(state) is { } kept)
            return kept;

        var texts = await db.Set<Milestone>().Select(milestone => milestone.Title + "\n" + milestone.Summary + "\n" + milestone.Quotations).ToListAsync(cancellationToken);
        var known = Count(texts);
        cache.Keep(state, known);
        return known;
    }

    /// <summary>The words of texts, by their folded form.</summary>
    internal static Dictionary<string, KnownWord> Count(IEnumerable<string> texts) => texts
        .SelectMany(Folding.WordsOf)
        .GroupBy(word => word.Folded, StringComparer.Ordinal)
        .ToDictionary(word => word.Key, word => new KnownWord(word.First().Written, word.Count()), StringComparer.Ordinal);
}
