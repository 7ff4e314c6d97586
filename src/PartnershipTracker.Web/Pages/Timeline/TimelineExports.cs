using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Milestones;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>What a timeline shows, to be taken away: the same filter, lanes and days.</summary>
/// <param name="Svg">A drawing that stands alone.</param>
/// <param name="Png">The same as a picture of points.</param>
/// <param name="Csv">Its milestones as a table.</param>
/// <param name="Json">Its milestones as data.</param>
/// <param name="Embed">The page to be framed by another site.</param>
/// <param name="List">Its milestones page by page.</param>
public sealed record TimelineExports(string Svg, string Png, string Csv, string Json, string Embed, string List)
{
    /// <summary>The height of a frame that shows four lanes on a desk without scrolling.</summary>
    public const int EmbedHeight = 1100;

    public static TimelineExports Of(MilestoneFilter filter, TimelineView view)
    {
        var query = MilestoneWords.QueryOf(filter);
        var drawn = query.And(LaneKinds.Parameter, view.Lanes == LaneKind.Partner ? null : view.Lanes.Code()).And(TimelineRange.Parameter, view.Range?.Code);
        var data = MilestoneWords.QueryOf(Shown(filter, view.Range));
        return new TimelineExports(drawn.At("/timeline.svg"), drawn.At("/timeline.png"), data.At("/milestones.csv"), data.At("/milestones.json"), drawn.At(EmbedModel.Path), data.At(Milestones.IndexModel.Path));
    }

    // Whoever asks for certain dates alone has marks drawn that reach over the edge of the days shown: a file of these days would lack them.
    private static MilestoneFilter Shown(MilestoneFilter filter, TimelineRange? range)
    {
        if (range is null || MilestoneWords.IsCertain(filter))
            return filter;

        var shown = filter with { From = Later(filter.From, range.First), To = Earlier(filter.To, range.Last) };
        return EdtfDate.Parse(shown.From!).FirstDay <= EdtfDate.Parse(shown.To!).LastDay ? shown : filter;
    }

    private static string Later(string? asked, DateOnly first) =>
        EdtfDate.TryParse(asked, out var date, out _) && date.FirstDay > first ? asked! : first.Asked();

    private static string Earlier(string? asked, DateOnly last) =>
        EdtfDate.TryParse(asked, out var date, out _) && date.LastDay < last ? asked! : last.Asked();
}
