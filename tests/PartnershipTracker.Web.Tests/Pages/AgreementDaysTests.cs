using PartnershipTracker.Web.Pages.Frameworks;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The days that matter to agreements made up.</summary>
public sealed class AgreementDaysTests
{
    private const string Today = "2024-05-01";

    [Fact]
    public void Each_agreement_turns_when_it_is_adopted_for_certain_and_after_its_period() =>
        Turns(new("JP", "b", "2023", "2023", "2026"), new("JP", "a", "2014-05-06"), new("JP", "c", "2018-05", End: "2019-12-30")).Should().Equal(
            "2014-05-06 a adopted", "2018-05-31 c adopted by then at the latest", "2019-12-31 period of the c over",
            "2023-12-31 b adopted by then at the latest", "2027-01-01 period of the b over");

    [Fact]
    public void What_changes_on_one_day_is_one_turn() =>
        Turns(new("JP", "a", "2023-07-12", End: "2026"), new("KR", "b", "2023-07-12", End: "2026")).Should().Equal(
            "2023-07-12 a adopted; b adopted", "2027-01-01 period of the a over; period of the b over");

    [Fact]
    public void The_start_of_a_period_stands_for_an_adoption_that_is_not_recorded() =>
        Turns(new MadeUp("JP", "a", Start: "2023")).Should().Equal("2023-12-31 a adopted by then at the latest");

    [Fact]
    public void What_has_no_last_day_makes_no_turn()
    {
        Turns(new("JP", "a"), new("JP", "b", End: "2026/.."), new("JP", "c", "2023/..")).Should().BeEmpty();
        Turns(new MadeUp("JP", "a", End: "9999-12-31")).Should().BeEmpty("there is no day after it");
    }

    [Fact]
    public void What_ends_next_comes_first_and_of_the_same_end_by_id() => EndingNext(
        new("KR", "late", "2023", "2023", "2027"), new("JP", "vague", "2023", "2023", "2026"), new("AU", "sharp", "2023", "2023", "2026-12-31"), new("NZ", "soon", "2023", "2023", "2024-05-02"))
        .Should().Equal("soon", "sharp", "vague", "late");

    [Fact]
    public void The_last_day_still_belongs_to_the_period_and_what_is_over_ahead_or_open_does_not_end_next() => EndingNext(
        new("JP", "last-day", "2023", "2023", Today), new("KR", "over", "2020", "2020", "2024-04-30"), new("AU", "ahead", "2025", "2025", "2028"),
        new("NZ", "open", "2020"), new("NZ", "left-open", "2020", "2020", "2026/.."))
        .Should().Equal("last-day");

    [Fact]
    public void What_was_replaced_does_not_end_next() =>
        EndingNext(new("JP", "old", "2020", "2020", "2026"), new("JP", "new", "2024-01-01", "2024", "2028", After: "old")).Should().Equal("new");

    private static IEnumerable<string> Turns(params MadeUp[] agreements) =>
        AgreementDays.Turns(MadeUp.On(Today, agreements), agreement => agreement.Id).Select(turn => $"{turn.Day:yyyy-MM-dd} {turn.What}");

    private static IEnumerable<string> EndingNext(params MadeUp[] agreements) =>
        AgreementDays.EndingNext(MadeUp.On(Today, agreements), MadeUp.Day(Today)).Select(agreement => agreement.Id);
}
