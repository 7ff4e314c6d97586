using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Partners;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages;

/// <summary>The front page: the whole record on one sheet.</summary>
public sealed class IndexModel(
    PartnerQueries partners, MilestoneQueries milestones, AssessmentQueries assessments, AreaQueries areas, SourceQueries sources,
    TimeProvider clock) : PageModel
{
    private const int LatestShown = 5;

    public IReadOnlyList<PartnerCard> Cards { get; private set; } = [];

    public int Milestones { get; private set; }

    public int Assessments { get; private set; }

    public int Areas { get; private set; }

    public int Sources { get; private set; }

    public TimelineFigure Timeline { get; private set; } = null!;

    public IReadOnlyList<MilestoneDetails> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var tally = await milestones.TallyAsync(cancellationToken);
        var arguments = await assessments.AllAsync(new AssessmentFilter(), cancellationToken);
        (Milestones, Assessments) = (tally.Total, arguments.Count);
        var all = await partners.AllAsync(cancellationToken);
        Cards = PartnerCard.Of(all, tally, arguments);
        Areas = areas.Terms.Terms.Count;
        Sources = await sources.CountAsync(cancellationToken);
        var lanes = new MilestoneLanes([.. all.Select(partner => new LaneName(partner.Code, partner.Name))]);
        var rows = await milestones.RowsAsync(new MilestoneFilter(), cancellationToken);
        Timeline = TimelineFigure.Of("timeline", "Milestones of the partners", lanes.ByPartner(rows), clock);
        Latest = await milestones.LatestAsync(LatestShown, cancellationToken);
    }
}
