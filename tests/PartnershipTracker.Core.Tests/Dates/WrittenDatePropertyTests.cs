using System.Diagnostics;
using System.Globalization;
using CsCheck;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class WrittenDatePropertyTests
{
    private const int Iterations = 2_000;

    private static readonly DateOnly Today = new(2024, 3, 1);

    private static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(1000, 1, 1).DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>One date, with a year that its reading shows in four digits.</summary>
    private static readonly Gen<string> Single = Gen.Select(
        Gen.OneOf("YYYY", "July YYYY", "11 July YYYY", "early July YYYY", "mid-YYYY", "late YYYY", "YYY1s", "early YYY1s", "late YYs", "first half of YYYY", "second half of May YYYY",
            "summer YYYY", "northern winter YYYY", "Q3 YYYY", "11 to 12 July YYYY", "July to September YYYY", "20th century", "mid-20th century"),
        Gen.Int[1001, 9899]).Select((form, year) => form.Replace("YYYY", $"{year}", StringComparison.Ordinal)
            .Replace("YYY1s", $"{year / 100}10s", StringComparison.Ordinal).Replace("YYs", $"{year / 100}90s", StringComparison.Ordinal));

    /// <summary>Words and marks of dates in any order: mostly refused, and never far from what is read.</summary>
    private static readonly Gen<string> Phrase = Gen.Select(
            Gen.OneOf(
                "11", "12th", "31", "2023", "2024", "1990s", "1900s", "19th", "july", "feb", "may", "tuesday", "early", "mid", "late", "end", "of", "the", "in", "summer", "northern",
                "q3", "h", "half", "first", "third", "quarter", "century", "twenty", "about", "probably", "between", "and", "or", "from", "to", "by", "before", "after", "since", "on",
                "onwards", "not", "up", "present", "today", "last", "month", "199X", "2023-07", "11/7/2023", "9999", "0001", "0", "juli", "(", ")"),
            Gen.OneOf(" ", " ", " ", "-", "–", "/", ".", ", ", "? ", "~", ""))
        .Array[1, 8].Select(pieces => string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2)));

    [Fact]
    public void Every_EDTF_date_is_read_as_itself() =>
        EdtfGenerators.Any.Sample(text =>
        {
            var date = EdtfDate.Parse(text);
            return Read(text) == date && Read($" {date}\t") == date;
        }, iter: Iterations);

    [Fact]
    public void Every_day_is_read_back_in_each_form_of_a_day() =>
        Gen.Select(Day, Gen.OneOf("d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d yyyy", "dddd, d MMMM yyyy", "ddd d MMM yyyy", "dd-MMM-yyyy", "yyyy/MM/dd", "yyyy.M.d", "yyyy MMMM d"), Gen.Bool)
            .Sample((day, form, isLoud) =>
            {
                var text = day.ToString(form, CultureInfo.InvariantCulture);
                return Read(isLoud ? text.ToUpperInvariant() : text) == EdtfDate.ForDay(day);
            }, iter: Iterations);

    [Fact]
    public void A_day_in_numbers_is_that_day_or_refused_with_both_readings() =>
        Gen.Select(Day, Gen.OneOf("d/M/yyyy", "d.M.yyyy", "dd-MM-yyyy", "M/d/yyyy")).Sample((day, form) =>
        {
            var isRead = WrittenDate.TryRead(day.ToString(form, CultureInfo.InvariantCulture), Today, out var date, out var error);
            return day.Day > 12 || day.Day == day.Month
                ? EdtfDate.ForDay(day).Equals(date)
                : !isRead && error!.Message.Contains(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    && error.Message.Contains(new DateOnly(day.Year, day.Day, day.Month).ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }, iter: Iterations);

    [Fact]
    public void Two_days_in_order_are_an_interval_that_they_begin_and_end() =>
        Gen.Select(Day, Gen.Int[0, 400], Gen.OneOf(" to ", "-", " – ", " until ")).Sample((first, days, joiner) =>
        {
            var last = DateOnly.FromDayNumber(Math.Min(first.DayNumber + days, DateOnly.MaxValue.DayNumber));
            var form = first.Year == last.Year ? "d MMMM" : "d MMMM yyyy";
            var date = Read($"{first.ToString(form, CultureInfo.InvariantCulture)}{joiner}{last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
            return (date?.Earliest, date?.Latest) == (first, last);
        }, iter: Iterations);

    [Fact]
    public void What_a_form_echoes_of_a_phrase_may_be_typed_for_it() =>
        Gen.Select(Gen.OneOf("", "about ", "probably ", "perhaps about "), Gen.OneOf("", "by ", "since ", "before ", "after "), Single).Sample((doubt, bound, single) =>
        {
            var date = Read(bound + doubt + single);
            var isRefused = bound.Length > 0 && (single.StartsWith("summer", StringComparison.Ordinal) || single.Contains(" to ", StringComparison.Ordinal));
            return date is null ? isRefused : date == Read(date.Reading);
        }, iter: Iterations);

    [Fact]
    public void Any_phrase_is_read_or_refused_at_a_place_in_it() => Phrase.Sample(CheckOutcome, iter: 5 * Iterations);

    [Fact]
    public void No_text_at_all_makes_reading_throw() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char[EdtfGenerators.Alphabet + " julyqth’\u00a0"], 0, 60], EdtfGenerators.Mutated).Sample(CheckOutcome, iter: Iterations);

    [Fact]
    public void The_longest_texts_are_read_in_no_time()
    {
        string[] worst = [.. new[] { "the ", "11-", "about ", "mid-", "first ", "2023/", "(", "no later ", "1990s ", "july-", "é", "~" }.Select(piece => string.Concat(Enumerable.Repeat(piece, 200))[..200])];

        // Each takes far less than a millisecond; a busy machine is given room, a reading that explodes is not.
        var clock = Stopwatch.StartNew();
        foreach (var text in worst)
            CheckOutcome(text);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    private static EdtfDate? Read(string text) => WrittenDate.TryRead(text, Today, out var date, out _) ? date : null;

    private static void CheckOutcome(string text)
    {
        if (WrittenDate.TryRead(text, Today, out var date, out var error))
        {
            EdtfDate.Parse(date.ToString()).Should().Be(date);
            error.Should().BeNull();
            return;
        }

        date.Should().BeNull();
        error.Position.Should().BeInRange(0, text.Length);
        error.Message.Should().EndWith(".");
    }
}
