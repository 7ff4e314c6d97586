using System.Globalization;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>A step of the axis.</summary>
/// <param name="Day">The number of its first day.</param>
/// <param name="Name">"2023", "May 2023", "7 May".</param>
/// <param name="EndDay">The number of the first day after it, where the name stands in its middle; null where it stands after the first day.</param>
public sealed record AxisTick(int Day, string Name, int? EndDay);

/// <summary>The steps that a panel has room to name: years and their multiples, months, or days.</summary>
public static class AxisTicks
{
    private const double LeastForYear = 24;
    private const double LeastForLongerStep = 34;
    private const double LeastForHalfDecade = 60;
    private const double LeastForMonth = 64;
    private const double LeastForDay = 46;
    private const double DaysOfYear = 365.2425;
    private const double DaysOfMonth = DaysOfYear / 12;
    private static readonly int[] YearSteps = [1, 5, 10, 20, 50, 100];
    private static readonly int[] MonthSteps = [1, 3, 6];
    private static readonly int[] DaySteps = [1, 7];

    /// <summary>The first step may begin before the panel, if its name finds room within.</summary>
    public static IEnumerable<AxisTick> Of(Panel panel)
    {
        if (panel.UnitsPerDay * DaySteps[^1] >= LeastForDay)
            return Days(panel, DaySteps.First(step => step * panel.UnitsPerDay >= LeastForDay));
        if (MonthSteps.FirstOrDefault(step => step * DaysOfMonth * panel.UnitsPerDay >= LeastForMonth) is > 0 and var months)
            return Months(panel, months);
        return Years(panel, YearSteps.FirstOrDefault(step => step * DaysOfYear * panel.UnitsPerDay >= LeastFor(step), YearSteps[^1]));
    }

    private static double LeastFor(int step) => step switch { 1 => LeastForYear, 5 => LeastForHalfDecade, _ => LeastForLongerStep };

    private static IEnumerable<AxisTick> Years(Panel panel, int step)
    {
        for (var year = Math.Max(1, step == 1 ? panel.FirstYear : (panel.FirstYear + step - 1) / step * step); year <= panel.LastYear; year += step)
        {
            var day = new DateOnly(year, 1, 1).DayNumber;
            var (isCut, end) = (day < panel.FirstDay, year == 9999 ? DateOnly.MaxValue.DayNumber : new DateOnly(year + 1, 1, 1).DayNumber);
            var room = panel.Left(Math.Min(end, panel.EndDay)) - panel.Left(Math.Max(day, panel.FirstDay));
            if (step == 1 ? room >= LeastForYear : !isCut)
                yield return new AxisTick(day, year.ToString(CultureInfo.InvariantCulture), step == 1 ? end : null);
        }
    }

    private static IEnumerable<AxisTick> Months(Panel panel, int step)
    {
        var first = DateOnly.FromDayNumber(panel.FirstDay);
        var month = new DateOnly(first.Year, (first.Month - 1) / step * step + 1, 1);
        for (var isNamed = false; month.DayNumber < panel.EndDay; month = month.AddMonths(step))
        {
            if (month.DayNumber < panel.FirstDay)
                continue;
            yield return new AxisTick(month.DayNumber, month.ToString(month.Month == 1 || !isNamed ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture), null);
            isNamed = true;
        }
    }

    // Weeks begin on a Monday; the year is told once, and where it turns.
    private static IEnumerable<AxisTick> Days(Panel panel, int step)
    {
        var day = (panel.FirstDay + step - 1) / step * step;
        for (var year = 0; day < panel.EndDay; day += step)
        {
            var date = DateOnly.FromDayNumber(day);
            yield return new AxisTick(day, date.ToString(date.Year == year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture), null);
            year = date.Year;
        }
    }
}
