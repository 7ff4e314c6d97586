using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>One milestone with the passages behind it.</summary>
public sealed class DetailsModel(MilestoneQueries milestones, SummitQueries summits, EvidenceQueries evidence) : PageModel
{
    public MilestoneDetails Milestone { get; private set; } = null!;

    public SummitDetails? Summit { get; private set; }

    public IReadOnlyList<EvidenceDetails> Evidence { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await milestones.FindAsync(id, cancellationToken) is not { } milestone)
            return NotFound();

        Milestone = milestone;
        Summit = milestone.Summit is null ? null : await summits.FindAsync(milestone.Summit, cancellationToken);
        Evidence = await evidence.InContextAsync(milestone.Citations, cancellationToken);
        return Page();
    }
}
