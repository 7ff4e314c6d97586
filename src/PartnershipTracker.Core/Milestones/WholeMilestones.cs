using Microsoft.EntityFrameworkCore;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Reads milestones with all that belongs to them.</summary>
internal static class WholeMilestones
{
    // A statement for each collection: joined to the page in one, the database would first read every partner, area and citation of the whole record.
    public static IQueryable<Milestone> Whole(this IQueryable<Milestone> milestones) => milestones
        .AsSplitQuery()
        .Include(milestone => milestone.Partners)
        .Include(milestone => milestone.Areas)
        .Include(milestone => milestone.Framework)
        .Include(milestone => milestone.Agreement)
        .Include(milestone => milestone.Summit)
        .Include(milestone => milestone.Citations).ThenInclude(citation => citation.Source);
}
