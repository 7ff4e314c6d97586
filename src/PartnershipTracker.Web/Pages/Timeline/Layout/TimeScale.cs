namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Where days stand. A few years fill one panel; of many, the last have a large panel of their own and all before them a
/// small one, since old milestones are rare and far apart. Crowded years have a third between the two. Days are
/// <see cref="DateOnly.DayNumber"/>s; days outside are held at the edges.
/// </summary>
public sealed class TimeScale
{
    private const int MostYearsOnOneScale = 12;
    private const int YearsDrawnLarge = 5;

    // So many years still find room in the middle panel, and fewer would not be worth a seam.
    private const int MostYearsInMiddle = 25;
    private const int FewestYearsInMiddle = 5;

    public TimeScale(YearRange years, Sheet sheet, bool isCrowded = false)
    {
        var (left, right) = (sheet.Gutter + sheet.Margin, sheet.Width - sheet.Margin);
        Panels = years.Last - years.First < MostYearsOnOneScale ? [new Panel(years.First, years.Last, left, right)]
            : isCrowded ? Crowded(years, sheet, left, right)
            : EarlyAndLate(years, sheet, left, right);
    }

    /// <summary>One panel; the early years and the late ones; or with those of the middle between them.</summary>
    public IReadOnlyList<Panel> Panels { get; }

    public Panel First => Panels[0];

    public Panel Last => Panels[^1];

    public bool HasSeam => Panels.Count > 1;

    public Panel PanelOf(int day) => Panels.FirstOrDefault(panel => day < panel.EndDay) ?? Last;

    /// <summary>The left edge of a day.</summary>
    public double Left(int day)
    {
        var panel = PanelOf(day);
        return panel.X0 + ((Math.Clamp(day, panel.FirstDay, panel.EndDay) - panel.FirstDay) * panel.UnitsPerDay);
    }

    /// <summary>The right edge of a day: the left edge of the next, but never across the seam.</summary>
    public double Right(int day)
    {
        var panel = PanelOf(day);
        return day + 1 >= panel.EndDay ? panel.X1 : Left(day + 1);
    }

    /// <summary>The parts of a stretch that lie in panels: one, or more if it crosses a seam.</summary>
    public IEnumerable<Stretch> Pieces(Stretch stretch) =>
        from panel in Panels
        let piece = new Stretch(Math.Max(stretch.X0, panel.X0), Math.Min(stretch.X1, panel.X1))
        where piece.Width > 0
        select piece;

    private static Panel[] EarlyAndLate(YearRange years, Sheet sheet, double left, double right)
    {
        // The large panel always holds this year and the two before it, however far ahead the last date lies.
        var split = Math.Min(years.Last - YearsDrawnLarge + 1, years.Current - 2);
        var early = left + sheet.EarlyWidth;
        return
        [
            new Panel(years.First / 10 * 10, split - 1, left, early),
            new Panel(split, years.Last, early + sheet.Seam, right),
        ];
    }

    // Most of what crowds a timeline is of this year and the four before it, whatever lies ahead.
    private static Panel[] Crowded(YearRange years, Sheet sheet, double left, double right)
    {
        var split = years.Current - YearsDrawnLarge + 1;
        var crowd = sheet.Crowd;
        var middle = left + crowd.EarlyWidth + sheet.Seam;
        var late = new Panel(split, years.Last, middle + crowd.MiddleWidth + sheet.Seam, right);
        var decade = years.First / 10 * 10;
        if (decade >= split)
            return [new Panel(years.First, years.Last, left, right)];
        if (split - decade <= MostYearsInMiddle)
            return [new Panel(decade, split - 1, left, middle + crowd.MiddleWidth), late];

        var from = Math.Clamp(years.AfterFirstFew, split - MostYearsInMiddle, split - FewestYearsInMiddle);
        return [new Panel(decade, from - 1, left, left + crowd.EarlyWidth), new Panel(from, split - 1, middle, middle + crowd.MiddleWidth), late];
    }
}
