using System.Globalization;
using System.Xml.Linq;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline.Drawing;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A timeline ready for a page: the same things on a wide and a narrow drawing, of which the style sheet shows one, with their legend, and as a list.</summary>
/// <param name="Id">Begins every id in the figure.</param>
/// <param name="Title">What is shown, with its years or days.</param>
/// <param name="Legend">Only what the drawings use; empty where nothing is marked.</param>
/// <param name="Clusters">What the numbers on either drawing stand for.</param>
/// <param name="Entries">All that is shown, in the order of its dates.</param>
public sealed record TimelineFigure(
    string Id, string Title, string Caption, XElement Wide, XElement Narrow, IReadOnlyList<LegendEntry> Legend, IReadOnlyList<ClusterList> Clusters,
    IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>Where it is asked for other lanes or days; null where it cannot be.</summary>
    public TimelineControls? Controls { get; private init; }

    /// <summary>Where it can be had as a picture, as data, or for another site; null where it cannot.</summary>
    public TimelineExports? Exports { get; init; }

    /// <summary>Whether there are more milestones than are drawn.</summary>
    public bool IsCut { get; init; }

    /// <summary>How many things begin in each year, shown or not.</summary>
    public IReadOnlyList<(int Year, int Count)> Years { get; private init; } = [];

    /// <param name="id">Begins every id in the figure: another word for each timeline on a page.</param>
    /// <param name="label">What is shown, without years: "Milestones of Japan".</param>
    /// <param name="clock">Today is the last day that is drawn, unless something lies ahead.</param>
    /// <param name="summits">Drawn across all lanes.</param>
    /// <param name="notBefore">The year before which nobody asked; null: all years are drawn.</param>
    /// <param name="view">The lanes and days that were asked for; null: all days, and no way to ask for others.</param>
    public static TimelineFigure Of(
        string id, string label, IReadOnlyList<Lane> lanes, TimeProvider clock, IReadOnlyList<SummitLine>? summits = null, int? notBefore = null, TimelineView? view = null)
    {
        var today = clock.Today();
        var isBeside = view?.IsBeside == true;
        var (wideSheet, narrowSheet) = lanes.Count == 1
            ? (isBeside ? Sheet.BesideSingle : Sheet.WideSingle, Sheet.NarrowSingle)
            : (isBeside ? Sheet.Beside : Sheet.Wide, Sheet.Narrow);
        var wide = TimelineLayout.Of(lanes, wideSheet, today, summits, notBefore, view?.Range);
        var narrow = TimelineLayout.Of(lanes, narrowSheet, today, summits, notBefore, view?.Range);
        var title = $"{label}, {SpanOf(wide.Scale)}";
        var (wideId, narrowId) = ($"{id}-wide", $"{id}-narrow");
        return new TimelineFigure(
            id,
            title,
            CaptionOf(title, wide, narrow),
            TimelineDrawing.Draw(wide, title, wideId, view?.Selected),
            TimelineDrawing.Draw(narrow, title, narrowId, view?.Selected),
            new TimelineLegend($"{id}-legend").For(wide, narrow),
            [.. ClusterList.Of(wide, wideId, view?.Address), .. ClusterList.Of(narrow, narrowId, view?.Address)],
            TimelineEntry.Of(wide))
        {
            Controls = view is null ? null : TimelineControls.Of(view, wide.Scale),
            Years = YearsOf(lanes, wide.Scale),
        };
    }

    private static List<(int Year, int Count)> YearsOf(IReadOnlyList<Lane> lanes, TimeScale scale)
    {
        var (first, last) = (scale.Whole[0].FirstYear, scale.Whole[^1].LastYear);
        return
        [
            .. lanes.SelectMany(lane => lane.Items).DistinctBy(item => item.Href)
                .Select(item => (item.Date.Earliest ?? item.Date.Latest)?.Year).OfType<int>()
                .GroupBy(year => Math.Clamp(year, first, last))
                .Select(year => (Year: year.Key, Count: year.Count()))
                .OrderBy(year => year.Year),
        ];
    }

    private static string SpanOf(TimeScale scale) => scale.IsPart
        ? new TimelineRange(DateOnly.FromDayNumber(scale.First.FirstDay), DateOnly.FromDayNumber(scale.Last.EndDay - 1)).Reading
        : string.Create(CultureInfo.InvariantCulture, $"{scale.First.FirstYear} to {scale.Last.LastYear}");

    private static string CaptionOf(string title, TimelineLayout wide, TimelineLayout narrow)
    {
        var scale = wide.Scale;
        var scales = scale.Panels.Count > 2
            ? string.Create(CultureInfo.InvariantCulture, $" The years up to {scale.First.LastYear} are drawn smallest, those from {scale.Last.FirstYear} on largest.")
            : scale.HasSeam
            ? string.Create(CultureInfo.InvariantCulture, $" The years up to {scale.First.LastYear} are drawn small, those from {scale.Last.FirstYear} on large.")
            : "";
        var links = !wide.Marks.Any() ? ""
            : wide.Clusters.Any() || narrow.Clusters.Any() ? " Each mark leads to its milestone; a number stands for milestones that had no room, and opens their list."
            : " Each mark leads to its milestone.";
        return $"{title}.{scales}{links}";
    }
}
