using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Every read of milestones.</summary>
public sealed class MilestoneQueries(
    TrackerDbContext db, PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, CursorSeal seal)
{
    /// <summary>The full-text index of titles, summaries and quotations, as the migrations name it.</summary>
    public const string SearchIndex = "MilestoneSearch";

    /// <summary>The most marks that a timeline reads.</summary>
    public const int MaxRows = 500;

    public Task<Page<MilestoneDetails>> ListAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        Filtered(Whole, filter).ToDatedPageAsync(filter, filter.Query, seal, MilestoneDetails.Of, cancellationToken);

    /// <summary>The milestones that the filter matches in the one order, at most <see cref="MaxRows"/>: what a page lays out by something else than their dates.</summary>
    public async Task<IReadOnlyList<MilestoneDetails>> AllAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        [.. (await Filtered(Whole, filter).InOrder().AsNoTracking().Take(MaxRows).ToListAsync(cancellationToken)).Select(MilestoneDetails.Of)];

    /// <summary>How many milestones the filter matches.</summary>
    public Task<int> CountAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        Filtered(db.Set<Milestone>(), filter).CountAsync(cancellationToken);

    /// <summary>The milestone of that id; null when there is none.</summary>
    public async Task<MilestoneDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var milestone = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return milestone is null ? null : MilestoneDetails.Of(milestone);
    }

    /// <summary>The milestones of a timeline in the one order, at most <see cref="MaxRows"/>.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> RowsAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        await RowsOf(Filtered(db.Set<Milestone>(), filter).InOrder()).Take(MaxRows).ToListAsync(cancellationToken);

    /// <summary>The latest milestones, the last first.</summary>
    public async Task<IReadOnlyList<MilestoneDetails>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        var latest = Whole.OrderByDescending(milestone => milestone.FirstDay).ThenByDescending(milestone => milestone.LastDay).ThenBy(milestone => milestone.Slug);
        return [.. (await latest.AsNoTracking().Take(count).ToListAsync(cancellationToken)).Select(MilestoneDetails.Of)];
    }

    /// <summary>The milestones that took place at a summit, in the one order.</summary>
    public async Task<IReadOnlyList<MilestoneDetails>> AtSummitsAsync(CancellationToken cancellationToken)
    {
        var milestones = Whole.Where(milestone => milestone.Summit != null).InOrder();
        return [.. (await milestones.AsNoTracking().ToListAsync(cancellationToken)).Select(MilestoneDetails.Of)];
    }

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

    private IQueryable<Milestone> Whole => db.Set<Milestone>()
        .Include(milestone => milestone.Partners)
        .Include(milestone => milestone.Areas)
        .Include(milestone => milestone.Framework)
        .Include(milestone => milestone.Agreement)
        .Include(milestone => milestone.Summit)
        .Include(milestone => milestone.Citations).ThenInclude(citation => citation.Source);

    private IQueryable<Milestone> Filtered(IQueryable<Milestone> milestones, MilestoneFilter filter)
    {
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            milestones = milestones.Where(milestone => milestone.Partners.Any(partner => codes.Contains(partner.Code)));
        if (frameworks.Terms.Codes(filter.Framework) is { Count: > 0 } frameworkIds)
            milestones = milestones.Where(milestone => frameworkIds.Contains(milestone.Framework!.Slug));
        if (areas.Terms.Codes(filter.Area) is { Count: > 0 } areaIds)
            milestones = milestones.Where(milestone => milestone.Areas.Any(area => areaIds.Contains(area.Slug)));
        if (filter.KindValues is { Count: > 0 } kinds)
            milestones = milestones.Where(milestone => kinds.Contains(milestone.Kind));
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var found = db.FullText(SearchIndex, filter.Q);
            milestones = milestones.Where(milestone => found.Contains(milestone.Id));
        }

        return Within(milestones, filter.FirstDay, filter.LastDay, filter.Certain);
    }

    private static IQueryable<Milestone> Within(IQueryable<Milestone> milestones, DateOnly first, DateOnly last, bool certain)
    {
        if (first > DateOnly.MinValue)
            milestones = certain ? milestones.Where(milestone => milestone.FirstDay >= first) : milestones.Where(milestone => milestone.LastDay >= first);
        if (last < DateOnly.MaxValue)
            milestones = certain ? milestones.Where(milestone => milestone.LastDay <= last) : milestones.Where(milestone => milestone.FirstDay <= last);
        return milestones;
    }

    private static IQueryable<MilestoneRow> RowsOf(IQueryable<Milestone> milestones) => milestones.Select(milestone => new MilestoneRow(
        milestone.Slug, milestone.Title, DateDetails.Of(milestone.Date), milestone.Kind,
        milestone.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code).ToList(), milestone.Standing));
}
