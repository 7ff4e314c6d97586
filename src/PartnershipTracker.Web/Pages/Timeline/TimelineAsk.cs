using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>Draws the timeline of whatever an address asks of the milestones, for what shows it without a page of the site around it.</summary>
public sealed class TimelineAsk(RecordTimeline timeline, FilterWords words)
{
    /// <summary>The timeline with what was asked of it, or what a page answers instead: a refusal that says what is wrong, or that nothing was found.</summary>
    public async Task<(TimelineFigure? Figure, TimelineView View, IActionResult? Instead)> ReadAsync(PageModel page, MilestoneFilter filter, CancellationToken cancellationToken)
    {
        if (!TimelineView.TryRead(page.Request, out var view, out var fault))
            return (null, view, page.Refused(fault!));
        if (FilterFault.Of(page) is { } wrong)
            return (null, view, page.Refused(wrong));

        var heading = MilestoneWords.QueryOf(filter).Pairs.Count == 0
            ? "Milestones and agreements of the partners"
            : words.Heading(filter);
        if (await timeline.OfAsync(filter, heading, view, cancellationToken) is { } figure)
            return (figure, view, null);

        AppErrors.Explain(page.HttpContext, "No milestone meets what the address asks, so there is no timeline of it.");
        return (null, view, page.NotFound());
    }
}
