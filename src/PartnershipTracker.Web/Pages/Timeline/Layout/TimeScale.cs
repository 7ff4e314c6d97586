namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Where days stand. A few years fill one panel; of many, the last have a large panel of their own and all before them a
/// small one, since old milestones are rare and far apart. Days are <see cref="DateOnly.DayNumber"/>s; days outside are held
/// at the edges.
/// </summary>
public sealed class TimeScale
{
    private const int MostYearsOnOneScale = 12;
    private const int YearsDrawnLarge = 5;

    public TimeScale(YearRange years, Sheet sheet)
    {
        var (left, right) = (sheet.Gutter + sheet.Margin, sheet.Width - sheet.Margin);
        if (years.Last - years.First < MostYearsOnOneScale)
        {
            Panels = [new Panel(years.First, years.Last, left, right)];
            return;
        }

        // The large panel always holds this year and the two before it, however far ahead the last date lies.
        var split = Math.Min(years.Last - YearsDrawnLarge + 1, years.Current - 2);
        var early = left + sheet.EarlyWidth;
        Panels =
        [
            new Panel(years.First / 10 * 10, split - 1, left, early),
            new Panel(split, years.Last, early + sheet.Seam, right),
        ];
    }

    /// <summary>One panel, or the early years and the late ones.</summary>
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

    /// <summary>The parts of a stretch that lie in panels: one, or two if it crosses the seam.</summary>
    public IEnumerable<Stretch> Pieces(Stretch stretch) =>
        from panel in Panels
        let piece = new Stretch(Math.Max(stretch.X0, panel.X0), Math.Min(stretch.X1, panel.X1))
        where piece.Width > 0
        select piece;
}
