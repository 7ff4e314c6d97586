using PartnershipTracker.Core.Agreements;

namespace PartnershipTracker.Core.Tests.Agreements;

public sealed class AgreementSuccessionTests
{
    private static readonly AgreementTerm First = Terms.Of("a", "2020-01-01", end: "2024-12-31");

    [Theory]
    [InlineData("2023-03-31", "in-force certain, 641 left")]
    [InlineData("2023-04-01", "succeeded no by b")]
    [InlineData("2025-01-01", "succeeded no by b")]
    public void It_is_succeeded_from_the_day_on_which_the_successor_begins_even_before_its_end(string day, string status) =>
        Terms.On(day, First, Terms.Of("b", "2023-04-01", after: "a")).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-12-31", "in-force certain, 366 left")]
    [InlineData("2024-01-01", "in-force possible, 365 left, maybe by b")]
    [InlineData("2024-12-30", "expiring possible, 1 left, maybe by b")]
    [InlineData("2024-12-31", "succeeded no by b")]
    public void While_a_successor_may_have_begun_the_state_stays_and_certainty_goes(string day, string status) =>
        Terms.On(day, First, Terms.Of("b", "2024", after: "a")).Line().Should().Be(status);

    [Theory]
    [InlineData("2024-12-31", "expiring certain, 0 left")]
    [InlineData("2025-01-01", "lapsed no, maybe by b")]
    [InlineData("2025-12-30", "lapsed no, maybe by b")]
    [InlineData("2025-12-31", "succeeded no by b")]
    public void What_lapsed_is_succeeded_once_the_successor_begins(string day, string status) =>
        Terms.On(day, First, Terms.Of("b", "2025", after: "a")).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-03-31", "in-force certain, 641 left")]
    [InlineData("2023-04-01", "in-force possible, 640 left, maybe by b")]
    [InlineData("2024-01-01", "succeeded no by b")]
    public void A_successor_adopted_ahead_of_its_period_succeeds_for_certain_when_the_period_starts(string day, string status) =>
        Terms.On(day, First, Terms.Of("b", "2023-04-01", "2024-01-01", after: "a")).Line().Should().Be(status);

    [Theory]
    [InlineData("2019-12-31", "not-yet-adopted no")]
    [InlineData("2020-01-01", "in-force possible, 1826 left, maybe by b")]
    [InlineData("2025-01-01", "lapsed no, maybe by b")]
    public void An_undated_successor_may_have_begun_on_any_day_from_which_this_one_has(string day, string status) =>
        Terms.On(day, First, Terms.Of("b", after: "a")).Line().Should().Be(status);

    [Theory]
    [InlineData("2022-12-31", "in-force certain, 731 left")]
    [InlineData("2023-01-01", "in-force possible, 730 left, maybe by vague")]
    [InlineData("2023-05-01", "succeeded no by sharp")]
    [InlineData("2024-01-01", "succeeded no by sharp")]
    public void Of_several_successors_the_first_to_begin_counts(string day, string status) =>
        Terms.On(day, First, Terms.Of("late", "2023-12-01", after: "a"), Terms.Of("vague", "2023", after: "a"), Terms.Of("sharp", "2023-05-01", after: "a"))
            .Line().Should().Be(status);

    [Fact]
    public void Successors_that_begin_together_count_by_id()
    {
        AgreementTerm[] all = [First, Terms.Of("c", "2023-05", after: "a"), Terms.Of("b", "2023-05", after: "a")];
        Terms.On("2023-05-02", all).PossiblySucceededBy.Should().Be("b");
        Terms.On("2023-05-31", all).SucceededBy.Should().Be("b");
    }

    [Fact]
    public void Before_it_may_have_begun_it_is_not_yet_adopted_whatever_its_successor_says() =>
        Terms.On("2019-06-01", First, Terms.Of("b", "2019-01-01", after: "a")).Line().Should().Be("not-yet-adopted no");

    [Fact]
    public void An_agreement_that_names_itself_is_not_its_own_successor()
    {
        AgreementTerm[] all = [Terms.Of("a", "2020-01-01", end: "2024-12-31", after: "a")];
        Terms.On("2023-01-01", all).Line().Should().Be("in-force certain, 730 left");
        Terms.GapLines(all).Should().Equal("a- 2025-01-01.. certain");
    }

    [Fact]
    public void A_circle_of_predecessors_is_read_link_by_link()
    {
        AgreementTerm[] all = [Terms.Of("a", "2020", end: "2021", after: "b"), Terms.Of("b", "2023", end: "2024", after: "a")];
        Terms.On("2022-06-01", all).Line().Should().Be("lapsed no");
        Terms.On("2023-12-31", all).Line().Should().Be("succeeded no by b");
        Terms.GapLines(all).Should().Equal(
            "a-b 2021-01-02..2021-12-31 possible",
            "a-b 2022-01-01..2022-12-31 certain",
            "a-b 2023-01-01..2023-12-30 possible");
    }

    [Fact]
    public void Other_agreements_of_the_partner_succeed_nothing() =>
        Terms.On("2023-05-01", First, Terms.Of("b", "2021-01-01"), Terms.Of("c", "2022-01-01", after: "b")).Line()
            .Should().Be("in-force certain, 610 left");
}
