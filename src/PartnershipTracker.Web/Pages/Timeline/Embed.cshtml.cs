using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A timeline alone, which any other site may show in a frame: the only page that may be framed.</summary>
public sealed class EmbedModel(TimelineAsk ask) : PageModel
{
    /// <summary>What may be framed.</summary>
    public const string Path = "/embed/timeline";

    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    public TimelineFigure Figure { get; private set; } = null!;

    /// <summary>The same on the site itself.</summary>
    public string Whole { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (figure, view, instead) = await ask.ReadAsync(this, Filter, cancellationToken);
        if (figure is null)
            return instead!;

        Figure = figure with { Exports = null };
        Whole = view.OnSite(Filter).Page;
        return view.IsAlone ? this.Alone(Figure) : Page();
    }
}
