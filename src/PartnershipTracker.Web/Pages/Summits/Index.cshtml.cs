using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Summits;

/// <summary>The summits: where, when, and who came for each partner.</summary>
public sealed class IndexModel(SummitQueries summits, PartnerQueries partners, MilestoneQueries milestones, EvidenceQueries evidence) : PageModel
{
    public IReadOnlyList<Sourced<SummitDetails>> Summits { get; private set; } = [];

    public IReadOnlyList<PartnerDetails> Partners { get; private set; } = [];

    /// <summary>The milestones by the summit at which they took place.</summary>
    public ILookup<string?, MilestoneDetails> Milestones { get; private set; } = null!;

    public ShownPassages Shown { get; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        Summits = await evidence.BehindAsync(page.Items, summit => summit.Citations, cancellationToken);
        Partners = await partners.AllAsync(cancellationToken);
        Milestones = (await milestones.AllAsync(new MilestoneFilter { Summit = [.. page.Items.Select(summit => summit.Id)] }, cancellationToken)).ToLookup(milestone => milestone.Summit, StringComparer.Ordinal);
    }
}
