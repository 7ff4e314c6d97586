using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Statements;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>One milestone with the passages behind it.</summary>
public sealed class DetailsModel(MilestoneQueries milestones, AgreementQueries agreements, SummitQueries summits, EvidenceQueries evidence, StatementQueries statements) : PageModel
{
    public MilestoneDetails Milestone { get; private set; } = null!;

    public AgreementDetails? Agreement { get; private set; }

    public SummitDetails? Summit { get; private set; }

    /// <summary>Who speaks, for a statement; otherwise null.</summary>
    public Term? Speaker { get; private set; }

    public IReadOnlyList<EvidenceCard> Evidence { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await milestones.FindAsync(id, cancellationToken) is not { } milestone)
            return await this.MissingAsync("milestone", id, cancellationToken);

        Milestone = milestone;
        Agreement = milestone.Agreement is null ? null : await agreements.FindAsync(milestone.Agreement, on: null, cancellationToken);
        Summit = milestone.Summit is null ? null : await summits.FindAsync(milestone.Summit, cancellationToken);
        Speaker = milestone.Statement is { } statement ? statements.SpeakerOf(statement) : null;
        Evidence = EvidenceCard.Of(await evidence.InContextAsync(milestone.Citations, cancellationToken));
        return Page();
    }
}
