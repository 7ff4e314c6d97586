using System.Globalization;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfSpanTests
{
    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02-XX", "2023-02-01", "2023-02-28")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("190X-02-29", "1904-02-29", "1908-02-29")]
    [InlineData("XXXX-02-29", "0004-02-29", "9996-02-29")]
    [InlineData("XX00-02-29", "0400-02-29", "9600-02-29")]
    [InlineData("2024-02-2X", "2024-02-20", "2024-02-29")]
    [InlineData("XXX1-02-2X", "0001-02-20", "9991-02-28")]
    public void February_has_the_days_of_the_years_that_it_may_be_in(string text, string earliest, string latest) =>
        SpanOf(text).Should().Be((earliest, latest));

    [Theory]
    [InlineData("2023-XX-31", "2023-01-31", "2023-12-31")]
    [InlineData("2023-XX-30", "2023-01-30", "2023-12-30")]
    [InlineData("2023-X2-30", "2023-12-30", "2023-12-30")]
    [InlineData("2023-0X", "2023-01-01", "2023-09-30")]
    [InlineData("2023-X1", "2023-01-01", "2023-11-30")]
    [InlineData("2023-04-3X", "2023-04-30", "2023-04-30")]
    [InlineData("2023-07-X1", "2023-07-01", "2023-07-31")]
    [InlineData("2023-07-0X", "2023-07-01", "2023-07-09")]
    [InlineData("XX23", "0023-01-01", "9923-12-31")]
    [InlineData("20X3-05", "2003-05-01", "2093-05-31")]
    [InlineData("1XXX-12-31", "1000-12-31", "1999-12-31")]
    [InlineData("15XX-12-XX", "1500-12-01", "1599-12-31")]
    [InlineData("000X", "0001-01-01", "0009-12-31")]
    [InlineData("XXXX", "0001-01-01", "9999-12-31")]
    public void Unspecified_digits_span_from_the_first_to_the_last_day_that_fits(string text, string earliest, string latest) =>
        SpanOf(text).Should().Be((earliest, latest));

    [Theory]
    [InlineData("2001-21", "2001-03-01", "2001-11-30")]
    [InlineData("2001-22", "2001-06-01", "2002-02-28")]
    [InlineData("2001-23", "2001-03-01", "2001-11-30")]
    [InlineData("2001-24", "2001-06-01", "2002-02-28")]
    [InlineData("2001-25", "2001-03-01", "2001-05-31")]
    [InlineData("2001-26", "2001-06-01", "2001-08-31")]
    [InlineData("2001-27", "2001-09-01", "2001-11-30")]
    [InlineData("2003-28", "2003-12-01", "2004-02-29")]
    [InlineData("2001-29", "2001-09-01", "2001-11-30")]
    [InlineData("2001-30", "2001-12-01", "2002-02-28")]
    [InlineData("2001-31", "2001-03-01", "2001-05-31")]
    [InlineData("2001-32", "2001-06-01", "2001-08-31")]
    [InlineData("2001-33", "2001-01-01", "2001-03-31")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-35", "2001-07-01", "2001-09-30")]
    [InlineData("2001-36", "2001-10-01", "2001-12-31")]
    [InlineData("2001-37", "2001-01-01", "2001-04-30")]
    [InlineData("2001-38", "2001-05-01", "2001-08-31")]
    [InlineData("2001-39", "2001-09-01", "2001-12-31")]
    [InlineData("2001-40", "2001-01-01", "2001-06-30")]
    [InlineData("2001-41", "2001-07-01", "2001-12-31")]
    [InlineData("199X-21", "1990-03-01", "1999-11-30")]
    [InlineData("XXXX-28", "0001-12-01", "9999-12-31")]
    [InlineData("9999-24", "9999-06-01", "9999-12-31")]
    [InlineData("9999-36", "9999-10-01", "9999-12-31")]
    public void Parts_of_a_year_span_their_months(string text, string earliest, string latest) =>
        SpanOf(text).Should().Be((earliest, latest));

    [Theory]
    [InlineData("2001-25", "2001-21")]
    [InlineData("2001-29", "2001-21")]
    [InlineData("2001-26", "2001-22")]
    [InlineData("2001-30", "2001-22")]
    [InlineData("2001-27", "2001-23")]
    [InlineData("2001-31", "2001-23")]
    [InlineData("2001-28", "2001-24")]
    [InlineData("2001-32", "2001-24")]
    public void A_season_of_a_hemisphere_lies_within_the_season_of_neither(string narrow, string wide)
    {
        EdtfDate.Parse(narrow).LiesWithin(EdtfDate.Parse(wide)).Should().BeTrue();
        EdtfDate.Parse(wide).LiesWithin(EdtfDate.Parse(narrow)).Should().BeFalse();
    }

    [Theory]
    [InlineData("1980", "1980~")]
    [InlineData("1980", "1980?")]
    [InlineData("2004-06-11", "2004-06~-11")]
    [InlineData("1980/1983", "1980~/1983%")]
    public void Qualifiers_do_not_widen_a_span(string plain, string qualified) => SpanOf(qualified).Should().Be(SpanOf(plain));

    [Theory]
    [InlineData("2023-12-31T23:59:59-11:00", "2023-12-31")]
    [InlineData("2024-01-01T00:00:00+14:00", "2024-01-01")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31")]
    public void No_time_zone_shifts_a_day(string text, string day) => SpanOf(text).Should().Be((day, day));

    [Theory]
    [InlineData("2024-06-21/2024", "2024-06-21", "2024-12-31")]
    [InlineData("2024/2024-01-01", "2024-01-01", "2024-01-01")]
    [InlineData("199X/1990-03", "1990-01-01", "1990-03-31")]
    [InlineData("[..1985,1990]", "0001-01-01", "1990-12-31")]
    [InlineData("[2004-06-15..2004]", "2004-06-15", "2004-12-31")]
    [InlineData("{199X,1985-XX,1992}", "1985-01-01", "1999-12-31")]
    public void Intervals_and_sets_span_all_that_is_in_them(string text, string first, string last)
    {
        var date = EdtfDate.Parse(text);

        (Show(date.FirstDay), Show(date.LastDay)).Should().Be((first, last));
    }

    [Fact]
    public void An_open_end_has_no_day_but_one_to_store()
    {
        var open = EdtfDate.Parse("../2024");
        var unknown = EdtfDate.Parse("2024/");

        open.Earliest.Should().BeNull();
        open.FirstDay.Should().Be(DateOnly.MinValue);
        open.IsOpen.Should().BeTrue();
        unknown.Latest.Should().BeNull();
        unknown.LastDay.Should().Be(DateOnly.MaxValue);
        unknown.IsOpen.Should().BeTrue();
        EdtfDate.Parse("2024").IsOpen.Should().BeFalse();
    }

    [Theory]
    [InlineData("2023-07-11", EdtfPrecision.Day)]
    [InlineData("2023-07-11T10:00:00Z", EdtfPrecision.Day)]
    [InlineData("2023-X2-30", EdtfPrecision.Day)]
    [InlineData("2023-07", EdtfPrecision.Month)]
    [InlineData("2023-07-XX", EdtfPrecision.Month)]
    [InlineData("2023-07-1X", EdtfPrecision.Month)]
    [InlineData("2001-21", EdtfPrecision.Season)]
    [InlineData("2001-24", EdtfPrecision.Season)]
    [InlineData("2001-41", EdtfPrecision.Season)]
    [InlineData("2023", EdtfPrecision.Year)]
    [InlineData("2023-XX-31", EdtfPrecision.Year)]
    [InlineData("2023-1X", EdtfPrecision.Year)]
    [InlineData("199X", EdtfPrecision.Decade)]
    [InlineData("156X-12-25", EdtfPrecision.Decade)]
    [InlineData("199X-24", EdtfPrecision.Decade)]
    [InlineData("19XX", EdtfPrecision.Century)]
    [InlineData("19X4", EdtfPrecision.Century)]
    [InlineData("1XXX", EdtfPrecision.Millennium)]
    [InlineData("XXXX-12-25", EdtfPrecision.Unknown)]
    [InlineData("XX23", EdtfPrecision.Unknown)]
    [InlineData("2023/2026", EdtfPrecision.Year)]
    [InlineData("2023-06/..", EdtfPrecision.Month)]
    [InlineData("2023/2024-06-21", EdtfPrecision.Mixed)]
    [InlineData("[1667,1668,1670..1672]", EdtfPrecision.Year)]
    [InlineData("{1960,1961-12}", EdtfPrecision.Mixed)]
    public void Precision_is_the_narrowest_unit_known_to_hold_the_date(string text, EdtfPrecision precision) =>
        EdtfDate.Parse(text).Precision.Should().Be(precision);

    [Theory]
    [InlineData("2024", false, false)]
    [InlineData("2024~", true, false)]
    [InlineData("2024?", false, true)]
    [InlineData("2024%", true, true)]
    [InlineData("2004-06-~11", true, false)]
    [InlineData("?2004-06-~11", true, true)]
    [InlineData("1984~/2004", true, false)]
    [InlineData("1984/2004?", false, true)]
    [InlineData("[1984,2004?]", false, true)]
    [InlineData("{1984~..2004}", true, false)]
    public void A_qualifier_anywhere_is_told(string text, bool approximate, bool uncertain)
    {
        var date = EdtfDate.Parse(text);

        (date.IsApproximate, date.IsUncertain).Should().Be((approximate, uncertain));
    }

    private static (string Earliest, string Latest) SpanOf(string text)
    {
        var date = EdtfDate.Parse(text);
        return (Show(date.Earliest!.Value), Show(date.Latest!.Value));
    }

    private static string Show(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
