using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Summits;

/// <summary>One summit: who came for each partner, what happened and was agreed there, and the sources behind it.</summary>
public sealed class DetailsModel(
    SummitQueries summits, PartnerQueries partners, MilestoneQueries milestones, AgreementQueries agreements, EvidenceQueries evidence,
    RecordTimeline timeline) : PageModel
{
    public SummitDetails Summit { get; private set; } = null!;

    public IReadOnlyList<PartnerDetails> Partners { get; private set; } = [];

    /// <summary>The milestones at it.</summary>
    public IReadOnlyList<MilestoneDetails> Milestones { get; private set; } = [];

    /// <summary>The agreements adopted at it, as they stand today.</summary>
    public IReadOnlyList<AgreementDetails> Agreements { get; private set; } = [];

    /// <summary>The year before it and the year after it; null where its days are not known, or nothing is recorded of these.</summary>
    public TimelineFigure? Timeline { get; private set; }

    public IReadOnlyList<EvidenceCard> Evidence { get; private set; } = [];

    /// <summary>The summit before it in the order of days; null for the first.</summary>
    public Term? Previous { get; private set; }

    /// <summary>The summit after it in the order of days; null for the last.</summary>
    public Term? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await summits.FindAsync(id, cancellationToken) is not { } summit)
            return await this.MissingAsync("summit", id, cancellationToken);

        if (!TimelineView.TryRead(Request, out var view, out var fault))
            return this.Refused(fault!);

        Timeline = await timeline.AroundAsync(summit, view, cancellationToken);
        if (view.IsAlone)
            return this.Alone(Timeline);

        Summit = summit;
        Partners = await partners.AllAsync(cancellationToken);
        Milestones = await milestones.AllAsync(new MilestoneFilter { Summit = [id] }, cancellationToken);
        Agreements = (await agreements.ListAsync(new AgreementFilter { Summit = [id], Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        Evidence = EvidenceCard.Of(await evidence.InContextAsync(summit.Citations, cancellationToken));

        var all = summits.Terms.Terms;
        Previous = all.TakeWhile(term => term.Code != id).LastOrDefault();
        Next = all.SkipWhile(term => term.Code != id).ElementAtOrDefault(1);
        return Page();
    }
}
