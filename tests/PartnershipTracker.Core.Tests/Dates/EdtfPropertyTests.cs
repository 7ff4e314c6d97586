using System.Diagnostics;
using System.Globalization;
using CsCheck;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfPropertyTests
{
    private const int Iterations = 2_000;

    private static readonly string[] DaysOfACentury =
        [.. Enumerable.Range(0, 36_524).Select(i => new DateOnly(1900, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    [Fact]
    public void What_is_printed_is_read_back_as_the_same_date() =>
        EdtfGenerators.Any.Sample(text =>
        {
            var date = EdtfDate.Parse(text);
            var again = EdtfDate.Parse(date.ToString());
            again.Should().Be(date);
            again.ToString().Should().Be(date.ToString());
            (again.Earliest, again.Latest, again.Precision, again.Reading, again.IsApproximate, again.IsUncertain)
                .Should().Be((date.Earliest, date.Latest, date.Precision, date.Reading, date.IsApproximate, date.IsUncertain));
        }, iter: Iterations);

    [Fact]
    public void No_date_ends_before_it_begins() =>
        EdtfGenerators.Any.Sample(text => EdtfDate.Parse(text) is var date && date.FirstDay <= date.LastDay, iter: Iterations);

    [Fact]
    public void A_qualifier_that_is_written_is_told_and_no_other() =>
        EdtfGenerators.Any.Sample(text =>
        {
            var date = EdtfDate.Parse(text);
            return date.IsApproximate == text.IndexOfAny(['~', '%']) >= 0 && date.IsUncertain == text.IndexOfAny(['?', '%']) >= 0;
        }, iter: Iterations);

    [Fact]
    public void The_span_is_from_the_first_to_the_last_day_whose_digits_fit() =>
        Gen.Select(Gen.Char["0123456789X"], Gen.Char["0123456789X"], Gen.Char["01X"], Gen.Char["0123456789XX"], Gen.Char["0123X"], Gen.Char["0123456789XX"])
            .Select((decade, year, month10, month, day10, day) => $"19{decade}{year}-{month10}{month}-{day10}{day}")
            .Sample(
                pattern =>
                {
                    var fitting = DaysOfACentury.Where(day => Fits(day, pattern)).ToList();
                    EdtfDate.TryParse(pattern, out var date, out _).Should().Be(fitting.Count > 0, pattern);
                    if (date is not null)
                        $"{date.Earliest:yyyy-MM-dd} {date.Latest:yyyy-MM-dd}".Should().Be($"{fitting[0]} {fitting[^1]}", pattern);
                },
                iter: 300);

    [Fact]
    public void To_hide_a_digit_only_widens_a_date() =>
        Gen.Select(EdtfGenerators.Calendar, Gen.Int[0, 9]).Sample((text, at) =>
        {
            var hidden = at < text.Length && text[at] != '-' ? text[..at] + 'X' + text[(at + 1)..] : text;
            return EdtfDate.Parse(text).LiesWithin(EdtfDate.Parse(hidden));
        }, iter: Iterations);

    [Fact]
    public void To_drop_a_month_or_day_only_widens_a_date() =>
        EdtfGenerators.Calendar.Where(text => text.Contains('-', StringComparison.Ordinal)).Sample(text =>
            EdtfDate.Parse(text).LiesWithin(EdtfDate.Parse(text[..text.LastIndexOf('-')])), iter: Iterations);

    [Fact]
    public void Each_end_of_an_interval_and_each_member_of_a_set_overlaps_it() =>
        EdtfGenerators.Any.Where(text => text.IndexOfAny(['/', ',']) >= 0).Sample(text =>
        {
            var whole = EdtfDate.Parse(text);
            return text.Split(['/', ',', '[', ']', '{', '}', ' '], StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(part => part.Split("..", StringSplitOptions.RemoveEmptyEntries))
                .All(part => EdtfDate.Parse(part).MayOverlap(whole));
        }, iter: Iterations);

    [Fact]
    public void Comparison_is_an_order_that_agrees_with_equality() =>
        Gen.Select(EdtfGenerators.Any, EdtfGenerators.Any).Sample((leftText, rightText) =>
        {
            var (left, right) = (EdtfDate.Parse(leftText), EdtfDate.Parse(rightText));
            return Math.Sign(left.CompareTo(right)) == -Math.Sign(right.CompareTo(left)) && (left.CompareTo(right) == 0) == left.Equals(right);
        }, iter: Iterations);

    [Fact]
    public void A_reading_names_a_first_of_January_only_where_one_is_written() =>
        EdtfGenerators.Any.Sample(
            text =>
            {
                var isNamed = $" {EdtfDate.Parse(text).Reading}".Contains(" 1 January", StringComparison.Ordinal);
                var isWritten = string.Concat(text.Split('?', '~', '%')).Contains("-01-01", StringComparison.Ordinal);
                return isWritten || !isNamed;
            },
            iter: Iterations);

    [Fact]
    public void A_text_with_mistakes_is_read_or_refused_at_a_place_in_it() => EdtfGenerators.Mutated.Sample(CheckOutcome, iter: Iterations);

    [Fact]
    public void No_text_at_all_makes_reading_throw() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char[EdtfGenerators.Alphabet], 0, 40]).Sample(CheckOutcome, iter: Iterations);

    [Fact]
    public void The_longest_texts_are_read_in_no_time()
    {
        string[] worst =
        [
            "[" + string.Join(',', Enumerable.Repeat("XXX1-02-2X", 18)) + "]",
            "{" + string.Join(',', Enumerable.Repeat("%XXXX%-%XX%-%3X%", 11)) + "}",
            "XXX1-02-29",
            new('[', 200),
            new('?', 200),
            new('X', 200),
        ];
        worst.Should().OnlyContain(text => text.Length <= 200);

        // Each takes milliseconds; a busy machine is given room, a reading that explodes is not.
        var clock = Stopwatch.StartNew();

        foreach (var text in worst)
            CheckOutcome(text);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    private static bool Fits(string day, string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != 'X' && pattern[i] != day[i])
                return false;
        }

        return true;
    }

    private static void CheckOutcome(string text)
    {
        if (EdtfDate.TryParse(text, out var date, out var error))
        {
            EdtfDate.Parse(date.ToString()).Should().Be(date);
            date.Reading.Should().NotBeNullOrWhiteSpace();
            error.Should().BeNull();
            return;
        }

        date.Should().BeNull();
        error.Position.Should().BeInRange(0, text.Length);
        error.Message.Should().EndWith(".");
    }
}
