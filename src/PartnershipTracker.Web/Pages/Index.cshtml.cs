using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Partners;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages;

/// <summary>The front page: the whole record on one sheet.</summary>
public sealed class IndexModel(
    PartnerQueries partners, MilestoneQueries milestones, AgreementQueries agreements, FrameworkQueries frameworks, AssessmentQueries assessments,
    AreaQueries areas, DisagreementQueries disagreements, SourceQueries sources, RecordTimeline timeline, TimeProvider clock) : PageModel
{
    private const int LatestShown = 5;

    public IReadOnlyList<PartnerCard> Cards { get; private set; } = [];

    /// <summary>What is in force on the day that is asked for.</summary>
    public AgreementsOnDay OnDay { get; private set; } = null!;

    public DayForm Form { get; private set; } = null!;

    /// <summary>What lies ahead, and what passed without news.</summary>
    public IReadOnlyList<MilestoneDetails> Ahead { get; private set; } = [];

    public int Milestones { get; private set; }

    public int Assessments { get; private set; }

    public int Areas { get; private set; }

    public int Disagreements { get; private set; }

    public int Sources { get; private set; }

    public TimelineFigure Timeline { get; private set; } = null!;

    public IReadOnlyList<MilestoneDetails> Latest { get; private set; } = [];

    [FromQuery(Name = "")]
    public DayFilter Day { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!TimelineView.TryRead(Request, out var view, out var fault))
            return this.Refused(fault!);

        Timeline = (await timeline.OfAsync(new MilestoneFilter(), "Milestones and agreements of the partners", view, cancellationToken))!;
        if (view.IsAlone)
            return this.Alone(Timeline);

        Form = DayForm.Of(this, "/", Day.On, clock, []);
        var tally = await milestones.TallyAsync(cancellationToken);
        var arguments = await assessments.AllAsync(new AssessmentFilter(), cancellationToken);
        (Milestones, Assessments) = (tally.Total, arguments.Count);
        var all = await partners.AllAsync(cancellationToken);
        Cards = PartnerCard.Of(all, tally, arguments);
        Areas = areas.Terms.Terms.Count;
        Disagreements = await disagreements.CountAsync(cancellationToken);
        Sources = await sources.CountAsync(cancellationToken);
        var agreed = await agreements.AllAsync(Day.On, cancellationToken);
        OnDay = new(Form.Shown, AgreementHeadline.Of(agreed, all, frameworks.Terms.NameOf), all, agreed);
        Ahead = await milestones.AheadAsync(cancellationToken);
        Latest = await milestones.LatestAsync(LatestShown, cancellationToken);
        return Page();
    }
}
