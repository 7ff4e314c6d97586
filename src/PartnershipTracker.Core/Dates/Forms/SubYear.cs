namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>
/// A part of a year, written as a code from 21 to 41 in the place of the month (level 1, "Seasons"; level 2, "Sub-year
/// groupings"). Seasons are the meteorological ones, of three whole months, and belong to the year in which they begin.
/// </summary>
internal readonly record struct SubYear(int Code)
{
    public const int FirstCode = 21;
    public const int LastCode = 41;

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];
    private static readonly string[] Quadrimesters = ["January to April", "May to August", "September to December"];

    /// <summary>What the code counts: "season", "quarter", "quadrimester" or "semester".</summary>
    public string Kind => Code switch
    {
        <= 32 => "season",
        <= 36 => "quarter",
        <= 39 => "quadrimester",
        _ => "semester",
    };

    public bool IsSeason => Code <= 32;

    /// <summary>The months, counted from 1 and past 12 into the next year, that the code may mean.</summary>
    /// <remarks>
    /// Codes 21 to 24 name no hemisphere: they may be the northern season (25 to 28) or the southern (29 to 32), and run from
    /// the first month of the earlier to the last month of the later.
    /// </remarks>
    public (int First, int Last) Months => Code switch
    {
        21 or 23 => (3, 11),
        22 or 24 => (6, 14),
        25 or 31 => (3, 5),
        26 or 32 => (6, 8),
        27 or 29 => (9, 11),
        28 or 30 => (12, 14),
        <= 36 => Part(Code - 33, length: 3),
        <= 39 => Part(Code - 37, length: 4),
        _ => Part(Code - 40, length: 6),
    };

    public DateOnly FirstDay(int year) => new(year, Months.First, 1);

    /// <summary>The last day, at most the calendar's own: the winter of 9999 ends with that year.</summary>
    public DateOnly LastDay(int year)
    {
        var (yearsOn, month) = Math.DivRem(Months.Last - 1, 12);
        return year + yearsOn > DateOnly.MaxValue.Year
            ? DateOnly.MaxValue
            : new DateOnly(year + yearsOn, month + 1, DateTime.DaysInMonth(year + yearsOn, month + 1));
    }

    /// <summary>The code in English, before its year: <c>"spring" + " 2001"</c>, <c>"first quarter of" + " 2008"</c>.</summary>
    public string Words(string year, bool isYearExact) => Code switch
    {
        <= 24 => $"{Seasons[Code - 21]} {Of(year, isYearExact)}",
        <= 28 => $"{Seasons[Code - 25]} {Of(year, isYearExact)} (northern hemisphere)",
        <= 32 => $"{Seasons[Code - 29]} {Of(year, isYearExact)} (southern hemisphere)",
        <= 36 => $"{Ordinals[Code - 33]} quarter of {year}",
        <= 39 => $"{Ordinals[Code - 37]} quadrimester of {year} ({Quadrimesters[Code - 37]})",
        _ => $"{Ordinals[Code - 40]} half of {year}",
    };

    private static string Of(string year, bool isYearExact) => isYearExact ? year : "of " + year;

    private static (int First, int Last) Part(int index, int length) => ((index * length) + 1, (index + 1) * length);
}
