using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

/// <summary>A milestone as it is read, with the names of all that belongs to it.</summary>
/// <param name="Milestone">Itself, with its own columns alone.</param>
internal sealed record WholeMilestone(
    Milestone Milestone, List<string> Partners, List<string> Areas, string? Framework, string? Agreement, string? Summit, List<NamedCitation> Citations);

/// <summary>A citation with the id of its source.</summary>
internal sealed record NamedCitation(Citation Citation, string Source);

/// <summary>Reads milestones with all that belongs to them.</summary>
internal static class WholeMilestones
{
    // By name: the partner, the area and the source of each would be read whole again for every milestone.
    public static readonly Expression<Func<Milestone, WholeMilestone>> Read = milestone => new WholeMilestone(
        milestone,
        milestone.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code).ToList(),
        milestone.Areas.Select(area => area.Slug).ToList(),
        milestone.Framework!.Slug, milestone.Agreement!.Slug, milestone.Summit!.Slug,
        milestone.Citations.OrderBy(citation => citation.Ordinal).Select(citation => new NamedCitation(citation, citation.Source.Slug)).ToList());

    // A statement for each collection: joined to the page in one, the database would first read every partner, area and citation of the whole record.
    public static IQueryable<WholeMilestone> Whole(this IQueryable<Milestone> milestones) => milestones.AsNoTracking().AsSplitQuery().Select(Read);

    /// <summary>One page of milestones, as <see cref="Paging"/> makes it of other records.</summary>
    public static Task<Page<MilestoneDetails>> ToPageAsync(
        this IQueryable<Milestone> milestones, RecordFilter<Milestone> filter, CursorSeal seal, DateOnly today, CancellationToken cancellationToken) =>
        milestones.AsSplitQuery().ToPageAsync(filter, seal, Read, whole => whole.Milestone, whole => MilestoneDetails.Of(whole, today), cancellationToken);
}
