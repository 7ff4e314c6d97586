using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>All that the record holds of one partner, each fact with its passage.</summary>
public sealed class DetailsModel(
    MilestoneQueries milestones, AgreementQueries agreements, FrameworkQueries frameworks, AssessmentQueries assessments,
    MatrixQueries matrix, EvidenceQueries evidence, RecordTimeline timeline, TimeProvider clock) : PageModel
{
    /// <summary>Up to so many, assessments lie open; more are folded by kind, or the page would be mostly these.</summary>
    public const int AssessmentsUnfolded = 10;

    [FromQuery(Name = "")]
    public DayFilter Day { get; set; } = new();

    public DayForm Form { get; private set; } = null!;

    /// <summary>The partner, with its agreements as they stand on the day that is asked for.</summary>
    public PartnerOnDay Partner { get; private set; } = null!;

    /// <summary>What stands between NATO and the partner on that day, in sentences.</summary>
    public IReadOnlyList<string> Headline { get; private set; } = [];

    /// <summary>Its milestones, its own and those that it shares, from first contact to what lies ahead.</summary>
    public IReadOnlyList<Chapter> Path { get; private set; } = [];

    public IReadOnlyList<EvidenceDetails> Evidence { get; private set; } = [];

    public PartnerTally Tally { get; private set; } = null!;

    /// <summary>Its milestones, as many as a page holds; <see cref="Tally"/> counts all.</summary>
    public IReadOnlyList<MilestoneDetails> Milestones { get; private set; } = [];

    public TimelineFigure Timeline { get; private set; } = null!;

    public IReadOnlyList<Sourced<AgreementDetails>> Agreements { get; private set; } = [];

    /// <summary>The areas in which something is claimed of it by the day, with its cell of the matrix.</summary>
    public IReadOnlyList<PartnerArea> Areas { get; private set; } = [];

    public IReadOnlyList<Sourced<AssessmentDetails>> Assessments { get; private set; } = [];

    /// <summary>How the partner itself looks at the world; what is expected of the partnership stands among the assessments.</summary>
    public IEnumerable<Sourced<AssessmentDetails>> Outlook => Assessments.Where(IsOutlook);

    public IEnumerable<IGrouping<AssessmentKind, Sourced<AssessmentDetails>>> AssessmentsByKind => Assessments
        .Where(assessment => !IsOutlook(assessment))
        .GroupBy(assessment => assessment.Record.Kind)
        .OrderBy(kind => kind.Key);

    public ShownPassages Shown { get; } = new();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await agreements.PartnerAsync(id, Day.On, cancellationToken) is not { } partner)
            return await this.MissingAsync("partner", id, cancellationToken);
        if (id != partner.Id)
            return LocalRedirectPermanent(RecordLinks.Partner(partner.Id) + Request.QueryString);

        if (!TimelineView.TryRead(Request, out var view, out var fault))
            return this.Refused(fault!);

        Timeline = (await timeline.OfAsync(new MilestoneFilter { Partner = [partner.Code] }, $"Milestones and agreements of {partner.Name}", view, cancellationToken))!;
        if (view.IsAlone)
            return this.Alone(Timeline);

        Partner = partner;
        Headline = AgreementHeadline.Of(partner.Agreements, [partner], frameworks.Terms.NameOf);
        Form = DayForm.Of(
            this, RecordLinks.Partner(partner.Id), Day.On, clock, AgreementDays.Turns(partner.Agreements, agreement => frameworks.Terms.NameOf(agreement.Framework)));
        Evidence = await evidence.InContextAsync(partner.Citations, cancellationToken);
        Tally = (await milestones.TallyAsync(cancellationToken)).Of(partner.Code);
        Milestones = (await milestones.ListAsync(new MilestoneFilter { Partner = [partner.Code], Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        Path = Chapter.Of(Milestones);
        await ReadBackgroundAsync(cancellationToken);
        return Page();
    }

    private async Task ReadBackgroundAsync(CancellationToken cancellationToken)
    {
        Agreements = await evidence.BehindAsync(Partner.Agreements, agreement => agreement.Citations, cancellationToken);

        var arguments = await assessments.AllAsync(new AssessmentFilter { Partner = [Partner.Code] }, cancellationToken);
        Assessments = await evidence.BehindAsync(arguments, assessment => assessment.Citations, cancellationToken);

        Areas = PartnerArea.Of(await matrix.OnAsync(Day.On, cancellationToken), Partner.Code);
    }

    private static bool IsOutlook(Sourced<AssessmentDetails> assessment) =>
        assessment.Record is { Kind: AssessmentKind.Outlook, Subject: AssessmentSubject.Partner };
}
