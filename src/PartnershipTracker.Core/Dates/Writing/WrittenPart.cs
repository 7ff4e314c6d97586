using System.Globalization;
using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>One date of a phrase, with as much of it as is said at its place: of "11 to 12 July 2023" the first says only a day.</summary>
/// <param name="Position">Where it starts in the text.</param>
internal sealed record WrittenPart(int Position)
{
    /// <summary>Four characters, digits and then perhaps <c>X</c>: 2023, 199X, 18XX.</summary>
    public string? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>A season, quarter or half by its EDTF code (21 to 41). A half may also be one of a month, decade or century.</summary>
    public int? Division { get; init; }

    public Third? Third { get; init; }

    /// <summary>
    /// Whether "beginning", "start" or "end" says the third: a stretch up to "the end of 2024" reaches to the year's last day for certain,
    /// one up to "late 2024" does not.
    /// </summary>
    public bool IsEdge { get; init; }

    /// <summary>A weekday that is named beside the day, and must be its own.</summary>
    public DayOfWeek? Weekday { get; init; }

    public Qualifier Qualifier { get; init; }

    public bool IsEmpty => Year is null && IsYearAlone && Third is null;

    /// <summary>The first half, the second half.</summary>
    public bool IsHalf => Division is 40 or 41;

    public bool IsExactYear => Year?.Contains('X') == false;

    /// <summary>Whether nothing narrower than the year is said, whether or not that is.</summary>
    private bool IsYearAlone => Month is null && Day is null && Division is null;

    /// <summary>Adds what the start of a range leaves to its end: "July to September 2023", "11 to 12 July 2023".</summary>
    public WrittenPart CompletedBy(WrittenPart end)
    {
        var isEndYearAlone = end is { IsYearAlone: true, Third: null };
        if (Year is not null || isEndYearAlone)
            return this;

        var lacksMonth = Month is null && Division is null;
        return this with { Year = end.Year, Month = lacksMonth ? end.Month : Month };
    }

    /// <summary>Adds what the end of a range leaves to its start: "July 11 to 14, 2023", "2023–26".</summary>
    public WrittenPart CompletedFrom(WrittenPart start)
    {
        if (Day is not { } day || Month is not null || Division is not null)
            return this;

        if (start is { Month: not null, Year: null })
            return this with { Month = start.Month };

        return Year is null && start is { IsExactYear: true, IsYearAlone: true } && day > start.YearOfCentury
            ? this with { Year = start.Year![..2] + Pair(day), Day = null }
            : this;
    }

    /// <summary>The whole of which this names the beginning; else itself.</summary>
    public WrittenPart WholeFromStart() => IsEdge && Third == Writing.Third.Early ? this with { Third = null } : this;

    /// <summary>The whole of which this names the end; else itself.</summary>
    public WrittenPart WholeToEnd() => IsEdge && Third == Writing.Third.Late ? this with { Third = null } : this;

    /// <summary>What is missing, or does not go together; null where the part is whole.</summary>
    public string? Fault()
    {
        if (Year is null)
            return "The year is missing: write 11 July 2023, July 2023 or 2023.";

        if (Day is not null && Month is null)
            return "The month is missing: write 11 July 2023.";

        if (Third is not null && (Day is not null || Division is not null))
            return "'Early', 'mid' and 'late' go with a month, a year, a decade or a century.";

        if (Division is not null && (Day is not null || (Month is not null && !IsHalf)))
            return "A season or quarter goes with a year, and a half with a month or anything longer.";

        return Month is not null && (Third is not null || IsHalf) && !IsExactYear ? "A part of a month needs its year: write early July 2023." : null;
    }

    /// <summary>The EDTF of both ends; the same twice where the part is one date. A part without fault only.</summary>
    public (string First, string Last) Ends() => (Third, IsHalf) switch
    {
        ({ } third, _) => ThirdEnds(third),
        (_, true) when Month is { } month => Division == 40 ? (DayText(month, 1), DayText(month, 15)) : (DayText(month, 16), DayText(month, LastDay(month))),
        (_, true) when !IsExactYear => Division == 40 ? Years(0, 49) : Years(50, 99),
        _ => (Whole(), Whole()),
    };

    private int YearOfCentury => int.Parse(Year![2..], CultureInfo.InvariantCulture);

    private string Symbol => Qualifier switch
    {
        Qualifier.None => "",
        Qualifier.Uncertain => "?",
        Qualifier.Approximate => "~",
        _ => "%",
    };

    /// <summary>
    /// How far "early" reaches nobody can say, so both ends are approximate (docs/decisions/0006-dates-as-written.md).
    /// </summary>
    private (string First, string Last) ThirdEnds(Third third)
    {
        var about = this with { Qualifier = Qualifier | Qualifier.Approximate };
        var index = (int)third;
        if (Month is { } month)
            return (about.DayText(month, (index * 10) + 1), about.DayText(month, third == Writing.Third.Late ? LastDay(month) : (index + 1) * 10));

        return IsExactYear
            ? ((about with { Month = (index * 4) + 1 }).Whole(), (about with { Month = (index + 1) * 4 }).Whole())
            : about.Years(index * 33, (index + 1) * 33);
    }

    /// <summary>Years of the century or, by their first digit, of the decade.</summary>
    private (string First, string Last) Years(int first, int last)
    {
        var known = Year!.TrimEnd('X');
        return (known + Pair(first)[..(4 - known.Length)] + Symbol, known + Pair(last)[..(4 - known.Length)] + Symbol);
    }

    private string Whole() =>
        Year + ((Division ?? Month) is { } part ? "-" + Pair(part) : "") + (Day is { } day ? "-" + Pair(day) : "") + Symbol;

    private string DayText(int month, int day) => $"{Year}-{Pair(month)}-{Pair(day)}{Symbol}";

    private int LastDay(int month) => DateTime.DaysInMonth(Math.Max(int.Parse(Year!, CultureInfo.InvariantCulture), 1), Math.Clamp(month, 1, 12));

    private static string Pair(int value) => value.ToString("00", CultureInfo.InvariantCulture);
}
