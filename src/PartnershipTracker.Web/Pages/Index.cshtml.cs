using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Partners;

namespace PartnershipTracker.Web.Pages;

/// <summary>The front page: the whole record on one sheet.</summary>
public sealed class IndexModel(
    PartnerQueries partners, MilestoneQueries milestones, AssessmentQueries assessments, AreaQueries areas, SourceQueries sources) : PageModel
{
    private const int LatestShown = 5;

    public IReadOnlyList<PartnerCard> Cards { get; private set; } = [];

    public int Milestones { get; private set; }

    public int Assessments { get; private set; }

    public int Areas { get; private set; }

    public int Sources { get; private set; }

    public IReadOnlyList<MilestoneDetails> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var tally = await milestones.TallyAsync(cancellationToken);
        var arguments = await assessments.AllAsync(new AssessmentFilter(), cancellationToken);
        (Milestones, Assessments) = (tally.Total, arguments.Count);
        Cards = PartnerCard.Of(await partners.AllAsync(cancellationToken), tally, arguments);
        Areas = areas.Terms.Terms.Count;
        Sources = (await sources.ListAsync(new SourceFilter { Limit = 1 }, cancellationToken)).Total;
        Latest = await milestones.LatestAsync(LatestShown, cancellationToken);
    }
}
