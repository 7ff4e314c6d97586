namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Whole years on one scale.</summary>
/// <param name="X0">The left edge of the first year's first day.</param>
/// <param name="X1">The right edge of the last year's last day.</param>
public sealed record Panel(int FirstYear, int LastYear, double X0, double X1)
{
    /// <summary>The number of the first day.</summary>
    public int FirstDay { get; } = new DateOnly(FirstYear, 1, 1).DayNumber;

    /// <summary>The number of the first day after the panel.</summary>
    public int EndDay { get; } = new DateOnly(LastYear, 12, 31).DayNumber + 1;

    public double UnitsPerDay => (X1 - X0) / (EndDay - FirstDay);

    public double UnitsPerYear => (X1 - X0) / (LastYear - FirstYear + 1);
}
