using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.Seeding;

/// <summary>The public record that the site ships with, loaded beside the article.</summary>
public sealed class PublicRecordTests
{
    [Fact]
    public async Task It_is_loaded_whole()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var report = await tracker.LoadAsync(TrackerDatabase.Seeds);

        report.Faults.Should().BeEmpty();
        report.Outcomes.Should().OnlyContain(entry => entry.Outcome == RecordOutcome.Added);
        report.Sections.ToDictionary(section => section, section => report.Count(RecordOutcome.Added, section)).Should().Equal(new Dictionary<string, int>
        {
            ["sources"] = 233,
            ["partners"] = 4,
            ["frameworks"] = 3,
            ["areas"] = 41,
            ["summits"] = 7,
            ["agreements"] = 16,
            ["milestones"] = 157,
            ["assessments"] = 37,
            ["disagreements"] = 16,
            ["names"] = 79,
        });
    }

    [Fact]
    public async Task Loading_it_twice_changes_nothing()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var (counts, version) = (await tracker.CountsAsync(), await tracker.VersionAsync());
        tracker.Statements.Clear();

        var report = await tracker.LoadAsync(TrackerDatabase.Seeds);

        tracker.Statements.Queries.Should().HaveCountLessThan(30, "what stands there is read for a section at once: every start loads the seeds");
        report.Outcomes.Should().OnlyContain(entry => entry.Outcome == RecordOutcome.Unchanged);
        (await tracker.CountsAsync()).Should().Equal(counts);
        (await tracker.VersionAsync()).Should().Be(version);
    }

    [Fact]
    public async Task It_amends_an_article_that_was_loaded_before_it()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var report = await tracker.LoadAsync(TrackerDatabase.Seeds);

        report.Faults.Should().BeEmpty();
        (report.Count(RecordOutcome.Changed, "milestones"), report.Count(RecordOutcome.Added, "milestones")).Should().Be((11, 143));
        await using var fresh = await TrackerDatabase.WithRecordAsync();
        (await AllAsync(tracker)).Should().BeEquivalentTo(
            await AllAsync(fresh), options => options.Excluding(milestone => milestone.Version).WithStrictOrdering());
    }

    [Theory]
    [InlineData("JP", 72, 81)]
    [InlineData("KR", 56, 63)]
    [InlineData("AU", 54, 56)]
    [InlineData("NZ", 53, 55)]
    public async Task Each_partner_has_the_milestones_of_the_record_and_those_of_the_article(string partner, int ofRecord, int together)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = (await AllAsync(tracker)).Where(milestone => milestone.Partners.Contains(partner)).ToList();
        await using var article = await TrackerDatabase.SeededAsync();
        var known = (await AllAsync(article)).Select(milestone => milestone.Id).ToHashSet();
        string[] merged = ["strategic-concept-2022", "japan-itpp-2023", "rok-itpp-2023"];

        all.Should().HaveCount(together);
        all.Should().Contain(milestone => true).And.Subject.Count(milestone => !known.Contains(milestone.Id) || merged.Contains(milestone.Id)).Should().Be(ofRecord);
    }

    [Fact]
    public async Task No_address_is_stored_twice_and_every_source_is_cited()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var sources = await tracker.AskAsync((TrackerDbContext db) => db.Set<Source>().AsNoTracking().ToListAsync());
        var cited = await tracker.AskAsync((TrackerDbContext db) => db.Set<Citation>().Select(citation => citation.Source.Id).Distinct().ToListAsync());

        sources.Select(source => source.Url).Should().OnlyHaveUniqueItems();
        sources.Select(source => source.Id).Should().BeEquivalentTo(cited);
        sources.Where(source => source.Text is not null).Should().BeEmpty("texts are not read with their sources");
        sources.Select(source => source.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<SourceKind>());
    }

    [Theory]
    [InlineData("strategic-concept-2022", "2022-06-29", "2022")]
    [InlineData("japan-itpp-2023", "2023-07-12", "2023")]
    [InlineData("rok-itpp-2023", "2023-07-11", "2023")]
    [InlineData("vilnius-summit-2023", "2023-07-11", "2023")]
    public async Task An_event_of_both_is_one_milestone_that_keeps_the_article_s_vaguer_date(string id, string date, string articleDate)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var milestone = (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync(id, default)))!;

        milestone.Date.Edtf.Should().Be(date);
        milestone.Citations.Where(citation => citation.Source == "nato-pivot-to-indo-pacific").Should().NotBeEmpty()
            .And.OnlyContain(citation => citation.Quote != null && citation.Start != null && citation.Date!.Edtf == articleDate);
        milestone.Citations.Where(citation => citation.Source != "nato-pivot-to-indo-pacific").Should().NotBeEmpty();
    }

    [Fact]
    public async Task No_event_of_both_is_doubled()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await AllAsync(tracker);

        all.Where(milestone => milestone.Agreement is not null && milestone.Kind == MilestoneKind.Agreement).Select(milestone => milestone.Agreement).Should().OnlyHaveUniqueItems();
        all.Where(milestone => milestone is { Kind: MilestoneKind.Summit, Summit: "vilnius-2023" }).Should().ContainSingle();
        all.Where(milestone => milestone.Title.Contains("Strategic Concept", StringComparison.Ordinal) && milestone.Date.Earliest?.Year == 2022).Should().ContainSingle();
        all.Should().NotContain(milestone => milestone.Id == "ipcp-to-itpp-upgrade-2023");
    }

    [Fact]
    public async Task The_article_s_summits_are_those_of_the_record()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var washington = (await tracker.AskAsync((SummitQueries summits) => summits.FindAsync("washington-2024", default)))!;

        washington.Should().BeEquivalentTo(new { Standing = Standing.Held, Date = new { Edtf = "2024-07-09/2024-07-11" } });
        washington.Attendance.Select(came => (came.Partner, came.Name, came.Leader)).Should().BeEquivalentTo(
            [("JP", "Fumio Kishida", true), ("KR", "Yoon Suk Yeol", true), ("AU", "Richard Marles", false), ("NZ", "Christopher Luxon", true)]);
        washington.Citations[0].Date!.Edtf.Should().Be("2024");
    }

    [Fact]
    public async Task Three_milestones_look_ahead_and_what_the_article_expected_has_come()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await AllAsync(tracker)).Where(milestone => milestone.Standing != Standing.Held).Select(milestone => (milestone.Id, milestone.Standing)).Should().BeEquivalentTo(
            [("itpp-terms-end-2026", Standing.Expected), ("ankara-summit-2026", Standing.Scheduled), ("tirana-summit-2027", Standing.Expected)]);
    }

    [Theory]
    [InlineData("rok-ties-late-2010s", 5)]
    [InlineData("kishida-g7-hiroshima-2023", 4)]
    [InlineData("japan-institutional-links-1980s", 3)]
    public async Task Pages_that_contradict_the_article_stand_on_its_milestones(string id, int disputing)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var milestone = (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync(id, default)))!;
        milestone.Citations.Where(citation => citation.Stance == Stance.Disputes).Should().HaveCount(disputing).And.OnlyContain(citation => citation.Note != null);
    }

    [Fact]
    public async Task South_Korea_s_ITPP_tells_of_the_source_that_gives_another_day()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var agreement = (await tracker.AskAsync((AgreementQueries agreements) => agreements.FindAsync("kr-itpp-2023", null, default)))!;
        agreement.Adopted!.Edtf.Should().Be("2023-07-11");
        agreement.Citations.Should().ContainSingle(citation => citation.Stance == Stance.Disputes).Which.Date!.Edtf.Should().Be("2023-07-13");
    }

    [Fact]
    public async Task Programmes_name_their_areas_as_far_as_pages_tell()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var agreements = await tracker.AskAsync((AgreementQueries queries) => queries.AllAsync(null, default));
        agreements.Where(agreement => agreement.Areas.Count > 0)
            .Select(agreement => (agreement.Id, Agreed: agreement.Areas.Count(area => !area.Expected), Expected: agreement.Areas.Count(area => area.Expected), agreement.AreaCount))
            .Should().BeEquivalentTo([("au-itpp-2023", 9, 0, (int?)null), ("kr-itpp-2023", 11, 0, 11), ("jp-itpp-2023", 8, 0, 16), ("nz-itpp-2024", 0, 3, null)]);
    }

    [Fact]
    public async Task All_that_a_disagreement_touches_is_there_and_marked()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = (await tracker.AskAsync((DisagreementQueries queries) => queries.ListAsync(new(), default))).Items;
        all.Should().HaveCount(16);
        foreach (var type in Enum.GetValues<SubjectType>())
        {
            var marks = await tracker.AskAsync((DisagreementQueries queries) => queries.MarksAsync(type, default));
            var touched = all.SelectMany(disagreement => disagreement.About, (disagreement, subject) => (disagreement, subject)).Where(each => each.subject.Type == type);
            marks.SelectMany(mark => mark, (mark, to) => (mark.Key, to.Id)).Should().BeEquivalentTo(touched.Select(each => (each.subject.Id, each.disagreement.Id)));
        }
    }

    private static Task<IReadOnlyList<MilestoneDetails>> AllAsync(TrackerDatabase tracker) =>
        tracker.AskAsync((MilestoneQueries milestones) => milestones.AllAsync(new MilestoneFilter(), default));
}
