using PartnershipTracker.Core.Agreements;

namespace PartnershipTracker.Core.Tests.Agreements;

public sealed class AgreementStateTests
{
    [Theory]
    [InlineData("2022-12-31", "not-yet-adopted no")]
    [InlineData("2023-01-01", "in-force certain, 1095 left")]
    [InlineData("2025-06-29", "in-force certain, 185 left")]
    [InlineData("2025-06-30", "in-force certain, 184 left")]
    [InlineData("2025-07-01", "expiring certain, 183 left")]
    [InlineData("2025-12-30", "expiring certain, 1 left")]
    [InlineData("2025-12-31", "expiring certain, 0 left")]
    [InlineData("2026-01-01", "lapsed no")]
    public void Exact_dates_are_in_force_from_the_first_day_to_the_last(string day, string status) =>
        Terms.On(day, Terms.Of("a", "2023-01-01", end: "2025-12-31")).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-06-30", "not-yet-adopted no")]
    [InlineData("2023-07-01", "in-force possible, 1279 left")]
    [InlineData("2023-07-30", "in-force possible, 1250 left")]
    [InlineData("2023-07-31", "in-force certain, 1249 left")]
    [InlineData("2026-01-01", "in-force certain, 364 left")]
    [InlineData("2026-01-02", "in-force possible, 363 left")]
    [InlineData("2026-06-30", "in-force possible, 184 left")]
    [InlineData("2026-07-01", "expiring possible, 183 left")]
    [InlineData("2026-12-31", "expiring possible, 0 left")]
    [InlineData("2027-01-01", "lapsed no")]
    public void Vague_dates_are_in_force_for_certain_between_their_inner_days_only(string day, string status) =>
        Terms.On(day, Terms.Of("a", "2023-07", end: "2026")).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-12-31", "not-yet-adopted no")]
    [InlineData("2024-01-01", "term-unknown possible")]
    [InlineData("9999-12-31", "term-unknown possible")]
    public void Without_an_end_the_term_stays_unknown(string day, string status)
    {
        Terms.On(day, Terms.Of("a", "2024")).Line().Should().Be(status);
        Terms.On(day, Terms.Of("a", "2024", end: "2026/..")).Line().Should().Be(status);
        Terms.On(day, Terms.Of("a", "2024", end: "2026/")).Line().Should().Be(status);
    }

    [Theory]
    [InlineData("2023-02-28", "not-yet-adopted no")]
    [InlineData("2023-03-01", "in-force possible, 1036 left")]
    [InlineData("2023-12-31", "in-force possible, 731 left")]
    [InlineData("2024-01-01", "in-force possible, 730 left")]
    [InlineData("2024-01-30", "in-force possible, 701 left")]
    [InlineData("2024-01-31", "in-force certain, 700 left")]
    public void Adopted_ahead_of_its_period_it_may_be_in_force_until_the_period_starts(string day, string status) =>
        Terms.On(day, Terms.Of("a", "2023-03-01", "2024-01", "2025-12-31")).Line().Should().Be(status);

    [Theory]
    [InlineData("2023", "2023-07-11", "not-yet-adopted no")]
    [InlineData("2023", "2023-07-12", "term-unknown possible")]
    [InlineData("2021", "2023-07-11", "not-yet-adopted no")]
    [InlineData("2021", "2023-07-12", "term-unknown possible")]
    public void Nothing_is_in_force_before_its_adoption(string start, string day, string status) =>
        Terms.On(day, Terms.Of("a", "2023-07-12", start)).Line().Should().Be(status);

    [Theory]
    [InlineData("2023", Likelihood.Certain)]
    [InlineData("2023-07-12", Likelihood.Certain)]
    [InlineData("2023-07-12/2023-12-31", Likelihood.Certain)]
    [InlineData("2023-07-13/2023-12-31", Likelihood.Possible)]
    [InlineData("2023-07-13", Likelihood.Possible)]
    public void A_period_that_may_start_on_the_day_of_adoption_begins_with_it(string start, Likelihood inForce) =>
        Terms.On("2023-07-12", Terms.Of("a", "2023-07-12", start, "2026-12-31")).InForce.Should().Be(inForce);

    [Theory]
    [InlineData("2022-12-31", "not-yet-adopted no")]
    [InlineData("2023-01-01", "in-force possible, 1095 left")]
    [InlineData("2023-12-31", "in-force certain, 731 left")]
    public void Without_an_adoption_the_period_start_stands_for_it(string day, string status) =>
        Terms.On(day, Terms.Of("a", start: "2023", end: "2025-12-31")).Line().Should().Be(status);

    [Theory]
    [InlineData("0001-01-01", "in-force possible, 738884 left")]
    [InlineData("2023-12-31", "expiring possible, 0 left")]
    [InlineData("2024-01-01", "lapsed no")]
    public void With_an_end_only_it_may_be_in_force_on_any_day_before(string day, string status) =>
        Terms.On(day, Terms.Of("a", end: "2023-12-31")).Line().Should().Be(status);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2026-11-23")]
    [InlineData("9999-12-31")]
    public void With_no_date_at_all_nothing_is_known_on_any_day(string day) =>
        Terms.On(day, Terms.Of("a")).Line().Should().Be("term-unknown possible");

    [Theory]
    [InlineData("../2024-06-21", "0001-01-01", "term-unknown possible")]
    [InlineData("../2024-06-21", "2024-06-21", "term-unknown possible")]
    [InlineData("2024/..", "2023-12-31", "not-yet-adopted no")]
    [InlineData("2024/..", "9999-12-31", "term-unknown possible")]
    public void An_adoption_open_on_one_side_bounds_the_other(string adopted, string day, string status) =>
        Terms.On(day, Terms.Of("a", adopted)).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-01-01", "in-force possible, 365 left")]
    [InlineData("2024-01-01", "expiring possible, 0 left")]
    [InlineData("2024-01-02", "lapsed no")]
    public void An_end_without_a_first_day_may_have_passed_at_any_time(string day, string status) =>
        Terms.On(day, Terms.Of("a", "2020-01-01", end: "../2024-01-01")).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-08-29", "2024-02-29", "in-force certain, 184 left")]
    [InlineData("2023-08-30", "2024-02-29", "expiring certain, 183 left")]
    [InlineData("2024-02-28", "2024-02-29", "expiring certain, 1 left")]
    [InlineData("2024-02-29", "2024-02-29", "expiring certain, 0 left")]
    [InlineData("2024-03-01", "2024-02-29", "lapsed no")]
    [InlineData("2023-09-29", "2024-03-31", "in-force certain, 184 left")]
    [InlineData("2023-09-30", "2024-03-31", "expiring certain, 183 left")]
    [InlineData("2022-09-28", "2023-03-31", "in-force certain, 184 left")]
    [InlineData("2022-09-29", "2023-03-31", "expiring certain, 183 left")]
    [InlineData("2024-02-01", "2024-02", "expiring certain, 28 left")]
    [InlineData("2024-02-02", "2024-02", "expiring possible, 27 left")]
    [InlineData("2024-02-29", "2024-02", "expiring possible, 0 left")]
    [InlineData("2024-03-01", "2024-02", "lapsed no")]
    [InlineData("2023-03-01", "2023-02", "lapsed no")]
    public void A_leap_day_counts_as_a_day(string day, string end, string status) =>
        Terms.On(day, Terms.Of("a", "2020-01-01", end: end)).Line().Should().Be(status);

    [Theory]
    [InlineData("2023-12-31", "not-yet-adopted no")]
    [InlineData("2024-01-01", "lapsed no")]
    public void An_end_before_the_beginning_leaves_no_day_in_force(string day, string status) =>
        Terms.On(day, Terms.Of("a", "2024", end: "2020")).Line().Should().Be(status);
}
