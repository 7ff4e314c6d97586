namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A year, a year and month, or a full date, any digit of which may be unspecified.</summary>
internal sealed class CalendarDate : SingleDate
{
    private static readonly string[] Names = ["year", "month", "day"];

    /// <param name="components">Year, then month and day as far as they are known; some day must fit them.</param>
    /// <param name="time">The time of day (level 0, "Date and Time"); only for a full date.</param>
    public CalendarDate(IReadOnlyList<Component> components, TimeOfDay? time = null)
        : base(components)
    {
        Time = time;
        First = Days(fromLast: false).First();
        Last = Days(fromLast: true).First();
    }

    public TimeOfDay? Time { get; }

    public DigitPattern? Month => Components.Count > 1 ? Components[1].Digits : null;

    public DigitPattern? Day => Components.Count > 2 ? Components[2].Digits : null;

    public override DateOnly First { get; }

    public override DateOnly Last { get; }

    public override EdtfPrecision Precision =>
        First == Last ? EdtfPrecision.Day
        : First.Year == Last.Year && First.Month == Last.Month ? EdtfPrecision.Month
        : YearPrecision(First.Year, Last.Year);

    public override string Canonical => base.Canonical + Time?.Canonical;

    public override string Words => CalendarWords.Of(this) + Time?.Words;

    public override bool IsNamed => Components.All(c => c.Digits.IsExact) || (Month is null && YearWords.IsNamed(Year.Digits));

    public override IReadOnlyList<string> ComponentNames => Names;

    /// <summary>
    /// The months and days that fit the patterns in at least one of the years: what 29 February needs is judged in a leap
    /// year if the year may be one, so a pair that fits no other year fits none. Empty when no such day can exist.
    /// </summary>
    public static IEnumerable<(int Month, int Day)> DaysOfSomeYear(DigitPattern year, DigitPattern month, DigitPattern day)
    {
        var roomiest = year.Years().FirstOrDefault(DateTime.IsLeapYear, year.Years().First());
        return DaysOf(roomiest, month, day, fromLast: false).Select(d => (d.Month, d.Day));
    }

    private static IEnumerable<DateOnly> DaysOf(int year, DigitPattern month, DigitPattern day, bool fromLast) =>
        from m in month.Values(fromLast)
        where m is >= 1 and <= 12
        from d in day.Values(fromLast)
        where d >= 1 && d <= DateTime.DaysInMonth(year, m)
        select new DateOnly(year, m, d);

    private IEnumerable<DateOnly> Days(bool fromLast) =>
        from year in Year.Digits.Years(fromLast)
        from day in DaysOf(year, Month ?? DigitPattern.AnyPair, Day ?? DigitPattern.AnyPair, fromLast)
        select day;
}
