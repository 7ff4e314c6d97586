using System.Globalization;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

/// <summary>
/// The examples of the Library of Congress specification (https://www.loc.gov/standards/datetime/), in its order, each with
/// its canonical string and the first and last day that it may mean ("open" where there is none).
/// </summary>
public sealed class EdtfSpecificationTests
{
    [Theory]
    // Level 0, Date
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985", "1985-01-01", "1985-12-31")]
    // Level 0, Date and Time: the day as written is the date
    [InlineData("1985-04-12T23:20:30", "1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    // Level 0, Time Interval
    [InlineData("1964/2008", "1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005/2006-02", "2005-01-01", "2006-02-28")]
    public void Level_0_is_read_whole(string text, string canonical, string earliest, string latest) =>
        Check(text, canonical, earliest, latest);

    [Theory]
    // Seasons
    [InlineData("2001-21", "2001-21", "2001-03-01", "2001-11-30")]
    // Qualification of a date
    [InlineData("1984?", "1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11%", "2004-06-11", "2004-06-11")]
    // Unspecified digit(s) from the right
    [InlineData("201X", "201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-XX-XX", "1985-01-01", "1985-12-31")]
    // Extended Interval: open end, open start, unknown end, unknown start
    [InlineData("1985-04-12/..", "1985-04-12/..", "1985-04-12", "open")]
    [InlineData("1985-04/..", "1985-04/..", "1985-04-01", "open")]
    [InlineData("1985/..", "1985/..", "1985-01-01", "open")]
    [InlineData("../1985-04-12", "../1985-04-12", "open", "1985-04-12")]
    [InlineData("../1985-04", "../1985-04", "open", "1985-04-30")]
    [InlineData("../1985", "../1985", "open", "1985-12-31")]
    [InlineData("1985-04-12/", "1985-04-12/", "1985-04-12", "open")]
    [InlineData("1985-04/", "1985-04/", "1985-04-01", "open")]
    [InlineData("1985/", "1985/", "1985-01-01", "open")]
    [InlineData("/1985-04-12", "/1985-04-12", "open", "1985-04-12")]
    [InlineData("/1985-04", "/1985-04", "open", "1985-04-30")]
    [InlineData("/1985", "/1985", "open", "1985-12-31")]
    // Ends with a qualifier, which the specification allows but gives no example of
    [InlineData("1984~/2004-06", "1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1984/2004-06~", "1984/2004-06~", "1984-01-01", "2004-06-30")]
    [InlineData("1984?/2004%", "1984?/2004%", "1984-01-01", "2004-12-31")]
    public void Level_1_is_read_whole(string text, string canonical, string earliest, string latest) =>
        Check(text, canonical, earliest, latest);

    [Theory]
    // Sub-year groupings
    [InlineData("2001-34", "2001-34", "2001-04-01", "2001-06-30")]
    // Set representation
    [InlineData("[1667,1668,1670..1672]", "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[..1760-12-03]", "[..1760-12-03]", "open", "1760-12-03")]
    [InlineData("[1760-12..]", "[1760-12..]", "1760-12-01", "open")]
    [InlineData("[1760-01,1760-02,1760-12..]", "[1760-01,1760-02,1760-12..]", "1760-01-01", "open")]
    [InlineData("[1667,1760-12]", "[1667,1760-12]", "1667-01-01", "1760-12-31")]
    [InlineData("[..1984]", "[..1984]", "open", "1984-12-31")]
    [InlineData("{1667,1668,1670..1672}", "{1667,1668,1670..1672}", "1667-01-01", "1672-12-31")]
    [InlineData("{1960,1961-12}", "{1960,1961-12}", "1960-01-01", "1961-12-31")]
    [InlineData("{..1984}", "{..1984}", "open", "1984-12-31")]
    // Qualification: group and individual
    [InlineData("2004-06-11%", "2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("2004-06~-11", "2004-06~-11", "2004-06-11", "2004-06-11")]
    [InlineData("2004?-06-11", "2004?-06-11", "2004-06-11", "2004-06-11")]
    [InlineData("?2004-06-~11", "2004?-06-~11", "2004-06-11", "2004-06-11")]
    [InlineData("2004-%06-11", "2004-%06-11", "2004-06-11", "2004-06-11")]
    // Unspecified digit
    [InlineData("156X-12-25", "156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("15XX-12-25", "15XX-12-25", "1500-12-25", "1599-12-25")]
    [InlineData("XXXX-12-XX", "XXXX-12-XX", "0001-12-01", "9999-12-31")]
    [InlineData("1XXX-XX", "1XXX-XX", "1000-01-01", "1999-12-31")]
    [InlineData("1XXX-12", "1XXX-12", "1000-12-01", "1999-12-31")]
    [InlineData("1984-1X", "1984-1X", "1984-10-01", "1984-12-31")]
    // Interval
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    public void Level_2_is_read_as_far_as_it_is_covered(string text, string canonical, string earliest, string latest) =>
        Check(text, canonical, earliest, latest);

    [Theory]
    [InlineData("Y170000002")]
    [InlineData("Y-170000002")]
    [InlineData("-1985")]
    [InlineData("Y-17E7")]
    [InlineData("1950S2")]
    [InlineData("Y171010000S3")]
    [InlineData("Y3388E2S3")]
    public void Years_outside_the_calendar_are_refused_with_the_range_that_is_taken(string text)
    {
        EdtfDate.TryParse(text, out _, out var error).Should().BeFalse();

        error!.Message.Should().Contain("the tracker takes years 0001 to 9999");
    }

    private static void Check(string text, string canonical, string earliest, string latest)
    {
        var date = EdtfDate.Parse(text);

        new { Canonical = date.ToString(), Earliest = Show(date.Earliest), Latest = Show(date.Latest) }
            .Should().Be(new { Canonical = canonical, Earliest = earliest, Latest = latest });
        date.IsOpen.Should().Be(earliest == "open" || latest == "open");
    }

    private static string Show(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "open";
}
