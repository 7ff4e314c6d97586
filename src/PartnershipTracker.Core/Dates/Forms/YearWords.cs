using System.Globalization;

namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>Years in English, with unspecified digits turned into the decade, century or range that they leave.</summary>
static class YearWords
{
    /// <summary>The year as a stretch of time: "2023", "the 1990s", "some year from 1000 to 1999".</summary>
    public static string Whole(DigitPattern year)
    {
        if (year.IsExact || year.IsUnknown || !year.IsRun)
            return OneOf(year);

        var (first, last) = Bounds(year);
        var isDecade = last - first == 9;
        var isCentury = last - first == 99;
        if (first < 100 || !(isDecade || isCentury))
            return OneOf(year);

        // "The 1900s" may be a decade or a century: only the range tells which.
        return isDecade && first % 100 != 0 ? $"the {first}s" : $"the {first}s ({first} to {last})";
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
        return last - first == 9 && first % 100 != 0 ? $"some year in the {first}s" : $"some year from {first} to {last}";
    }

    static (int First, int Last) Bounds(DigitPattern year) =>
        (year.Values().First(y => y >= DateOnly.MinValue.Year), year.Values(fromLast: true).First());

    static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
