using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfReadingTests
{
    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("0850", "850")]
    [InlineData("2023-07", "July 2023")]
    [InlineData("2023-07-11", "11 July 2023")]
    [InlineData("2004-01-01T10:10:10Z", "1 January 2004, 10:10:10 UTC")]
    [InlineData("2004-01-01T10:10:10+05:00", "1 January 2004, 10:10:10 (UTC+05:00)")]
    [InlineData("2004-01-01T10:10:10", "1 January 2004, 10:10:10 local time")]
    public void What_is_known_is_named(string text, string reading) => Check(text, reading);

    [Theory]
    [InlineData("2023-XX", "some month in 2023")]
    [InlineData("2023-XX-XX", "some time in 2023")]
    [InlineData("2023-07-XX", "some day in July 2023")]
    [InlineData("2023-XX-31", "the 31st of some month in 2023")]
    [InlineData("2023-07-1X", "some day from 10 to 19 July 2023")]
    [InlineData("2023-07-X1", "1, 11, 21, or 31 July 2023")]
    [InlineData("2023-07-3X", "30 or 31 July 2023")]
    [InlineData("2023-04-3X", "30 April 2023")]
    [InlineData("2023-X3", "March 2023")]
    [InlineData("2023-X1", "January or November 2023")]
    [InlineData("2023-1X", "some month from October to December 2023")]
    [InlineData("2023-1X-XX", "some day in some month from October to December 2023")]
    [InlineData("2023-1X-31", "the 31st of October or December 2023")]
    [InlineData("XXX1-02-2X", "some day from 20 to 28 February of some year of the pattern XXX1")]
    public void What_is_not_known_is_said(string text, string reading) => Check(text, reading);

    [Theory]
    [InlineData("199X", "the 1990s")]
    [InlineData("190X", "the 1900s (1900 to 1909)")]
    [InlineData("19XX", "the 1900s (1900 to 1999)")]
    [InlineData("1XXX", "some year from 1000 to 1999")]
    [InlineData("00XX", "some year from 1 to 99")]
    [InlineData("000X", "some year from 1 to 9")]
    [InlineData("001X", "some year from 10 to 19")]
    [InlineData("001X-12", "December of some year from 10 to 19")]
    [InlineData("XXXX", "an unknown year")]
    [InlineData("20X3", "some year of the pattern 20X3")]
    [InlineData("199X-XX-XX", "some time in the 1990s")]
    [InlineData("199X-XX-05", "the 5th of some month in some year in the 1990s")]
    [InlineData("156X-12-25", "25 December of some year in the 1560s")]
    [InlineData("190X-12-25", "25 December of some year from 1900 to 1909")]
    [InlineData("XXXX-12-XX", "some day in December of an unknown year")]
    public void Vague_years_are_decades_centuries_or_ranges(string text, string reading) => Check(text, reading);

    [Theory]
    [InlineData("2001-21", "spring 2001")]
    [InlineData("2001-28", "winter 2001 (northern hemisphere)")]
    [InlineData("2001-30", "summer 2001 (southern hemisphere)")]
    [InlineData("2008-33", "first quarter of 2008")]
    [InlineData("2008-39", "third quadrimester of 2008 (September to December)")]
    [InlineData("2008-41", "second half of 2008")]
    [InlineData("199X-23", "autumn of some year in the 1990s")]
    [InlineData("XXXX-36", "fourth quarter of an unknown year")]
    public void Parts_of_a_year_are_named(string text, string reading) => Check(text, reading);

    [Theory]
    [InlineData("2024~", "about 2024")]
    [InlineData("2024?", "2024 (uncertain)")]
    [InlineData("2024%", "about 2024 (uncertain)")]
    [InlineData("199X~", "about the 1990s")]
    [InlineData("2001-21~", "about spring 2001")]
    [InlineData("2008-33~", "first quarter of 2008 (approximate)")]
    [InlineData("2023-XX~", "some month in 2023 (approximate)")]
    [InlineData("2023-XX%", "some month in 2023 (uncertain and approximate)")]
    [InlineData("2004-06~-11", "11 June 2004 (year and month approximate)")]
    [InlineData("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)")]
    [InlineData("2004-%06-11", "11 June 2004 (month uncertain and approximate)")]
    [InlineData("2004~-06?-11", "11 June 2004 (year uncertain and approximate, month uncertain)")]
    [InlineData("2001-?34", "second quarter of 2001 (quarter uncertain)")]
    public void Doubt_is_told_of_the_whole_or_of_the_part_that_it_touches(string text, string reading) => Check(text, reading);

    [Theory]
    [InlineData("1980~/1983~", "about 1980 to about 1983")]
    [InlineData("2023/2026", "2023 to 2026")]
    [InlineData("2023/2023", "2023 to 2023")]
    [InlineData("2023-05-19/2023-05-21", "19 to 21 May 2023")]
    [InlineData("2023-05-30/2023-06-02", "30 May to 2 June 2023")]
    [InlineData("2023-05-30/2024-05-30", "30 May 2023 to 30 May 2024")]
    [InlineData("2023-05-19/2023-06-19", "19 May to 19 June 2023")]
    [InlineData("2023-05-19/2023-05-19", "19 May 2023")]
    [InlineData("2023-06/2023-08", "June to August 2023")]
    [InlineData("2023-06-05/2023-06", "5 June 2023 to June 2023")]
    [InlineData("2023-06-05~/2023-06-07", "about 5 June 2023 to 7 June 2023")]
    [InlineData("2004-06-XX/2004-07-03", "some day in June 2004 to 3 July 2004")]
    [InlineData("../2024-06-21", "up to 21 June 2024")]
    [InlineData("/2024", "up to 2024, start unknown")]
    [InlineData("199X/..", "from the 1990s on")]
    [InlineData("2023-06/..", "from June 2023 on")]
    [InlineData("1985/", "from 1985, end unknown")]
    public void Intervals_say_what_both_ends_share_once(string text, string reading) => Check(text, reading);

    [Theory]
    [InlineData("[1667,1668,1670..1672]", "one of 1667, 1668, or 1670 to 1672")]
    [InlineData("[1667,1760-12]", "either 1667 or December 1760")]
    [InlineData("[1760-01,1760-02,1760-12..]", "one of January 1760, February 1760, or some date from December 1760 on")]
    [InlineData("[..1984]", "some date up to 1984")]
    [InlineData("[1670..1672]", "one of 1670 to 1672")]
    [InlineData("[1984]", "1984")]
    [InlineData("{1960,1961-12}", "1960 and December 1961")]
    [InlineData("{1667,1668,1670..1672}", "1667, 1668, and 1670 to 1672")]
    [InlineData("{..1984}", "all dates up to 1984")]
    [InlineData("{1670..1672}", "all of 1670 to 1672")]
    public void Sets_say_whether_one_or_all_are_meant(string text, string reading) => Check(text, reading);

    private static void Check(string text, string reading) => EdtfDate.Parse(text).Reading.Should().Be(reading);
}
