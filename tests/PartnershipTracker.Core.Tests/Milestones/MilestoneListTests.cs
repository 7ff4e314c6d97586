using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>The list of milestones: its one order, its filters, what it costs.</summary>
public sealed class MilestoneListTests
{
    [Fact]
    public async Task The_seeds_are_listed_by_first_day_then_last_day_then_id()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.IdsAsync(new())).Should().Equal(
            "assistance-to-ukraine", "new-areas-identified", "secretary-general-growing-ties", // ../2024-06-21
            "japan-institutional-links-1980s",
            "japan-relations-progress-1990s",
            "rok-ties-late-2010s",
            "strategic-concept-2022",
            "russia-invades-ukraine-2022",
            "japan-itpp-2023", "kishida-nato-summit-2023", "rok-itpp-2023", "yoon-vilnius-2023", // 2023
            "kishida-g7-hiroshima-2023",
            "ip4-institutionalised-washington-2024");
    }

    [Fact]
    public async Task Of_dates_that_begin_together_the_narrower_comes_first_and_ties_go_by_id()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Partner(), Make.Milestone("open", "2023/.."), Make.Milestone("year-b", "2023"), Make.Milestone("year-a", "2023~"),
            Make.Milestone("day", "2023-01-01"), Make.Milestone("month", "2023-01"), Make.Milestone("unknown", "/2023"), Make.Milestone("decade", "202X"));
        (await tracker.IdsAsync(new())).Should().Equal("unknown", "decade", "day", "month", "year-a", "year-b", "open");
    }

    [Fact]
    public async Task A_milestone_is_shown_whole()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var now = tracker.Clock.Now.UtcDateTime;
        var milestone = await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("japan-institutional-links-1980s", default));
        milestone.Should().BeEquivalentTo(new
        {
            Date = new
            {
                Edtf = "1980~/1983~",
                Earliest = new DateOnly(1980, 1, 1),
                Latest = new DateOnly(1983, 12, 31),
                Words = "the early 1980s",
                Reading = "about 1980 to about 1983",
            },
            Kind = MilestoneKind.Institution,
            Partners = new[] { "JP" },
            Framework = (string?)null,
            Agreement = (string?)null,
            Areas = Array.Empty<string>(),
            Summit = (string?)null,
            Statement = (Statement?)null,
            Version = 1,
            CreatedAt = now,
            UpdatedAt = now,
        });
        milestone!.CreatedAt.Kind.Should().Be(DateTimeKind.Utc);
        milestone.Citations[0].Should().BeEquivalentTo(new { Source = "nato-pivot-to-indo-pacific", Start = 1846, Length = 291 });
        milestone.Citations[0].Quote.Should().StartWith("Although this strategic thinking is not new").And.EndWith("in the region.").And.HaveLength(291);
    }

    [Fact]
    public async Task An_id_that_is_not_there_is_answered_with_null()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("Yoon-Vilnius-2023", default))).Should().BeNull();
    }

    [Theory]
    [InlineData("AU", 3)]
    [InlineData("au", 3)]
    [InlineData("australia", 3)]
    [InlineData("Australia", 3)]
    [InlineData("JP", 11)]
    [InlineData("Tokyo", 11)]
    [InlineData("Seoul", 9)]
    [InlineData("Republic of Korea", 9)]
    [InlineData("JP,KR", 14)]
    [InlineData(" JP , ,KR, ", 14)]
    [InlineData(",", 14)]
    public async Task A_partner_is_named_by_code_id_name_or_alias_or_several_with_commas(string partner, int count)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var page = await tracker.ListAsync(new() { Partner = [partner] });
        (page.Total, page.Items.Count).Should().Be((count, count));
        (await tracker.FaultsAsync(new MilestoneFilter { Partner = [partner] })).Should().BeEmpty();
    }

    [Fact]
    public async Task Values_may_repeat_and_filters_of_different_names_all_hold()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.IdsAsync(new() { Partner = ["JP", "KR"], Kind = ["statement"], Area = ["ukraine"] })).Should().Equal("kishida-g7-hiroshima-2023");
        (await tracker.IdsAsync(new() { Partner = ["AU"], Kind = ["policy", "summit"] })).Should().Equal("strategic-concept-2022", "ip4-institutionalised-washington-2024");
        (await tracker.IdsAsync(new() { Partner = ["AU"], Kind = ["visit"] })).Should().BeEmpty();
    }

    [Theory]
    [InlineData("itpp")]
    [InlineData("ITPP")]
    [InlineData("ITTP")]
    public async Task A_framework_is_named_by_id_acronym_or_the_articles_misspelling(string framework)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.IdsAsync(new() { Framework = [framework] })).Should().Equal("japan-itpp-2023", "rok-itpp-2023", "ip4-institutionalised-washington-2024");
    }

    [Theory]
    [InlineData("cyber-defence")]
    [InlineData("cybersecurity")]
    [InlineData("CCDOE")]
    [InlineData("information warfare")]
    public async Task An_area_is_named_by_id_or_alias(string area)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.IdsAsync(new() { Area = [area] })).Should().Equal("new-areas-identified");
    }

    [Fact]
    public async Task Every_bad_value_is_told_with_its_parameter_and_what_is_allowed()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.FaultsAsync(new MilestoneFilter
        {
            Partner = ["JP,XX", "atlantis"],
            Framework = ["nato"],
            Kind = ["party"],
            From = "2023-13",
            To = "soon",
            Match = "maybe",
            Q = new string('a', 201),
            Cursor = "garbage",
        })).Should().Equal(
            ("partner", "'XX' is not a known partner. Allowed: JP, KR, AU, NZ."),
            ("partner", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ."),
            ("framework", "'nato' is not a known framework. Allowed: ipcp, itpp."),
            ("kind", "'party' is not a known kind. Allowed: agreement, conference, exercise, institution, meeting, operation, other, policy, statement, summit, visit."),
            ("match", "'maybe' is not a known match. Allowed: possible, certain."),
            ("from", "'2023-13' is not a date in EDTF: There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41. (at character 6)"),
            ("to", "'soon' is not a date in EDTF: 's' cannot stand here: a year has four digits, with 'X' for an unspecified one. (at character 1)"),
            ("q", "q holds at most 200 characters."),
            ("cursor", "This cursor is not one that this query gave: take 'next' of a page unchanged, or leave it out."));
    }

    [Fact]
    public async Task A_span_that_ends_before_it_begins_is_refused()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.FaultsAsync(new MilestoneFilter { From = "2023", To = "2022" }))
            .Should().Equal(("to", "The span ends before it begins: 'to' lies before 'from'."));
        (await tracker.FaultsAsync(new MilestoneFilter { From = "2023-06", To = "2023" })).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, "Limit", "limit must be a whole number above zero.")]
    [InlineData(-1, "Limit", "limit must be a whole number above zero.")]
    [InlineData(1, null, null)]
    [InlineData(200, null, null)]
    [InlineData(201, "limit", "limit is at most 200: go on with next for more.")]
    public async Task A_page_holds_1_to_200_rows(int limit, string? parameter, string? fault)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var faults = await tracker.FaultsAsync(new MilestoneFilter { Limit = limit });
        if (parameter is null)
            faults.Should().BeEmpty();
        else
            faults.Should().Equal((parameter, fault!));
    }

    [Fact]
    public async Task A_list_is_as_many_statements_however_long_it_is()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var filter = new MilestoneFilter { Partner = ["JP"], Area = ["ukraine"], From = "1990", Q = "tomorrow" };
        await using var scope = tracker.Scope();
        var milestones = (MilestoneQueries)scope.ServiceProvider.GetService(typeof(MilestoneQueries))!;

        await milestones.ListAsync(filter, default);
        tracker.Statements.Queries.Should().HaveCount(14, "partners, frameworks and areas are read once, to know their names; all names once, for the search; and the version of the record and its words");
        tracker.Statements.Clear();
        await milestones.ListAsync(filter, default);
        tracker.Statements.Queries.Should().HaveCount(5, "the count, the page, and the partners, areas and citations of the page");
        tracker.Statements.Clear();
        await milestones.ListAsync(new() { Limit = PageFilter.MaxLimit }, default);
        tracker.Statements.Queries.Should().HaveCount(5);
        tracker.Statements.Clear();
        await milestones.RowsAsync(filter, default);
        tracker.Statements.Queries.Should().HaveCount(3, "the rows, their partners and their areas");
        tracker.Statements.Clear();
        await milestones.LatestAsync(5, default);
        tracker.Statements.Queries.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_timeline_reads_the_same_rows_in_the_same_order()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var filter = new MilestoneFilter { Partner = ["KR"], From = "2015", Limit = 3 };
        var rows = await tracker.AskAsync((MilestoneQueries milestones) => milestones.RowsAsync(filter, default));
        var list = (await tracker.ListAsync(filter with { Limit = PageFilter.MaxLimit })).Items;
        rows.Should().HaveCount(9).And.BeEquivalentTo(list, options => options.WithStrictOrdering().ExcludingMissingMembers());
    }

    [Fact]
    public async Task The_latest_come_last_first()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.AskAsync((MilestoneQueries milestones) => milestones.LatestAsync(3, default))).Select(row => row.Id)
            .Should().Equal("kishida-g7-hiroshima-2023", "japan-itpp-2023", "kishida-nato-summit-2023");
    }
}
