using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>What a date looks like, on the wide sheet with the years 1980 to 2026: 7 units a year up to 2021, then 135.</summary>
public sealed class MarkLayoutTests
{
    private static readonly TimeScale Scale = new(new YearRange(1980, 2026, 2026), Sheet.Wide);

    private static readonly MarkLayout Marks = new(Scale, Sheet.Wide, Timelines.Today);

    [Fact]
    public void A_day_is_a_point_at_its_middle()
    {
        var mark = Of("2024-07-01");
        mark.IsPoint.Should().BeTrue();
        mark.Extent.Width.Should().BeApproximately(2 * Sheet.Wide.PointRadius, 1e-9);
        var day = Timelines.Item("2024-07-01").Date.FirstDay.DayNumber;
        ((mark.Extent.X0 + mark.Extent.X1) / 2).Should().BeApproximately((Scale.Left(day) + Scale.Right(day)) / 2, 1e-9);
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-25", "2023-03-01", "2023-05-31")]
    [InlineData("2023-02/2023-04-15", "2023-02-01", "2023-04-15")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("[1995,2023-05]", "1995-01-01", "2023-05-31")]
    [InlineData("2024?", "2024-01-01", "2024-12-31")]
    public void A_span_with_sure_bounds_is_a_plain_bar_from_its_first_to_its_last_day(string date, string first, string last)
    {
        var mark = Of(date);
        mark.Extent.Should().Be(new Stretch(Left(first), Right(last)));
        (mark.FadeIn, mark.FadeOut, mark.Left, mark.Right, mark.IsPoint).Should().Be((0, 0, Tip.None, Tip.None, false));
    }

    [Fact]
    public void A_month_is_a_point_where_a_bar_would_be_too_short_to_see() =>
        (Of("2023-07").IsPoint, Of("2023-07/2023-08").IsPoint).Should().Be((true, false));

    [Theory]
    [InlineData("2023~", 30, 30)]
    [InlineData("1980~/1983", 10.97, 0)]
    [InlineData("1980/1983%", 0, 10.97)]
    [InlineData("2023-07-01~", 4.8, 4.8)]
    public void About_fades_the_end_that_is_approximate(string date, double fadeIn, double fadeOut)
    {
        var mark = Of(date);
        mark.FadeIn.Should().BeApproximately(fadeIn, .01);
        mark.FadeOut.Should().BeApproximately(fadeOut, .01);
        mark.IsPoint.Should().BeFalse();
    }

    [Fact]
    public void An_interval_that_begins_in_some_decade_appears_over_that_decade()
    {
        var mark = Of("199X/2023");
        mark.Extent.X0.Should().Be(Left("1990-01-01"));
        (mark.Extent.X0 + mark.FadeIn).Should().BeApproximately(Right("1999-12-31"), 1e-9);
        mark.FadeOut.Should().Be(0);
    }

    [Fact]
    public void Fades_share_the_bar_where_both_would_fill_it()
    {
        var mark = Of("199X/199X");
        (mark.FadeIn + mark.FadeOut).Should().BeApproximately(mark.Extent.Width, 1e-9);
        mark.FadeIn.Should().BeApproximately(mark.FadeOut, 1e-9);
    }

    [Fact]
    public void An_open_end_is_an_arrow_to_today()
    {
        var mark = Of("199X/..");
        mark.Right.Should().Be(Tip.Open);
        mark.Extent.X1.Should().Be(Scale.Right(Timelines.Today.DayNumber));
        mark.FadeOut.Should().Be(0);
    }

    [Fact]
    public void An_open_start_is_a_tail_of_one_length_that_ends_on_the_last_day()
    {
        var mark = Of("../2024-06-21");
        mark.Left.Should().Be(Tip.Open);
        mark.Extent.X1.Should().Be(Right("2024-06-21"));
        mark.Extent.Width.Should().BeApproximately(Sheet.Wide.Tail, 1e-9);
        mark.FadeIn.Should().BeApproximately(.8 * Sheet.Wide.Tail, 1e-9);
    }

    [Theory]
    [InlineData("1066-10-14", Tip.Beyond, Tip.None)]
    [InlineData("1949-04-04/2023", Tip.Beyond, Tip.None)]
    [InlineData("2023/2400", Tip.None, Tip.Beyond)]
    [InlineData("XXXX", Tip.Beyond, Tip.Beyond)]
    public void What_lies_outside_is_held_at_the_edge_and_says_so(string date, Tip left, Tip right)
    {
        var mark = Of(date);
        (mark.Left, mark.Right, mark.IsPoint).Should().Be((left, right, false));
        (left == Tip.Beyond ? mark.Extent.X0 : Scale.First.X0).Should().Be(Scale.First.X0);
        (right == Tip.Beyond ? mark.Extent.X1 : Scale.Last.X1).Should().Be(Scale.Last.X1);
    }

    [Fact]
    public void A_point_at_the_seam_stays_whole_in_its_panel()
    {
        Of("2021-12-31").Extent.X1.Should().Be(Scale.First.X1);
        Of("2022-01-01").Extent.X0.Should().Be(Scale.Last.X0);
        Of("2021-12-31/2022-01-01").Extent.X1.Should().BeLessThanOrEqualTo(Scale.First.X1);
    }

    [Fact]
    public void A_mark_lies_in_the_plot_begins_before_it_ends_and_fades_within_itself() =>
        Timelines.Dates.Sample(date =>
        {
            foreach (var sheet in Timelines.Sheets)
            {
                var scale = new TimeScale(YearRange.Of([date], Timelines.Today), sheet);
                var mark = new MarkLayout(scale, sheet, Timelines.Today).Of(Timelines.Item(date.ToString()));
                mark.Extent.Width.Should().BeGreaterThanOrEqualTo((2 * sheet.PointRadius) - 1e-9);
                mark.Extent.X0.Should().BeGreaterThanOrEqualTo(scale.First.X0);
                mark.Extent.X1.Should().BeLessThanOrEqualTo(scale.Last.X1 + 1e-9);
                mark.Bar.Width.Should().BePositive();
                (mark.FadeIn + mark.FadeOut).Should().BeLessThanOrEqualTo(mark.Extent.Width + 1e-9);
            }
        });

    [Fact]
    public void A_longer_span_never_gives_a_shorter_bar() =>
        Gen.Select(Gen.Int[0, 17_000], Gen.Int[0, 9_000], Gen.Int[0, 500], Gen.Int[0, 500]).Sample((start, length, before, after) =>
            Inked(start - before, start + length + after) >= Inked(start, start + length) - 1e-9);

    [Fact]
    public void A_day_begins_left_of_its_end_and_ends_where_the_next_begins() =>
        Gen.Int[0, 17_165].Sample(days =>
        {
            var day = Scale.First.FirstDay + days;
            Scale.Left(day).Should().BeLessThan(Scale.Right(day));
            if (day + 1 != Scale.First.EndDay && day + 1 != Scale.Last.EndDay)
                Scale.Right(day).Should().Be(Scale.Left(day + 1));
        });

    private static double Inked(int first, int last)
    {
        var origin = new DateOnly(1982, 1, 1);
        var interval = $"{origin.AddDays(first):O}/{origin.AddDays(Math.Min(last, 16_000)):O}";
        return first > Math.Min(last, 16_000) ? 0 : Scale.Pieces(Of(interval).Extent).Sum(piece => piece.Width);
    }

    private static Mark Of(string date) => Marks.Of(Timelines.Item(date));

    private static double Left(string day) => Scale.Left(EdtfDate.Parse(day).FirstDay.DayNumber);

    private static double Right(string day) => Scale.Right(EdtfDate.Parse(day).LastDay.DayNumber);
}
