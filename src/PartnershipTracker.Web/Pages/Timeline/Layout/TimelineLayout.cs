using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Where everything in a drawing stands. The same lanes on the same day always give the same layout.</summary>
/// <param name="Summits">In the order of their days.</param>
/// <param name="Lanes">From the top down.</param>
public sealed record TimelineLayout(
    Sheet Sheet, TimeScale Scale, DateOnly Today, IReadOnlyList<PlacedSummit> Summits, IReadOnlyList<PlacedLane> Lanes)
{
    /// <summary>With more marks than these in a lane, labels are given out only while there is room.</summary>
    public const int MostLabelledInFull = 16;

    /// <summary>The upper edge of the first lane, below the years and the labels of summits.</summary>
    public double Top => TopOf(Sheet, Summits);

    /// <summary>The lower edge of the last lane.</summary>
    public double Bottom => Lanes.Count == 0 ? Top : Lanes[^1].Top + Lanes[^1].Height;

    public double Height => Bottom + Sheet.FootHeight;

    /// <summary>Whether lanes are named: one alone is not, since all around it speaks of it.</summary>
    public bool NamesLanes => Lanes.Count > 1;

    /// <summary>All marks that are drawn as themselves.</summary>
    public IEnumerable<Mark> Marks => Lanes.SelectMany(lane => lane.Marks, (_, placed) => placed.Mark);

    public IEnumerable<PlacedCluster> Clusters => Lanes.SelectMany(lane => lane.Clusters);

    /// <param name="notBefore">The year before which nobody asked; null: all years are drawn.</param>
    /// <param name="range">The days to show, on the scale of all; null: all.</param>
    public static TimelineLayout Of(
        IReadOnlyList<Lane> lanes, Sheet sheet, DateOnly today, IReadOnlyList<SummitLine>? summits = null, int? notBefore = null, TimelineRange? range = null)
    {
        var years = YearRange.Of(DatesOf(lanes, summits ?? []), today, notBefore);
        var scale = new TimeScale(years, sheet, IsCrowded(lanes)).Within(range);
        var shown = new ShownDays(scale, today);
        lanes = [.. lanes.Select(shown.Of)];
        var isCrowded = IsCrowded(lanes);
        sheet = isCrowded ? sheet.ForCrowd() : sheet;
        var lines = new SummitLayout(scale, sheet).Of((summits ?? []).Where(shown.Holds));
        var layout = new LaneLayout(scale, sheet, today, lanes.Count > 1 ? sheet.LaneHead : 0, isCrowded);
        var placed = new List<PlacedLane>();
        var top = TopOf(sheet, lines);
        foreach (var lane in lanes)
        {
            placed.Add(layout.Of(lane, top));
            top += placed[^1].Height;
        }

        return new TimelineLayout(sheet, scale, today, lines, placed);
    }

    private static bool IsCrowded(IReadOnlyList<Lane> lanes) => lanes.Any(lane => lane.Items.Count > MostLabelledInFull);

    private static IEnumerable<EdtfDate> DatesOf(IReadOnlyList<Lane> lanes, IReadOnlyList<SummitLine> summits) =>
        lanes.SelectMany(lane => lane.Items, (_, item) => item.Date)
            .Concat(lanes.SelectMany(lane => lane.Agreements).SelectMany(agreement => agreement.End is { } end ? new[] { agreement.Begin, end } : [agreement.Begin]))
            .Concat(summits.Select(summit => summit.Date));

    private static double TopOf(Sheet sheet, IReadOnlyList<PlacedSummit> summits) =>
        sheet.AxisHeight + (summits.Count == 0 ? 0 : (summits.Max(summit => summit.Row) + 1) * SummitLayout.RowHeight);
}
