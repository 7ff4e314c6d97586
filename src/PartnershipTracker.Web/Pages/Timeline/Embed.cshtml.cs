using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Milestones;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A timeline alone, which any other site may show in a frame: the only page that may be framed.</summary>
public sealed class EmbedModel(TimelineAsk ask) : PageModel
{
    /// <summary>Begins the addresses of all that may be framed.</summary>
    public const string Root = "/embed";

    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    public TimelineFigure Figure { get; private set; } = null!;

    /// <summary>The same on the site itself.</summary>
    public string Whole => MilestoneWords.QueryOf(Filter) is { Pairs.Count: > 0 } query ? query.And(Milestones.IndexModel.View, Milestones.IndexModel.DrawnView).At(Milestones.IndexModel.Path) : "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (figure, instead) = await ask.ReadAsync(this, Filter, cancellationToken);
        if (figure is null)
            return instead!;

        Figure = figure with { Exports = null };
        return TimelineView.TryRead(Request, out var view, out _) && view.IsAlone ? this.Alone(Figure) : Page();
    }
}
