namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Where everything in a drawing stands. The same lanes on the same day always give the same layout.</summary>
/// <param name="Lanes">From the top down.</param>
public sealed record TimelineLayout(Sheet Sheet, TimeScale Scale, DateOnly Today, IReadOnlyList<PlacedLane> Lanes)
{
    /// <summary>The lower edge of the last lane.</summary>
    public double Bottom => Lanes.Count == 0 ? Sheet.AxisHeight : Lanes[^1].Top + Lanes[^1].Height;

    public double Height => Bottom + Sheet.FootHeight;

    /// <summary>Whether lanes are named: one alone is not, since all around it speaks of it.</summary>
    public bool NamesLanes => Lanes.Count > 1;

    public IEnumerable<Mark> Marks => Lanes.SelectMany(lane => lane.Marks, (_, placed) => placed.Mark);

    public static TimelineLayout Of(IReadOnlyList<Lane> lanes, Sheet sheet, DateOnly today)
    {
        var years = YearRange.Of(lanes.SelectMany(lane => lane.Items, (_, item) => item.Date), today);
        var scale = new TimeScale(years, sheet);
        var marks = new MarkLayout(scale, sheet, today);
        var head = (lanes.Count > 1 ? sheet.LaneHead : 0) + PlacedLane.Inset;
        var placed = new List<PlacedLane>();
        var top = sheet.AxisHeight;
        foreach (var lane in lanes)
        {
            var inOrder = lane.Items.Select(marks.Of)
                .OrderBy(mark => mark.Extent.X0)
                .ThenBy(mark => mark.Extent.X1)
                .ThenBy(mark => mark.Item.Id, StringComparer.Ordinal);
            var packed = RowPacking.Of(inOrder, scale, sheet);
            var rows = packed.Count == 0 ? 1 : packed.Max(mark => mark.Row) + 1;
            placed.Add(new PlacedLane(lane.Name, packed, top, top + head, head + (rows * sheet.RowHeight) + sheet.LaneGap));
            top += placed[^1].Height;
        }

        return new TimelineLayout(sheet, scale, today, placed);
    }
}

/// <summary>A lane in place.</summary>
/// <param name="Marks">In the order of the tab key: by left end, right end, id.</param>
/// <param name="Top">The rule above it.</param>
/// <param name="RowsTop">The upper edge of its first row.</param>
public sealed record PlacedLane(LaneName Name, IReadOnlyList<PlacedMark> Marks, double Top, double RowsTop, double Height)
{
    /// <summary>Between a lane's rule and what stands below it.</summary>
    public const double Inset = 6;
}
