using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Pages of milestones in any of their orders, each after the sort key of the page before.</summary>
internal static class MilestonePaging
{
    /// <inheritdoc cref="Paging.ToPageAsync{TRecord, TView}"/>
    public static Task<Page<TView>> ToPageAsync<TView>(
        this IQueryable<Milestone> milestones, MilestoneFilter filter, CursorSeal seal, Func<Milestone, TView> show, CancellationToken cancellationToken) => filter.Order switch
        {
            MilestoneOrder.OldestFirst => milestones.ToDatedPageAsync(filter, filter.Query, seal, show, cancellationToken),
            MilestoneOrder.NewestFirst => milestones.NewestFirstAsync(filter, seal, show, cancellationToken),
            MilestoneOrder.Title => milestones.ByTitleAsync(filter, seal, show, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Order, "No such order."),
        };

    private static async Task<Page<TView>> NewestFirstAsync<TView>(
        this IQueryable<Milestone> milestones, MilestoneFilter filter, CursorSeal seal, Func<Milestone, TView> show, CancellationToken cancellationToken)
    {
        var total = await milestones.CountAsync(cancellationToken);
        if (filter.Cursor is { } cursor && seal.Open(filter.Query, cursor) is [var first, var last, var slug])
            milestones = Before(milestones, DateOnly.ParseExact(first, "O"), DateOnly.ParseExact(last, "O"), slug);

        var rows = await milestones.AsNoTracking()
            .OrderByDescending(milestone => milestone.FirstDay).ThenByDescending(milestone => milestone.LastDay).ThenByDescending(milestone => milestone.Slug)
            .Take(filter.Limit + 1).ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, show, row => seal.Seal(filter.Query, [row.FirstDay.ToString("O"), row.LastDay.ToString("O"), row.Slug]));
    }

    // As in the one order, the first comparison is there because an index can seek by it.
    private static IQueryable<Milestone> Before(IQueryable<Milestone> milestones, DateOnly first, DateOnly last, string slug) =>
        milestones.Where(milestone => milestone.FirstDay <= first
            && (milestone.FirstDay < first
                || milestone.LastDay < last
                || (milestone.LastDay == last && string.Compare(milestone.Slug, slug) < 0)));

    private static async Task<Page<TView>> ByTitleAsync<TView>(
        this IQueryable<Milestone> milestones, MilestoneFilter filter, CursorSeal seal, Func<Milestone, TView> show, CancellationToken cancellationToken)
    {
        var total = await milestones.CountAsync(cancellationToken);
        if (filter.Cursor is { } cursor && seal.Open(filter.Query, cursor) is [var title, var slug])
            milestones = milestones.Where(milestone => string.Compare(milestone.Title, title) > 0 || (milestone.Title == title && string.Compare(milestone.Slug, slug) > 0));

        var rows = await milestones.AsNoTracking()
            .OrderBy(milestone => milestone.Title).ThenBy(milestone => milestone.Slug)
            .Take(filter.Limit + 1).ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, show, row => seal.Seal(filter.Query, [row.Title, row.Slug]));
    }
}
