using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class WrittenDateErrorTests
{
    private const string Hint = "Write 11 July 2023, July 2023, 2023, late 2010s, by mid-2024, or EDTF.";

    private static readonly DateOnly Today = new(2024, 3, 1);

    [Theory]
    [InlineData("11 Juli 2023", 3, "'Juli' is not a month that is known here. " + Hint)]
    [InlineData("soon", 0, "'soon' is not a word that is known here. " + Hint)]
    [InlineData("the Vilnius summit", 4, "'Vilnius' is not a word that is known here. " + Hint)]
    [InlineData("11 July 2023 or thereabouts", 16, "'thereabouts' is not a word that is known here. " + Hint)]
    [InlineData("11 July 2023 12", 13, "'12' cannot stand here. " + Hint)]
    [InlineData("July July 2023", 5, "'July' cannot stand here. " + Hint)]
    [InlineData("2023 of", 5, "'of' cannot stand here. " + Hint)]
    [InlineData("between 2023", 12, "The date ends too early. " + Hint)]
    [InlineData("since", 5, "The date ends too early. " + Hint)]
    [InlineData("2023 to ", 7, "The date ends too early. " + Hint)]
    [InlineData("2023 (?)", 5, "'(' cannot stand here. " + Hint)]
    [InlineData("2023 -", 6, "The date ends too early. " + Hint)]
    [InlineData("July 😀 2023", 5, "'😀' cannot stand here. " + Hint)]
    [InlineData(" \u00a011 Juli 2023", 5, "'Juli' is not a month that is known here. " + Hint)]
    public void What_is_not_understood_is_named_with_what_would_be(string text, int position, string message) => Check(text, position, message);

    [Theory]
    [InlineData("11.7.2023", 0, "'11.7.2023' may be 11 July 2023 or 7 November 2023: write one of these.")]
    [InlineData("11/7/2023", 0, "'11/7/2023' may be 11 July 2023 or 7 November 2023: write one of these.")]
    [InlineData("by 11/7/2023", 3, "'11/7/2023' may be 11 July 2023 or 7 November 2023: write one of these.")]
    [InlineData("2011/12", 0, "'2011/12' may be December 2011 or 2011 to 2012: write one of these.")]
    [InlineData("2011–12", 0, "'2011–12' may be December 2011 or 2011 to 2012: write one of these.")]
    [InlineData("the 1900s", 4, "'1900s' may be the decade, 1900 to 1909 (190X), or the century, 1900 to 1999 (19XX): write one of these.")]
    [InlineData("before summer 2023", 7, "Before or after a season of which hemisphere? Write 'northern summer 2023', or name a month.")]
    public void What_may_mean_two_things_is_never_guessed(string text, int position, string message) => Check(text, position, message);

    [Theory]
    [InlineData("11/7/23", 0, "'11/7/23' is not read: a date in numbers has its year in four digits, first or last, as in 2023-07-11.")]
    [InlineData("13/14/2023", 0, "'13/14/2023' names no month: neither 13 nor 14 is one.")]
    [InlineData("the 90s", 4, "'90s' does not say the century: write the decade in four digits, as in 1990s.")]
    [InlineData("the 1995s", 4, "'1995s' is not a decade: a decade begins with a year that ends in 0.")]
    [InlineData("July 850", 5, "'850' is neither a day nor a year: a year has four digits.")]
    [InlineData("11 July", 0, "The year is missing: write 11 July 2023, July 2023 or 2023.")]
    [InlineData("11 July 2023 to 12 August", 16, "The year is missing: write 11 July 2023, July 2023 or 2023.")]
    [InlineData("11 July to 2023", 0, "The year is missing: write 11 July 2023, July 2023 or 2023.")]
    [InlineData("11 2023", 0, "The month is missing: write 11 July 2023.")]
    [InlineData("early 11 July 2023", 0, "'Early', 'mid' and 'late' go with a month, a year, a decade or a century.")]
    [InlineData("early summer 2023", 0, "'Early', 'mid' and 'late' go with a month, a year, a decade or a century.")]
    [InlineData("third quarter of July 2023", 0, "A season or quarter goes with a year, and a half with a month or anything longer.")]
    [InlineData("early July of the 1990s", 0, "A part of a month needs its year: write early July 2023.")]
    [InlineData("Q5 2023", 1, "A year has four quarters.")]
    [InlineData("third half of 2023", 0, "A year has two halves.")]
    [InlineData("Monday, 11 July 2023", 0, "11 July 2023 is a Tuesday, not a Monday.")]
    [InlineData("Tuesday, July 2023", 0, "A Tuesday needs its day: write 11 July 2023.")]
    [InlineData("30 February 2023", 0, "There is no day 30 in 2023-02: that month has 28 days.")]
    [InlineData("by 31 April 2023", 3, "There is no day 31 in 2023-04: that month has 30 days.")]
    [InlineData("13/2023", 0, "There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("2026 to 2023", 8, "The interval ends (2023) before it starts (2026).")]
    [InlineData("12 to 11 July 2023", 6, "The interval ends (2023-07-11) before it starts (2023-07-12).")]
    [InlineData("before 0001", 7, "The tracker takes years 0001 to 9999: there is none beyond this.")]
    [InlineData("after 9999", 6, "The tracker takes years 0001 to 9999: there is none beyond this.")]
    public void What_is_understood_and_cannot_be_says_why(string text, int position, string message) => Check(text, position, message);

    [Theory]
    [InlineData(null, 0, "The date is empty: write one such as 2023-07-11, 2023-07 or 2023.")]
    [InlineData(" \t", 2, "The date is empty: write one such as 2023-07-11, 2023-07 or 2023.")]
    [InlineData("2023-13-01", 5, "There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("20230711", 0, "Year, month and day are written with hyphens: 2023-07-11.")]
    [InlineData(" 2023-02-30", 9, "There is no day 30 in 2023-02: that month has 28 days.")]
    [InlineData("[2023,2024", 10, "The date ends too early: a set goes on with ',' or '..', or closes with ']'.")]
    public void EDTF_with_a_slip_is_told_of_EDTF(string? text, int position, string message) => Check(text, position, message);

    [Fact]
    public void A_text_that_is_too_long_is_not_read() =>
        Check(new string('a', 201), 200, "A date has at most 200 characters; this text has 201.");

    private static void Check(string? text, int position, string message)
    {
        WrittenDate.TryRead(text, Today, out var date, out var error);

        error.Should().Be(new EdtfError(message, position));
        date.Should().BeNull();
    }
}
