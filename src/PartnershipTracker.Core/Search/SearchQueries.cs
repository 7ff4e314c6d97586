using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Search;

/// <summary>Searches the whole record: names of everything, and the texts of milestones.</summary>
public sealed class SearchQueries(TrackerDbContext db, SearchEntries entries, MilestoneQueries milestones, HighlightQueries highlights, MilestoneVocabulary vocabulary)
{
    // A word in a title says more than one in a summary, and that more than one in a passage.
    private static readonly double[] Weights = [8, 4, 1];

    private IReadOnlyList<SearchEntry>? _entries;

    /// <summary>What the words find, or a likelier spelling of them where they find nothing.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="most">How many of each kind are wanted.</param>
    public async Task<SearchAnswer> FindAsync(string words, int most, CancellationToken cancellationToken)
    {
        var groups = await GroupsAsync(words, most, cancellationToken);
        if (groups.Count > 0 || await CorrectedAsync(words, cancellationToken) is not { } likelier)
            return new(words, groups);

        var found = await GroupsAsync(likelier, most, cancellationToken);
        return found.Count == 0 ? new(words, []) : new(likelier, found, IsCorrected: true);
    }

    /// <summary>The words with slips of the keys put right, as far as the record has words like them; null where there is nothing to put right.</summary>
    public async Task<string?> CorrectedAsync(string words, CancellationToken cancellationToken)
    {
        var named = MilestoneVocabulary.Count((await EntriesAsync(cancellationToken)).SelectMany(entry => entry.Names));
        return new Spelling(named, await vocabulary.WordsAsync(cancellationToken)).Corrected(words);
    }

    private async Task<IReadOnlyList<SearchGroup>> GroupsAsync(string words, int most, CancellationToken cancellationToken)
    {
        var terms = SearchTerms.Of(words);
        if (terms.Words.Count == 0)
            return [];

        var named = from entry in await EntriesAsync(cancellationToken)
                    let rank = entry.Rank(terms)
                    where rank is not null
                    group (entry, rank) by entry.Kind into kind
                    select new SearchGroup(kind.Key, kind.Count(), [.. kind.OrderBy(found => found.rank).Take(most).Select(found => found.entry.Hit(terms))]);
        return [.. named.Append(await MilestonesAsync(words, most, cancellationToken)).Where(group => group.Total > 0).OrderBy(group => group.Kind)];
    }

    private async Task<IReadOnlyList<SearchEntry>> EntriesAsync(CancellationToken cancellationToken) => _entries ??= await entries.AllAsync(cancellationToken);

    // First those that say it, the best first; then those that are tagged with it, the newest first.
    private async Task<SearchGroup> MilestonesAsync(string words, int most, CancellationToken cancellationToken)
    {
        var newest = await milestones.ListAsync(new() { Q = words, Sort = "-date", Limit = most }, cancellationToken);
        if (newest.Total == 0)
            return new(SearchKind.Milestone, 0, []);

        var terms = (await vocabulary.TermsAsync(words, cancellationToken)).Select(term => term.Term).ToList();
        var best = await db.BestAsync(FilteredMilestones.SearchIndex, Weights, terms, most, cancellationToken);
        var rows = await db.Set<Milestone>().Where(milestone => best.Contains(milestone.Id)).Select(milestone => new { milestone.Id, milestone.Slug }).ToListAsync(cancellationToken);
        var ids = best.Select(key => rows.First(row => row.Id == key).Slug).Concat(newest.Items.Select(milestone => milestone.Id)).Distinct(StringComparer.Ordinal).Take(most).ToList();
        var found = (await milestones.FindAllAsync(ids, cancellationToken)).ToDictionary(milestone => milestone.Id, StringComparer.Ordinal);
        var marks = await highlights.OfAsync(words, ids, cancellationToken);
        return new(SearchKind.Milestone, newest.Total, [.. ids.Select(id => Hit(found[id], marks.GetValueOrDefault(id)))]);
    }

    private static SearchHit Hit(MilestoneRow milestone, MilestoneHighlight? marks) => new(
        SearchKind.Milestone, milestone.Id, marks?.Title ?? MarkedText.Plain(milestone.Title), Note: milestone.Date.Reading,
        Passage: marks switch { { Quotation: { } quotation } => quotation, { Summary: { IsFound: true } summary } => summary, _ => null });
}
