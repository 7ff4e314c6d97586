using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Every read of milestones.</summary>
public sealed class MilestoneQueries(TrackerDbContext db, FilteredMilestones filtered, SummitQueries summits, CursorSeal seal, ReadingDay today)
{
    // What is read at once of all that there is: each time the database looks again for where it was, and this many fill a few megabytes.
    private const int Batch = 500;

    /// <summary>The most milestones that a page reads whole, or an editor changes at once.</summary>
    public const int MaxRows = 500;

    /// <summary>The most marks that a timeline reads.</summary>
    public const int MaxMarks = 5_000;

    public async Task<Page<MilestoneDetails>> ListAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        await (await filtered.OfAsync(db.Set<Milestone>(), filter, cancellationToken)).ToPageAsync(filter, seal, today.Day, cancellationToken);

    /// <summary>The milestones that the filter matches in the one order, at most <see cref="MaxRows"/>: what a page lays out by something else than their dates.</summary>
    public async Task<IReadOnlyList<MilestoneDetails>> AllAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        await DetailsAsync((await filtered.OfAsync(db.Set<Milestone>(), filter, cancellationToken)).InOrder().Take(MaxRows), cancellationToken);

    /// <summary>All milestones that the filter matches, in the one order: read some at a time, however many there are. Its limit and its cursor are passed over.</summary>
    public IAsyncEnumerable<MilestoneDetails> EachAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        Page.EachAsync(cursor => ListAsync(filter with { Limit = Batch, Cursor = cursor, IsCounted = false }, cancellationToken));

    /// <summary>The milestones that the filter matches, those that were written last before all others, as many as it asks for.</summary>
    public async Task<IReadOnlyList<MilestoneDetails>> LastChangedAsync(MilestoneFilter filter, CancellationToken cancellationToken)
    {
        var changed = (await filtered.OfAsync(db.Set<Milestone>(), filter, cancellationToken))
            .OrderByDescending(milestone => milestone.UpdatedAt).ThenByDescending(milestone => milestone.FirstDay).ThenBy(milestone => milestone.Slug);
        return await DetailsAsync(changed.Take(filter.Limit), cancellationToken);
    }

    /// <summary>How many milestones the filter matches.</summary>
    public async Task<int> CountAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        await (await filtered.OfAsync(db.Set<Milestone>(), filter, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>The milestone of that id; null when there is none.</summary>
    public async Task<MilestoneDetails?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await DetailsAsync(db.Set<Milestone>().Where(milestone => milestone.Slug == id), cancellationToken)).SingleOrDefault();

    /// <summary>The summit of that id with what took place at it; null when there is none.</summary>
    public async Task<SummitProceedings?> SummitAsync(string id, CancellationToken cancellationToken)
    {
        if (await summits.FindAsync(id, cancellationToken) is not { } summit)
            return null;

        var there = await db.Set<Milestone>().Where(milestone => milestone.Summit!.Slug == id).InOrder().Select(milestone => milestone.Slug).ToListAsync(cancellationToken);
        var adopted = await db.Set<Agreement>().Where(agreement => agreement.Summit!.Slug == id).InOrder().Select(agreement => agreement.Slug).ToListAsync(cancellationToken);
        return new SummitProceedings(summit, there, adopted);
    }

    /// <summary>The milestones of a timeline in the one order, at most <see cref="MaxMarks"/>.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> RowsAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        await RowsOf((await filtered.OfAsync(db.Set<Milestone>(), filter, cancellationToken)).InOrder().Take(MaxMarks), today.Day).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>The milestones of those ids, in no order; an id that none has is passed over.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> FindAllAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await RowsOf(db.Set<Milestone>().Where(milestone => ids.Contains(milestone.Slug)), today.Day).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>The latest milestones that took place, the last first.</summary>
    public async Task<IReadOnlyList<MilestoneDetails>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        var latest = db.Set<Milestone>()
            .Where(milestone => milestone.Standing == Standing.Held)
            .OrderByDescending(milestone => milestone.FirstDay).ThenByDescending(milestone => milestone.LastDay).ThenBy(milestone => milestone.Slug);
        return await DetailsAsync(latest.Take(count), cancellationToken);
    }

    /// <summary>The milestones that are not recorded as held, in the one order: what lies ahead, and what passed without news.</summary>
    public Task<IReadOnlyList<MilestoneDetails>> AheadAsync(CancellationToken cancellationToken) =>
        AllAsync(new MilestoneFilter { Standing = [Standing.Scheduled.Code(), Standing.Expected.Code()] }, cancellationToken);

    /// <summary>All milestones, counted.</summary>
    public async Task<MilestoneTally> TallyAsync(CancellationToken cancellationToken)
    {
        var milestones = db.Set<Milestone>();
        var partnerCounts = await milestones
            .SelectMany(milestone => milestone.Partners, (milestone, partner) => new { partner.Code, Alone = milestone.Partners.Count == 1 })
            .GroupBy(named => new { named.Code, named.Alone })
            .Select(group => new { group.Key.Code, group.Key.Alone, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new MilestoneTally(
            await milestones.CountAsync(cancellationToken),
            await milestones.CountAsync(milestone => milestone.Date.Basis == Basis.Inferred, cancellationToken),
            await milestones.CountAsync(milestone => milestone.FirstDay == DateOnly.MinValue, cancellationToken),
            await milestones.CountAsync(milestone => milestone.Citations.Count == 0, cancellationToken),
            partnerCounts.GroupBy(counted => counted.Code, StringComparer.Ordinal).ToDictionary(
                partner => partner.Key,
                partner => new PartnerTally(partner.Sum(counted => counted.Count), partner.Where(counted => counted.Alone).Sum(counted => counted.Count)),
                StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<MilestoneDetails>> DetailsAsync(IQueryable<Milestone> milestones, CancellationToken cancellationToken) =>
        [.. (await milestones.Whole().ToListAsync(cancellationToken)).Select(whole => MilestoneDetails.Of(whole, today.Day))];

    private static IQueryable<MilestoneRow> RowsOf(IQueryable<Milestone> milestones, DateOnly today) => milestones.Select(milestone => new MilestoneRow(
        milestone.Slug, milestone.Title, DateDetails.Of(milestone.Date), milestone.Kind,
        milestone.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code).ToList(), milestone.Standing, milestone.Significance,
        milestone.Standing != Standing.Held && milestone.LastDay < today)
    {
        Areas = milestone.Areas.OrderBy(area => area.Slug).Select(area => area.Slug).ToList(),
        Framework = milestone.Framework == null ? null : milestone.Framework.Slug,
        Confidence = milestone.Confidence,
        Sources = milestone.Citations.Select(citation => citation.Source.Slug).Distinct().Count(),
    });
}
