namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Days on one scale.</summary>
/// <param name="FirstDay">The number of the first day.</param>
/// <param name="EndDay">The number of the first day after the panel.</param>
/// <param name="X0">The left edge of the first day.</param>
/// <param name="X1">The right edge of the last day.</param>
public sealed record Panel(int FirstDay, int EndDay, double X0, double X1)
{
    /// <summary>The year of the first day.</summary>
    public int FirstYear => DateOnly.FromDayNumber(FirstDay).Year;

    /// <summary>The year of the last day.</summary>
    public int LastYear => DateOnly.FromDayNumber(EndDay - 1).Year;

    public double UnitsPerDay => (X1 - X0) / (EndDay - FirstDay);

    /// <summary>Whole years.</summary>
    public static Panel OfYears(int first, int last, double x0, double x1) =>
        new(new DateOnly(first, 1, 1).DayNumber, new DateOnly(last, 12, 31).DayNumber + 1, x0, x1);

    /// <summary>The left edge of a day, also of one outside.</summary>
    public double Left(int day) => X0 + ((day - FirstDay) * UnitsPerDay);

    /// <summary>What of it lies in some days; null where nothing does.</summary>
    public Panel? Cut(int first, int end)
    {
        var (from, to) = (Math.Max(first, FirstDay), Math.Min(end, EndDay));
        return from < to ? new Panel(from, to, Left(from), Left(to)) : null;
    }
}
