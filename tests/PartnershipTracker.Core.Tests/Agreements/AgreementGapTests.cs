namespace PartnershipTracker.Core.Tests.Agreements;

public sealed class AgreementGapTests
{
    [Theory]
    [InlineData("2022-12-31", "2023-04-01", "a-b 2023-01-01..2023-03-31 certain")]
    [InlineData("2023-12-31", "2024-03-01", "a-b 2024-01-01..2024-02-29 certain")]
    [InlineData("2024-02-29", "2024-03-02", "a-b 2024-03-01..2024-03-01 certain")]
    [InlineData("2024-02-29", "2024-03-01")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2024-02-29", "2023-01-01")]
    public void Between_exact_dates_the_days_between_are_the_gap(string end, string begin, params string[] gaps) =>
        Terms.GapLines(Terms.Of("a", "2020-01-01", end: end), Terms.Of("b", begin, after: "a")).Should().Equal(gaps);

    [Theory]
    [InlineData("2021", "2023-05", "a-b 2021-01-02..2021-12-31 possible", "a-b 2022-01-01..2023-04-30 certain", "a-b 2023-05-01..2023-05-30 possible")]
    [InlineData("2021", "2022", "a-b 2021-01-02..2022-12-30 possible")]
    [InlineData("2021", "2021", "a-b 2021-01-02..2021-12-30 possible")]
    [InlineData("2021", "2021-01-01")]
    [InlineData("2021", "2021-01-02")]
    [InlineData("2021", "2021-01-03", "a-b 2021-01-02..2021-01-02 possible")]
    [InlineData("2021-12-31", "2022", "a-b 2022-01-01..2022-12-30 possible")]
    [InlineData("2021-12-31", "2023/..", "a-b 2022-01-01..2022-12-31 certain", "a-b 2023-01-01.. possible")]
    [InlineData("2021-12-31", "../2023-06-30", "a-b 2022-01-01..2023-06-29 possible")]
    public void Between_vague_dates_what_is_certain_is_told_apart(string end, string begin, params string[] gaps) =>
        Terms.GapLines(Terms.Of("a", "2020-01-01", end: end), Terms.Of("b", begin, after: "a")).Should().Equal(gaps);

    [Theory]
    [InlineData("2021-06-30", "a- 2021-07-01.. certain")]
    [InlineData("2021", "a- 2022-01-01.. certain")]
    [InlineData("2021/..")]
    [InlineData(null)]
    [InlineData("9999-12-31")]
    public void Without_a_successor_what_follows_the_last_day_is_not_recorded(string? end, params string[] gaps) =>
        Terms.GapLines(Terms.Of("a", "2020-01-01", end: end)).Should().Equal(gaps);

    [Fact]
    public void Where_no_end_is_recorded_no_gap_can_be_told() =>
        Terms.GapLines(Terms.Of("a", "2020-01-01"), Terms.Of("b", "2023", after: "a")).Should().BeEmpty();

    [Fact]
    public void A_successor_without_dates_leaves_the_gap_possible_and_open() =>
        Terms.GapLines(Terms.Of("a", "2020-01-01", end: "2021-12-31"), Terms.Of("b", after: "a")).Should().Equal("a-b 2022-01-01.. possible");

    [Fact]
    public void A_successor_adopted_ahead_of_its_period_leaves_the_days_between_possible() =>
        Terms.GapLines(Terms.Of("a", "2020-01-01", end: "2021-12-31"), Terms.Of("b", "2022-03-01", "2023-01-01", after: "a")).Should().Equal(
            "a-b 2022-01-01..2022-02-28 certain",
            "a-b 2022-03-01..2022-12-31 possible");

    [Fact]
    public void An_end_is_not_sought_before_the_beginning()
    {
        Terms.GapLines(Terms.Of("a", "2021-07-01", end: "2021"), Terms.Of("b", "2022-01-01", after: "a"))
            .Should().Equal("a-b 2021-07-02..2021-12-31 possible");
        Terms.GapLines(Terms.Of("a", "2021-07-01", end: "../2021-12-31"), Terms.Of("b", "2022-01-01", after: "a"))
            .Should().Equal("a-b 2021-07-02..2021-12-31 possible");
        Terms.GapLines(Terms.Of("a", end: "../2021-12-31"), Terms.Of("b", "2022-01-02", after: "a"))
            .Should().Equal("a-b 2022-01-01..2022-01-01 certain");
    }

    [Fact]
    public void Of_several_successors_the_first_to_begin_closes_the_gap() =>
        Terms.GapLines(
            Terms.Of("a", "2020-01-01", end: "2021-12-31"),
            Terms.Of("late", "2024-01-01", after: "a"),
            Terms.Of("vague", "2022/2024", after: "a"),
            Terms.Of("sharp", "2023-01-01", after: "a")).Should().Equal("a-sharp 2022-01-01..2022-12-31 possible");

    [Fact]
    public void Gaps_come_in_the_order_of_their_days() =>
        Terms.GapLines(
            Terms.Of("c", "2023-01-01", end: "2023-12-31", after: "b"),
            Terms.Of("b", "2021-01-01", end: "2021-12-31", after: "a"),
            Terms.Of("a", "2019-01-01", end: "2019-12-31")).Should().Equal(
                "a-b 2020-01-01..2020-12-31 certain",
                "b-c 2022-01-01..2022-12-31 certain",
                "c- 2024-01-01.. certain");

    [Fact]
    public void No_agreements_have_no_gaps() => Terms.GapLines().Should().BeEmpty();
}
