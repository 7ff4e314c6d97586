using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>The milestones that changed last, of those that a filter finds, as a feed.</summary>
public sealed class MilestonesModel(MilestoneQueries milestones, DatasetQueries dataset, FilterWords words, SiteAddress site) : PageModel
{
    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (FilterFault.Of(this) is { } fault)
            return this.Refused(fault);

        var query = MilestoneWords.QueryOf(Filter);
        var title = words.Heading(Filter);
        var updated = (await dataset.StateAsync(cancellationToken)).ChangedAt ?? DateTime.UnixEpoch;
        var feed = new MilestoneFeed($"PartnershipTracker: {title}", Address(FeedLinks.Milestones(query, title).Href), Address(query.At(Milestones.IndexModel.Path)), updated);
        var changed = await milestones.LastChangedAsync(Filter, cancellationToken);
        return this.Followed(feed.Write(changed, id => site.Of(Request, RecordLinks.Milestone(id))), "application/atom+xml; charset=utf-8", updated);
    }

    private Uri Address(string path) => new(site.Of(Request, path));
}
