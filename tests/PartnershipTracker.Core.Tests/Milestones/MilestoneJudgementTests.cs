using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>
/// The filters by summit, standing, significance and confidence. The figures are counted by hand: the public record's 146 (111 core, 22 of
/// medium confidence, 3 that look ahead) and the article's eleven that are no event of the record's (10 core, 5 medium, all held).
/// </summary>
public sealed class MilestoneJudgementTests
{
    [Theory]
    [InlineData("significance", "core", 111 + 10)]
    [InlineData("significance", "context", 35 + 1)]
    [InlineData("significance", "core,context", 157)]
    [InlineData("confidence", "high", 124 + 6)]
    [InlineData("confidence", "medium", 22 + 5)]
    [InlineData("confidence", "Medium", 22 + 5)]
    [InlineData("standing", "held", 143 + 11)]
    [InlineData("standing", "scheduled", 1)]
    [InlineData("standing", "expected", 2)]
    [InlineData("standing", "scheduled, expected", 3)]
    [InlineData("summit", "madrid-2022", 4)]
    [InlineData("summit", "hiroshima-g7-2023", 2)]
    [InlineData("summit", "vilnius-2023", 7)]
    [InlineData("summit", "Vilnius Summit", 7)]
    [InlineData("summit", "washington-2024", 6)]
    [InlineData("summit", "the-hague-2025", 5)]
    [InlineData("summit", "ankara-2026,tirana-2027", 2)]
    public async Task A_filter_finds(string parameter, string value, int count)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = Filter(parameter, value);
        (await tracker.ListAsync(filter with { Limit = PageFilter.MaxLimit })).Total.Should().Be(count);
        (await tracker.FaultsAsync(filter)).Should().BeEmpty();
    }

    [Fact]
    public async Task Filters_of_different_names_all_hold()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await tracker.IdsAsync(new() { Significance = ["context"], Confidence = ["medium"] })).Should().Equal(
            "clark-scheffer-2007", "australia-uruzgan-prt-2010", "ardern-madrid-2022", "nato-military-staff-anz-2023", "australia-confirms-itpp-move-2023",
            "stoltenberg-jeju-forum-2024", "luxon-washington-2024", "japan-nato-mediterranean-2024", "collins-rutte-munich-2026");
        (await tracker.ListAsync(new() { Partner = ["NZ"], Significance = ["context"] })).Total.Should().Be(14);
        (await tracker.IdsAsync(new() { Summit = ["vilnius-2023"], Significance = ["context"] })).Should().Equal("ap4-leaders-vilnius-2023");
        (await tracker.IdsAsync(new() { Standing = ["expected"], Confidence = ["high"] })).Should().Equal("itpp-terms-end-2026", "tirana-summit-2027");
        (await tracker.IdsAsync(new() { Summit = ["ankara-2026"], Standing = ["held"] })).Should().BeEmpty();
    }

    [Fact]
    public async Task A_cursor_belongs_to_these_filters_too()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = new MilestoneFilter { Significance = ["context"], Limit = 10 };
        var first = await tracker.ListAsync(filter);
        var rest = await tracker.ListAsync(filter with { Cursor = first.Next, Limit = PageFilter.MaxLimit });
        first.Items.Concat(rest.Items).Select(milestone => milestone.Id).Should().HaveCount(36).And.OnlyHaveUniqueItems();
        foreach (var other in new[]
        {
            filter with { Cursor = first.Next, Significance = ["core"] },
            filter with { Cursor = first.Next, Confidence = ["high"] },
            filter with { Cursor = first.Next, Standing = ["held"] },
            filter with { Cursor = first.Next, Summit = ["vilnius-2023"] },
        })
        {
            (await tracker.FaultsAsync(other)).Select(fault => fault.Parameter).Should().Equal(["cursor"], other.ToString());
        }
    }

    [Fact]
    public async Task A_bad_value_is_told_with_what_is_allowed()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await tracker.FaultsAsync(new MilestoneFilter { Summit = ["yalta-1945"], Standing = ["cancelled"], Significance = ["vital"], Confidence = ["low"] })).Should().Equal(
            ("summit", "'yalta-1945' is not a known summit. Allowed: madrid-2022, hiroshima-g7-2023, vilnius-2023, washington-2024, the-hague-2025, ankara-2026, tirana-2027."),
            ("standing", "'cancelled' is not a known standing. Allowed: held, scheduled, expected."),
            ("significance", "'vital' is not a known significance. Allowed: core, context."),
            ("confidence", "'low' is not a known confidence. Allowed: high, medium."));
    }

    /// <summary>On 23 November 2026, where the tests' clock stands.</summary>
    [Fact]
    public async Task What_was_to_come_and_has_passed_without_news_says_so_in_list_and_timeline()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var ahead = await tracker.AskAsync((MilestoneQueries milestones) => milestones.AheadAsync(default));
        ahead.Select(milestone => (milestone.Id, milestone.Standing, milestone.OutcomeNotRecorded)).Should().Equal(
            ("itpp-terms-end-2026", Standing.Expected, false),
            ("ankara-summit-2026", Standing.Scheduled, true),
            ("tirana-summit-2027", Standing.Expected, false));

        var rows = await tracker.AskAsync((MilestoneQueries milestones) => milestones.RowsAsync(new(), default));
        rows.Where(row => row.OutcomeNotRecorded).Select(row => row.Id).Should().Equal("ankara-summit-2026");
    }

    [Fact]
    public async Task The_judgements_are_shown()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("ardern-madrid-2022", default))).Should().BeEquivalentTo(
            new { Significance = Significance.Context, Confidence = Confidence.Medium, Standing = Standing.Held, Summit = "madrid-2022" });
    }

    private static MilestoneFilter Filter(string parameter, string value) => parameter switch
    {
        "significance" => new() { Significance = [value] },
        "confidence" => new() { Confidence = [value] },
        "standing" => new() { Standing = [value] },
        _ => new() { Summit = [value] },
    };
}
