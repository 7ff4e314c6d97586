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
        Panels = years.Last - years.First < MostYearsOnOneScale ? [Panel.OfYears(years.First, years.Last, left, right)]
            : isCrowded ? Crowded(years, sheet, left, right)
            : EarlyAndLate(years, sheet, left, right);
        Whole = Panels;
    }

    private TimeScale(IReadOnlyList<Panel> panels, IReadOnlyList<Panel> whole) => (Panels, Whole) = (panels, whole);

    /// <summary>What is shown: one panel; the early years and the late ones; or with those of the middle between them.</summary>
    public IReadOnlyList<Panel> Panels { get; }

    /// <summary>All years on the same scale, of which <see cref="Panels"/> may show a part: what lies outside the sheet stands outside.</summary>
    public IReadOnlyList<Panel> Whole { get; }

    /// <summary>Whether some days of the whole are left out.</summary>
    public bool IsPart => Panels[0].FirstDay > Whole[0].FirstDay || Panels[^1].EndDay < Whole[^1].EndDay;

    public Panel First => Panels[0];

    public Panel Last => Panels[^1];

    public bool HasSeam => Panels.Count > 1;

    /// <summary>Some of the days, spread over the whole sheet in the same proportions: each panel keeps its scale to the others, and a seam its width.</summary>
    /// <param name="range">Days outside the whole are left out; null, or all of them: the whole.</param>
    public TimeScale Within(TimelineRange? range)
    {
        if (range is null || Panels.Select(panel => panel.Cut(range.First.DayNumber, range.Last.DayNumber + 1)).OfType<Panel>().ToList() is not { Count: > 0 } cut)
            return this;

        var seam = HasSeam ? Panels[1].X0 - First.X1 : 0;
        var factor = (Last.X1 - First.X0 - (seam * (cut.Count - 1))) / cut.Sum(panel => panel.X1 - panel.X0);
        var spread = new List<Panel>();
        foreach (var panel in Panels)
        {
            var x0 = spread.Count == 0 ? First.X0 : spread[^1].X1 + seam;
            spread.Add(panel with { X0 = x0, X1 = x0 + ((panel.X1 - panel.X0) * factor) });
        }

        var shift = spread.Select(panel => panel.Cut(range.First.DayNumber, range.Last.DayNumber + 1)).OfType<Panel>().First().X0 - First.X0;
        List<Panel> whole = [.. spread.Select(panel => panel with { X0 = panel.X0 - shift, X1 = panel.X1 - shift })];
        return new TimeScale([.. whole.Select(panel => panel.Cut(range.First.DayNumber, range.Last.DayNumber + 1)).OfType<Panel>()], whole);
    }

    /// <summary>The day at a place, also beside what is shown; between two panels and beyond the whole, the nearest.</summary>
    public int DayAt(double x)
    {
        var panel = Whole.FirstOrDefault(panel => x < panel.X1) ?? Whole[^1];
        return Math.Clamp(panel.FirstDay + (int)Math.Floor((x - panel.X0) / panel.UnitsPerDay), panel.FirstDay, panel.EndDay - 1);
    }

    public Panel PanelOf(int day) => Panels.FirstOrDefault(panel => day < panel.EndDay) ?? Last;

    /// <summary>The left edge of a day.</summary>
    public double Left(int day)
    {
        var panel = PanelOf(day);
        return panel.Left(Math.Clamp(day, panel.FirstDay, panel.EndDay));
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
        if (years.First / 10 * 10 >= split)
            return [Panel.OfYears(years.First, years.Last, left, right)];
        return
        [
            Panel.OfYears(years.First / 10 * 10, split - 1, left, early),
            Panel.OfYears(split, years.Last, early + sheet.Seam, right),
        ];
    }

    // Most of what crowds a timeline is of this year and the four before it, whatever lies ahead.
    private static Panel[] Crowded(YearRange years, Sheet sheet, double left, double right)
    {
        var split = years.Current - YearsDrawnLarge + 1;
        var crowd = sheet.Crowd;
        var middle = left + crowd.EarlyWidth + sheet.Seam;
        var late = Panel.OfYears(split, years.Last, middle + crowd.MiddleWidth + sheet.Seam, right);
        var decade = years.First / 10 * 10;
        if (decade >= split)
            return [Panel.OfYears(years.First, years.Last, left, right)];
        if (split - decade <= MostYearsInMiddle)
            return [Panel.OfYears(decade, split - 1, left, middle + crowd.MiddleWidth), late];

        var from = Math.Clamp(years.AfterFirstFew, split - MostYearsInMiddle, split - FewestYearsInMiddle);
        return [Panel.OfYears(decade, from - 1, left, left + crowd.EarlyWidth), Panel.OfYears(from, split - 1, middle, middle + crowd.MiddleWidth), late];
    }
}
