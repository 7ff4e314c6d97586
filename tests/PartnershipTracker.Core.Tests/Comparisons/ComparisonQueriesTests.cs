using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.Comparisons;

/// <summary>Partners side by side, and one on two days, on a record of a test's own.</summary>
public sealed class ComparisonQueriesTests
{
    private static readonly IReadOnlyList<RecordInput> Ground =
    [
        Make.Source() with { Published = Make.Date("2024-06-21") }, Make.Partner("KR"), Make.Partner(), Make.Framework("ipcp"), Make.Framework(), Make.Area(), Make.Area("cyber"),
    ];

    private static readonly IReadOnlyList<RecordInput> Agreements =
    [
        Make.Agreement("jp-ipcp", framework: "ipcp") with { Adopted = Make.Date("2014-05-06") },
        Make.Agreement() with { Adopted = Make.Date("2023-07-12"), PeriodStart = Make.Date("2023"), PeriodEnd = Make.Date("2026"), Predecessor = "jp-ipcp" },
        Make.Agreement("kr-ipcp", "KR", "ipcp") with { Adopted = Make.Date("2012-09") },
    ];

    [Fact]
    public async Task Columns_stand_in_the_order_asked_for_and_without_one_in_that_of_the_record()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Ground);

        (await ComparedAsync(tracker, "japan, KR")).Partners.Select(partner => partner.Code).Should().Equal("JP", "KR");
        (await ComparedAsync(tracker)).Partners.Select(partner => partner.Code).Should().Equal("KR", "JP");
    }

    [Fact]
    public async Task Agreements_that_had_begun_stand_as_on_the_day()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, .. Agreements]);

        var then = await ComparedAsync(tracker, "JP,KR", "2016-03-01");
        then.Agreements[0].Select(agreement => (agreement.Id, agreement.Status.State)).Should().Equal(("jp-ipcp", AgreementState.TermUnknown));
        then.Agreements[1].Select(agreement => agreement.Id).Should().Equal("kr-ipcp");

        var later = await ComparedAsync(tracker, "JP,KR", "2024-01-01");
        later.Agreements[0].Select(agreement => (agreement.Id, agreement.Status.State)).Should().Equal(
            ("jp-ipcp", AgreementState.Succeeded), ("jp-itpp", AgreementState.InForce));
    }

    [Fact]
    public async Task Of_each_kind_the_first_and_the_latest_by_the_day_are_shown_and_counted()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
        [
            .. Ground, Make.Milestone("no-first-day", "../2024"), Make.Milestone("first", "2013-04-15"), Make.Milestone("vague", "2020"), Make.Milestone("shared", "2019-01-01") with { Partners = ["JP", "KR"] },
            Make.Milestone("after", "2021-01-01"), Make.Milestone("ahead", "2020-01-02") with { Standing = Standing.Scheduled },
        ]);

        var kind = (await ComparedAsync(tracker, "JP,KR", "2020-06-01")).Kinds.Should().ContainSingle().Which;
        kind.Kind.Should().Be(MilestoneKind.Meeting);
        kind.Cells[0].Should().BeEquivalentTo(new { Count = 4, First = new { Id = "first", IsPossible = false }, Latest = new { Id = "vague", IsPossible = true } });
        kind.Cells[1].Should().BeEquivalentTo(new { Count = 1, First = new { Id = "shared" }, Latest = new { Id = "shared" } });
        (await ComparedAsync(tracker, "JP,KR", "2010-01-01")).Kinds.Should().ContainSingle().Which.Cells.Select(cell => cell?.First.Id).Should().Equal("no-first-day", null);
    }

    [Fact]
    public async Task Of_two_on_one_day_one_is_the_first_and_the_other_the_latest()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Make.Milestone("a", "2019-05-01"), Make.Milestone("b", "2019-05-01")]);

        var span = (await ComparedAsync(tracker, "JP,KR")).Kinds[0].Cells[0]!;
        (span.First.Id, span.Latest.Id).Should().Be(("a", "b"));
    }

    [Fact]
    public async Task What_goes_on_without_an_end_had_begun_for_certain()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Make.Milestone("goes-on", "2019-05/..")]);

        (await ComparedAsync(tracker, "JP,KR", "2019-05-10")).Kinds[0].Cells[0]!.First.IsPossible.Should().BeTrue();
        (await ComparedAsync(tracker, "JP,KR", "2020-06-01")).Kinds[0].Cells[0]!.First.IsPossible.Should().BeFalse();
    }

    [Fact]
    public async Task Areas_of_which_nothing_is_claimed_are_counted_and_the_others_have_a_cell_for_each_partner()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Make.Milestone("talks", "2019") with { Areas = ["space"] }]);

        var compared = await ComparedAsync(tracker, "KR,JP", "2020-01-01");
        compared.Unclaimed.Should().Be(1);
        var area = compared.Areas.Should().ContainSingle().Which;
        area.Id.Should().Be("space");
        area.Cells.Select(cell => (cell.Partner, cell.Level)).Should().Equal(("KR", null), ("JP", AreaLevel.InterestVoiced));
    }

    [Fact]
    public async Task Summits_that_had_begun_show_who_came()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var came = new AttendanceInput { Partner = "JP", Name = "A leader", Leader = true };
        await tracker.WriteAsync([.. Ground, Make.Summit() with { Attendance = [came] }, Make.Summit("washington-2024", "2024-07-09/2024-07-11")]);

        var summit = (await ComparedAsync(tracker, "KR,JP", "2023-07-11")).Summits.Should().ContainSingle().Which;
        summit.Summit.Id.Should().Be("vilnius-2023");
        summit.Cells[0].Should().BeEmpty();
        summit.Cells[1].Should().ContainSingle().Which.Name.Should().Be("A leader");
    }

    [Fact]
    public async Task An_outlook_counts_from_its_publication_and_a_driver_is_none()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var outlook = Make.Assessment("an-outlook") with { Kind = AssessmentKind.Outlook, Citations = [Make.Citation()] };
        await tracker.WriteAsync([.. Ground, Make.Assessment() with { Citations = [Make.Citation()] }, outlook, outlook with { Id = "of-nato", Subject = AssessmentSubject.Nato }]);

        (await ComparedAsync(tracker, "JP,KR", "2024-06-20")).Outlooks.Should().OnlyContain(column => column.Count == 0);
        var columns = (await ComparedAsync(tracker, "JP,KR", "2024-06-21")).Outlooks;
        columns[0].Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "an-outlook", Published = new { Edtf = "2024-06-21" } });
        columns[1].Should().BeEmpty();
    }

    [Fact]
    public async Task A_disagreement_stands_by_the_records_of_each_partner_that_it_touches_once_they_have_come()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
        [
            .. Ground, .. Agreements, Make.Milestone("meeting", "2023-05-01"),
            Make.Disagreement() with { Severity = Severity.Low },
            Make.Disagreement("weighty") with { Severity = Severity.High, About = [new() { Type = SubjectType.Agreement, Id = "kr-ipcp" }, new() { Type = SubjectType.Area, Id = "space" }] },
            Make.Disagreement("on-the-partner") with { Severity = Severity.Medium, About = [new() { Type = SubjectType.Partner, Id = "JP" }] },
        ]);

        var compared = (await ComparedAsync(tracker, "JP,KR", "2023-06-01")).Disagreements;
        compared.Select(disagreement => disagreement.Id).Should().Equal("weighty", "on-the-partner", "a-day");
        compared.Select(disagreement => string.Join('|', disagreement.Cells.Select(cell => string.Join(',', cell.Select(record => record.Id))))).Should().Equal("|kr-ipcp", "japan|", "meeting|");
        (await ComparedAsync(tracker, "JP,KR", "2010-01-01")).Disagreements.Select(disagreement => disagreement.Id).Should().Equal("on-the-partner");
    }

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_record()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, .. Agreements, Make.Milestone(), Make.Disagreement()]);
        tracker.Statements.Clear();
        await ComparedAsync(tracker, "JP,KR");
        var few = tracker.Statements.Queries.Count;

        await tracker.WriteAsync([.. Enumerable.Range(0, 300).Select(i => Make.Milestone($"m-{i}", $"20{i % 20:00}-0{1 + (i % 9)}") with { Kind = (MilestoneKind)(i % 11), Areas = ["space"] })]);
        tracker.Statements.Clear();
        await ComparedAsync(tracker, "JP,KR");

        tracker.Statements.Queries.Should().HaveCount(few);
    }

    [Fact]
    public async Task Between_two_days_agreements_begin_end_and_are_succeeded()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, .. Agreements]);

        (await TurnsAsync(tracker, "JP", "2013-01-01", "2016-03-01")).Should().Equal("jp-ipcp: Begun");
        (await TurnsAsync(tracker, "JP", "2016-03-01", "2024-01-01")).Should().Equal("jp-ipcp: Succeeded", "jp-itpp: Begun");
        (await TurnsAsync(tracker, "JP", "2013-01-01", "2024-01-01")).Should().Equal("jp-ipcp: Begun, Succeeded", "jp-itpp: Begun");
        (await TurnsAsync(tracker, "JP", "2024-01-01", "2026-09-01")).Should().Equal("jp-ipcp: ", "jp-itpp: Expiring");
        (await TurnsAsync(tracker, "JP", "2024-01-01", "2027-01-01")).Should().Equal("jp-ipcp: ", "jp-itpp: Ended");
        (await TurnsAsync(tracker, "KR", "2012-01-01", "2012-09-10")).Should().Equal("kr-ipcp: PossiblyBegun");
        (await TurnsAsync(tracker, "KR", "2012-09-10", "2012-10-01")).Should().Equal("kr-ipcp: BegunForCertain");
        (await TurnsAsync(tracker, "KR", "2012-10-01", "2012-10-01")).Should().Equal("kr-ipcp: ");
    }

    [Fact]
    public async Task The_two_days_may_stand_in_either_order()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, .. Agreements]);

        var difference = await DifferenceAsync(tracker, "JP", "2024-01-01", "2016-03-01");

        (difference.From, difference.To).Should().Be((new DateOnly(2016, 3, 1), new DateOnly(2024, 1, 1)));
        difference.Agreements.Select(agreement => agreement.Before.Status.On).Should().OnlyContain(day => day == difference.From);
    }

    [Fact]
    public async Task Between_two_days_lie_milestones_summits_and_stronger_levels()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
        [
            .. Ground, Make.Summit(), Make.Summit("madrid-2022", "2022-06-28/2022-06-30"),
            Make.Milestone("on-the-first-day", "2022-07-01"), Make.Milestone("between", "2023-01-01") with { Areas = ["space"] }, Make.Milestone("on-the-last-day", "2023-07-12"),
            Make.Milestone("later", "2024") with { Areas = ["cyber"] }, Make.Milestone("of-another", "2023") with { Partners = ["KR"] },
        ]);

        var difference = await DifferenceAsync(tracker, "JP", "2022-07-01", "2023-07-12");

        difference.Milestones.Select(milestone => milestone.Id).Should().Equal("between", "on-the-last-day");
        difference.MilestoneCount.Should().Be(2);
        difference.Summits.Select(summit => summit.Summit.Id).Should().Equal("vilnius-2023");
        var area = difference.Areas.Should().ContainSingle().Which;
        (area.Area.Id, area.Before.Level, area.After.Level).Should().Be(("space", null, AreaLevel.InterestVoiced));
    }

    [Fact]
    public async Task Between_a_day_and_itself_lies_nothing()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Make.Milestone("that-day", "2022-07-01") with { Areas = ["space"] }]);

        var difference = await DifferenceAsync(tracker, "JP", "2022-07-01", "2022-07-01");

        (difference.Milestones.Count, difference.MilestoneCount, difference.Areas.Count).Should().Be((0, 0, 0));
    }

    private static Task<PartnerComparison> ComparedAsync(TrackerDatabase tracker, string? partners = null, string? on = null) =>
        tracker.AskAsync((ComparisonQueries queries) => queries.ComparisonAsync(new() { Partners = partners is null ? [] : [partners], On = on }, default));

    private static Task<PartnerDifference> DifferenceAsync(TrackerDatabase tracker, string partner, string on, string and) =>
        tracker.AskAsync((ComparisonQueries queries) => queries.DifferenceAsync(new() { Partners = [partner], On = on, And = and }, default));

    private static async Task<IEnumerable<string>> TurnsAsync(TrackerDatabase tracker, string partner, string on, string and) =>
        (await DifferenceAsync(tracker, partner, on, and)).Agreements.Select(agreement => $"{agreement.After.Id}: {string.Join(", ", agreement.Turns)}");
}
