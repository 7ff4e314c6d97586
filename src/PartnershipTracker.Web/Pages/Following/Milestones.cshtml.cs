using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>The milestones that changed last, of those that a filter finds, as a feed.</summary>
public sealed class MilestonesModel(
    MilestoneQueries milestones, PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, SummitQueries summits, DatasetQueries dataset, SiteAddress site)
    : PageModel
{
    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (FilterFault.Of(this) is { } fault)
            return this.Refused(fault);

        var query = MilestoneWords.QueryOf(Filter);
        var title = MilestoneWords.Heading(Filter, MilestoneWords.IsCertain(Filter), partners.Terms, frameworks.Terms, areas.Terms, summits.Terms);
        var updated = (await dataset.StateAsync(cancellationToken)).ChangedAt ?? DateTime.UnixEpoch;
        var feed = new MilestoneFeed($"PartnershipTracker: {title}", Address(FeedLinks.Milestones(query, title).Href), Address(query.At(Milestones.IndexModel.Path)), updated);
        var changed = await milestones.LastChangedAsync(Filter, cancellationToken);
        return this.Followed(feed.Write(changed, id => site.Of(Request, RecordLinks.Milestone(id))), "application/atom+xml; charset=utf-8", updated);
    }

    private Uri Address(string path) => new(site.Of(Request, path));
}
