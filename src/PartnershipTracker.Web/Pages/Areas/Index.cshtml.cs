using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>An area with all that the record says of it.</summary>
/// <param name="Passages">Where a source names it.</param>
/// <param name="Interests">Who is said to want it.</param>
/// <param name="Milestones">What happened in it.</param>
public sealed record AreaEntry(
    AreaDetails Area, IReadOnlyList<EvidenceCard> Passages, IReadOnlyList<AssessmentDetails> Interests, IReadOnlyList<MilestoneDetails> Milestones);

/// <summary>A heading of the vocabulary and what stands under it.</summary>
public sealed record AreaGroup(string Name, AreaKind Kind, IReadOnlyList<AreaEntry> Entries)
{
    public string Anchor => "group-" + Name.ToLowerInvariant().Replace(' ', '-');
}

/// <summary>The vocabulary of areas, with who is said to want what.</summary>
public sealed class IndexModel(AreaQueries areas, AssessmentQueries assessments, MilestoneQueries milestones, EvidenceQueries evidence) : PageModel
{
    /// <summary>The groups: fields of cooperation first, topics of talks after them.</summary>
    public IReadOnlyList<AreaGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var interests = await assessments.AllAsync(new AssessmentFilter { Kind = [AssessmentKind.Interest.Code()] }, cancellationToken);
        var events = await milestones.AllAsync(new MilestoneFilter(), cancellationToken);
        var sourced = await evidence.BehindAsync(await areas.AllAsync(cancellationToken), area => area.Citations, cancellationToken);
        var entries = sourced.Select(area => new AreaEntry(
            area.Record,
            EvidenceCard.Of(area.Evidence, compact: true),
            [.. interests.Where(interest => interest.Areas.Contains(area.Record.Id, StringComparer.Ordinal))],
            [.. events.Where(milestone => milestone.Areas.Contains(area.Record.Id, StringComparer.Ordinal))]));
        Groups =
        [
            .. from entry in entries
               group entry by (entry.Area.Group, entry.Area.Kind) into grouped
               orderby grouped.Key.Kind
               select new AreaGroup(grouped.Key.Group, grouped.Key.Kind, [.. grouped]),
        ];
    }

    public int Count(AreaKind kind) => Groups.Where(group => group.Kind == kind).Sum(group => group.Entries.Count);
}
