using System.Globalization;

namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>Years in English, with unspecified digits turned into the decade, century or range that they leave.</summary>
internal static class YearWords
{
    /// <summary>The year as a stretch of time: "2023", "the 1990s", "some year from 1000 to 1999".</summary>
    public static string Whole(DigitPattern year)
    {
        if (year.IsExact || !IsNamed(year))
            return OneOf(year);

        // "The 1900s" may be a decade or a century: only the range tells which.
        var (first, last) = Bounds(year);
        return first % 100 != 0 ? $"the {first}s" : $"the {first}s ({first} to {last})";
    }

    /// <summary>Whether English has a name for all that the pattern leaves: one year, a decade or a century from the year 100 on.</summary>
    public static bool IsNamed(DigitPattern year)
    {
        var (first, last) = Bounds(year);
        return year.IsExact || (year.IsRun && first >= 100 && last - first is 9 or 99);
    }

    /// <summary>One year out of those that it may be: "2023", "some year in the 1990s", "an unknown year".</summary>
    public static string OneOf(DigitPattern year)
    {
        if (year.IsExact)
            return Plain(year.Value);

        if (year.IsUnknown)
            return "an unknown year";

        if (!year.IsRun)
            return $"some year of the pattern {year.Text}";

        var (first, last) = Bounds(year);
        return IsNamed(year) && last - first == 9 && first % 100 != 0 ? $"some year in the {first}s" : $"some year from {first} to {last}";
    }

    private static (int First, int Last) Bounds(DigitPattern year) => (year.Years().First(), year.Years(fromLast: true).First());

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
