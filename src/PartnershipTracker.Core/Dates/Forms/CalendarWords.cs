using System.Globalization;

namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>
/// Calendar dates in English. What is not known is said ("some day in July 2023"), and what only one day or month can
/// satisfy is named (<c>2004-04-3X</c> is "30 April 2004").
/// </summary>
internal static class CalendarWords
{
    public static string Of(CalendarDate date)
    {
        var year = date.Year.Digits;
        if (date.Month is not { } month)
            return YearWords.Whole(year);

        var possible = CalendarDate.DaysOfSomeYear(year, month, date.Day ?? DigitPattern.AnyPair).ToList();
        var months = possible.Select(d => d.Month).Distinct().ToList();
        var inMonths = month.IsUnknown && months.Count > 1
            ? $"some month in {(date.Day is { IsUnknown: false } ? YearWords.OneOf(year) : YearWords.Whole(year))}"
            : Months(months) + OfYear(year);
        if (date.Day is not { } day)
            return inMonths;

        if (day.IsUnknown)
            return month.IsUnknown ? $"some time in {YearWords.Whole(year)}" : $"some day in {inMonths}";

        var days = possible.Select(d => d.Day).Distinct().Order().ToList();
        return months.Count == 1
            ? $"{Choice(days, "some day ", Number)} {inMonths}"
            : $"{Choice(days, "some day ", d => $"the {Ordinal(d)}")} of {inMonths}";
    }

    private static string Months(IReadOnlyList<int> months) =>
        Choice(months, "some month ", CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName);

    private static string OfYear(DigitPattern year) => year.IsExact ? $" {YearWords.OneOf(year)}" : $" of {YearWords.OneOf(year)}";

    private static string Choice(IReadOnlyList<int> values, string kind, Func<int, string> name)
    {
        var isRun = values[^1] - values[0] == values.Count - 1;
        return isRun && values.Count > 2
            ? $"{kind}from {name(values[0])} to {name(values[^1])}"
            : EnglishList.Join([.. values.Select(name)], "or");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Ordinal(int day) => day + (day switch
    {
        1 or 21 or 31 => "st",
        2 or 22 => "nd",
        3 or 23 => "rd",
        _ => "th",
    });
}
