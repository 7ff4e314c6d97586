using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfErrorTests
{
    [Theory]
    [InlineData(null, 0, "The date is empty: write one such as 2023-07-11, 2023-07 or 2023.")]
    [InlineData("", 0, "The date is empty: write one such as 2023-07-11, 2023-07 or 2023.")]
    [InlineData("  ", 0, "The date is empty: write one such as 2023-07-11, 2023-07 or 2023.")]
    [InlineData(" 2023", 0, "Remove the space before the date.")]
    [InlineData("2023-07 \t", 7, "Remove the space after the date.")]
    [InlineData("2023 -07", 4, "A space cannot stand in a date.")]
    [InlineData("July 2023", 0, "'J' cannot stand here: a year has four digits, with 'X' for an unspecified one.")]
    [InlineData("20231", 0, "The year has 5 digits: the tracker takes years 0001 to 9999, in four digits.")]
    [InlineData("20230711", 0, "Year, month and day are written with hyphens: 2023-07-11.")]
    [InlineData("202307", 0, "Year and month are written with a hyphen: 2023-07.")]
    [InlineData("202", 3, "The date ends too early: a year has four digits, with 'X' for an unspecified one.")]
    [InlineData("2023-7-11", 6, "'-' cannot stand here: a month has two digits, as in 07, with 'X' for an unspecified one.")]
    [InlineData("2023-", 5, "The date ends too early: a month has two digits, as in 07, with 'X' for an unspecified one.")]
    [InlineData("2023-07-011", 8, "A day has two digits; here are 3.")]
    [InlineData("2023-07-11-01", 10, "'-' cannot stand here: the date was complete before it.")]
    [InlineData("2023-07-11😀", 10, "The character U+D83D cannot stand here: the date was complete before it.")]
    [InlineData("\u200b2023", 0, "The character U+200B cannot stand here: a year has four digits, with 'X' for an unspecified one.")]
    public void A_malformed_text_is_refused_with_the_place_and_what_is_allowed(string? text, int position, string message) =>
        Check(text, position, message);

    [Theory]
    [InlineData("199x", 3, "An unspecified digit is a capital 'X', not 'x'.")]
    [InlineData("199u", 3, "An unspecified digit is a capital 'X', not 'u'.")]
    [InlineData("2023-xx", 5, "An unspecified digit is a capital 'X', not 'x'.")]
    [InlineData("2023–07", 4, "'–' is not the hyphen of the keyboard: write '-', or '/' between the two ends of an interval.")]
    [InlineData("1990s", 4, "'s' cannot stand here: a decade is written with 'X' for its last digit, as in 199X.")]
    [InlineData("2023/open", 5, "An open end of an interval is written '..', as in '2024/..', not 'open'.")]
    [InlineData("unknown/2023", 0, "An unknown end of an interval is left empty, as in '/2024' or '2024/', not written 'unknown'.")]
    [InlineData("2023?~", 4, "One qualifier is enough: '?' is uncertain, '~' approximate, '%' both.")]
    [InlineData("2023∼", 4, "'∼' is not the tilde of the keyboard: write '~'.")]
    [InlineData("(2023)?", 0, "Qualifiers are not grouped by brackets: write one after a part to reach all up to there, before it to reach it alone.")]
    [InlineData("2023/…", 5, "'…' is one character: write two full stops, '..'.")]
    [InlineData("2023\\2024", 4, "'\\' does not divide an interval: write '/'.")]
    [InlineData("٢٠٢٣", 0, "Digits are written 0 to 9.")]
    public void What_is_nearly_EDTF_is_refused_with_what_was_meant(string text, int position, string message) =>
        Check(text, position, message);

    [Theory]
    [InlineData("2023-13", 5, "There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2023-00", 5, "There is no month 00: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2023-20", 5, "There is no month 20: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2023-42", 5, "There is no month 42: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2023-2X", 5, "There is no month 2X: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2023-~13", 6, "There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2023-02-30", 8, "There is no day 30 in 2023-02: that month has 28 days.")]
    [InlineData("2023-02-3X", 8, "There is no day 3X in 2023-02: that month has 28 days.")]
    [InlineData("1900-02-29", 8, "There is no day 29 in 1900-02: that month has 28 days.")]
    [InlineData("2023-04-31", 8, "There is no day 31 in 2023-04: that month has 30 days.")]
    [InlineData("2023-04-00", 8, "There is no day 00 in 2023-04: that month has 30 days.")]
    [InlineData("XXX1-02-29", 8, "There is no day 29 in XXX1-02, whatever digits 'X' stands for.")]
    [InlineData("2023-XX-32", 8, "There is no day 32 in 2023-XX, whatever digits 'X' stands for.")]
    [InlineData("2023-21-01", 8, "A season, quarter or half of a year (21 to 41) has no day.")]
    [InlineData("0000", 0, "There is no year 0000 here: the tracker takes years 0001 to 9999, in four digits.")]
    [InlineData("2000/0000-XX", 5, "There is no year 0000 here: the tracker takes years 0001 to 9999, in four digits.")]
    public void A_day_that_cannot_exist_is_refused(string text, int position, string message) => Check(text, position, message);

    [Theory]
    [InlineData("2023/2022", 5, "The interval ends (2022) before it starts (2023).")]
    [InlineData("2024-06-22/2024-06-21~", 11, "The interval ends (2024-06-21~) before it starts (2024-06-22).")]
    [InlineData("200X/199X", 5, "The interval ends (199X) before it starts (200X).")]
    [InlineData("../..", 3, "An interval needs a date at one end at least.")]
    [InlineData("/", 1, "An interval needs a date at one end at least.")]
    [InlineData("..", 2, "The date ends too early: after an open start comes '/' and the end, as in '../2024'.")]
    [InlineData("2023/07/11", 7, "An interval has one '/', and a day is written with hyphens, as in 2023-07-11.")]
    [InlineData("2004..2005", 4, "'.' cannot stand here: '..' between two dates is for sets; an interval has '/'.")]
    [InlineData("2004-06-11T10:10:10Z/2005", 0, "An interval runs between days: leave out the time of day.")]
    [InlineData("2004/2004-06-11T10:10:10Z", 5, "An interval runs between days: leave out the time of day.")]
    public void An_interval_that_makes_no_sense_is_refused(string text, int position, string message) => Check(text, position, message);

    [Theory]
    [InlineData("[]", 1, "']' cannot stand here: a year has four digits, with 'X' for an unspecified one.")]
    [InlineData("[1667,1668", 10, "The date ends too early: a set goes on with ',' or '..', or closes with ']'.")]
    [InlineData("[1667}", 5, "'}' cannot stand here: a set goes on with ',' or '..', or closes with ']'.")]
    [InlineData("[1667]?", 6, "'?' cannot stand here: the date was complete before it.")]
    [InlineData("[1672..1670]", 7, "The range ends (1670) before it starts (1672).")]
    [InlineData("[1760-12..,1800]", 10, "',' cannot stand here: only the last member of a set may have an open end.")]
    [InlineData("[1800,..1760]", 6, "Only the first member of a set may have an open start.")]
    [InlineData("{2004/2005}", 5, "'/' cannot stand here: inside a set a range is written with '..', as in 1670..1672.")]
    [InlineData("{2004,2004-06-11T10:10:10Z}", 6, "A set holds days: leave out the time of day.")]
    public void A_set_that_makes_no_sense_is_refused(string text, int position, string message) => Check(text, position, message);

    [Theory]
    [InlineData("2004-06-11T10:10", 16, "The date ends too early: a time is written with colons and seconds, as in 10:10:10.")]
    [InlineData("2004-06-11T", 11, "The date ends too early: a time is written 10:10:10, then 'Z', a shift such as +05:00, or nothing.")]
    [InlineData("2004-06-11T24:00:00", 11, "The hours of a time have two digits and are at most 23.")]
    [InlineData("2004-06-11T10:60:00", 14, "The minutes of a time have two digits and are at most 59.")]
    [InlineData("2004-06-11T10:10:61", 17, "The seconds of a time have two digits and are at most 60.")]
    [InlineData("2004-06-11T10:10:10.5Z", 19, "'.' cannot stand here: seconds have no fraction.")]
    [InlineData("2004-06-11T10:10:10+0500", 20, "The hours of a time have two digits and are at most 23.")]
    [InlineData("2004-06-11T10:10:10+-05", 19, "A shift from UTC has one sign, as in +05:00.")]
    [InlineData("2004-06-11T10:10:10-00:00", 19, "A shift of nothing is written 'Z' or '+00:00'.")]
    [InlineData("2004-06-11t10:10:10Z", 10, "The 'T' of a time is a capital letter, not 't'.")]
    [InlineData("2004-06-11T10:10:10z", 19, "The 'Z' of a time is a capital letter, not 'z'.")]
    [InlineData("2004-06-XXT10:10:10Z", 10, "A time of day needs a full date before it, without 'X' or qualifier.")]
    [InlineData("2004-06T10:10:10Z", 7, "A time of day needs a full date before it, without 'X' or qualifier.")]
    [InlineData("2004-06-11~T10:10:10Z", 11, "A time of day needs a full date before it, without 'X' or qualifier.")]
    public void A_time_that_is_not_one_is_refused(string text, int position, string message) => Check(text, position, message);

    [Fact]
    public void A_text_over_200_characters_is_refused_unread()
    {
        var longest = "[" + string.Join(',', Enumerable.Range(1000, 39)) + ",10]";

        Check(longest + new string(' ', 2) + "2023", 200, "A date has at most 200 characters; this text has 205.");
        EdtfDate.TryParse("[" + string.Join(',', Enumerable.Range(1000, 39)) + "]", out _, out _).Should().BeTrue();
    }

    [Fact]
    public void Parse_throws_with_the_text_the_reason_and_the_place_counted_from_one()
    {
        var act = () => EdtfDate.Parse("2023-02-30");

        var thrown = act.Should().Throw<EdtfFormatException>()
            .WithMessage("'2023-02-30' is not an EDTF date: There is no day 30 in 2023-02: that month has 28 days. (At character 9.)");
        thrown.Which.Error.Position.Should().Be(8);
    }

    [Fact]
    public void Parse_does_not_repeat_a_text_that_is_refused_for_its_length()
    {
        var act = () => EdtfDate.Parse(new string('9', 100_000));

        act.Should().Throw<EdtfFormatException>().Which.Message.Length.Should().BeLessThan(400);
    }

    [Fact]
    public void Parse_of_null_is_a_fault_of_the_caller() =>
        FluentActions.Invoking(() => EdtfDate.Parse(null!)).Should().Throw<ArgumentNullException>();

    private static void Check(string? text, int position, string message)
    {
        EdtfDate.TryParse(text, out var date, out var error).Should().BeFalse();

        date.Should().BeNull();
        error.Should().Be(new EdtfError(message, position));
    }
}
