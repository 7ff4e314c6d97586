using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Pages of milestones in any order, each after the sort key of the page before.</summary>
internal static class MilestonePaging
{
    /// <inheritdoc cref="Paging.ToPageAsync{TRecord, TView}"/>
    public static async Task<Page<TView>> ToPageAsync<TView>(
        this IQueryable<Milestone> milestones, MilestoneFilter filter, CursorSeal seal, Func<Milestone, TView> show, CancellationToken cancellationToken)
    {
        var order = filter.Order;
        var total = await milestones.CountAsync(cancellationToken);
        if (filter.Cursor is { } cursor && seal.Open(filter.Query, cursor) is { } position)
            milestones = order.After(milestones, position);

        var rows = await order.Of(milestones.AsNoTracking()).Take(filter.Limit + 1).ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, show, row => seal.Seal(filter.Query, order.PositionOf(row)));
    }
}
