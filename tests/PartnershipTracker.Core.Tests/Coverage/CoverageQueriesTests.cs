using PartnershipTracker.Core.Coverage;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Coverage;

/// <summary>What the shipped record says of its own reach. Counted by hand from the seed files.</summary>
public sealed class CoverageQueriesTests
{
    [Theory]
    [InlineData("nz-itpp-2024", MissingTermKind.AdoptionDay, "of its adoption only the year is recorded, no day")]
    [InlineData("nz-itpp-2024", MissingTermKind.Period, "no period is recorded")]
    [InlineData("nz-itpp-2024", MissingTermKind.Areas, "no final list of its areas is recorded, only 3 that were expected before it was agreed")]
    [InlineData("au-itpp-2023", MissingTermKind.AdoptionDay, "of its adoption only the year is recorded, no day")]
    [InlineData("jp-itpp-2023", MissingTermKind.Areas, "only 8 of its 16 areas are recorded")]
    [InlineData("jp-itpp-2023", MissingTermKind.Successor, "what follows the end of its period (2026) is not recorded")]
    [InlineData("kr-itpp-2023", MissingTermKind.Successor, "what follows the end of its period (2026) is not recorded")]
    [InlineData("au-itpp-2023", MissingTermKind.Successor, "what follows the end of its period (2026) is not recorded")]
    [InlineData("kr-ipcp-2012", MissingTermKind.AdoptionDay, "of its adoption only the month is recorded, no day")]
    public async Task Each_known_gap_of_an_agreement_is_found(string agreement, MissingTermKind kind, string reading)
    {
        var coverage = await OfRecordAsync();

        coverage.Agreements.Single(found => found.Agreement.Id == agreement).Gaps.Should().Contain(new MissingTermDetails(kind, reading));
    }

    [Fact]
    public async Task An_agreement_lacks_no_more_than_it_lacks()
    {
        var coverage = await OfRecordAsync();

        Lacking("kr-itpp-2023").Should().Equal(MissingTermKind.Successor);
        Lacking("au-itpp-2023").Should().Equal(MissingTermKind.AdoptionDay, MissingTermKind.Successor);
        Lacking("jp-ipcp-2014").Should().Equal(MissingTermKind.Period);
        coverage.Agreements.Where(agreement => !agreement.Succeeded).Select(agreement => agreement.Agreement.Id)
            .Should().BeEquivalentTo("jp-itpp-2023", "kr-itpp-2023", "au-itpp-2023", "nz-itpp-2024");

        IEnumerable<MissingTermKind> Lacking(string id) => coverage.Agreements.Single(found => found.Agreement.Id == id).Gaps.Select(gap => gap.Kind);
    }

    [Fact]
    public async Task Of_the_Ankara_summit_neither_outcome_nor_guests_are_recorded_once_it_has_passed()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        tracker.Clock.Now = new DateTimeOffset(2026, 7, 8, 9, 0, 0, TimeSpan.Zero);
        var onItsLastDay = await ReadAsync(tracker);
        tracker.Clock.Now = new DateTimeOffset(2026, 7, 9, 9, 0, 0, TimeSpan.Zero);
        var after = await ReadAsync(tracker);

        onItsLastDay.Unreported.Should().NotContain(missing => missing.Record.Id == "ankara-2026");
        after.Unreported.Should().ContainSingle(missing => missing.Record.Id == "ankara-2026").Which.When.Should().Be("7 to 8 July 2026");
        onItsLastDay.Partners.Single(partner => partner.Code == "JP").AttendanceMissing.Should().BeEmpty();
        after.Partners.Should().HaveCount(4).And.OnlyContain(partner => partner.AttendanceMissing.Any(summit => summit.Id == "ankara-2026"));
    }

    [Fact]
    public async Task Every_milestone_is_counted_once_over_the_periods()
    {
        var coverage = await OfRecordAsync();

        var counts = coverage.Periods.Select(period => period.Counts).Append(coverage.AcrossPeriods).ToList();
        counts.Sum(count => count.Milestones).Should().Be(coverage.Milestones.Total).And.Be(157);
        foreach (var partner in coverage.Partners)
            counts.Sum(count => count.Partners.GetValueOrDefault(partner.Code)).Should().Be(partner.Milestones, partner.Name);
        coverage.AcrossPeriods.Milestones.Should().Be(4, "three have no first day and one no last");
        (coverage.Milestones.Unsourced + coverage.Milestones.OneSource + coverage.Milestones.MoreSources).Should().Be(157);
        coverage.Sources.Sum(kind => kind.Sources).Should().Be(233);
    }

    [Fact]
    public async Task Periods_are_single_years_from_2020_to_this_year_and_longer_before()
    {
        var coverage = await OfRecordAsync();

        coverage.Periods.Select(period => (period.From, period.To)).Should().Equal(
            (null, 1999), (2000, 2004), (2005, 2009), (2010, 2014), (2015, 2019),
            (2020, 2020), (2021, 2021), (2022, 2022), (2023, 2023), (2024, 2024), (2025, 2025), (2026, 2026), (2027, null));
    }

    [Fact]
    public async Task A_vague_date_counts_where_it_lies_whole()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Partner(), Make.Partner("KR"),
            Make.Milestone("a-year", "2006"), Make.Milestone("a-span", "2006/2008") with { Partners = ["JP", "KR"] },
            Make.Milestone("two-periods", "2008/2012"), Make.Milestone("open", "2010/.."));

        var coverage = await ReadAsync(tracker);

        var period = coverage.Periods.Single(found => found.From == 2005).Counts;
        (period.Milestones, period.Partners["JP"], period.Partners["KR"]).Should().Be((2, 2, 1));
        coverage.AcrossPeriods.Milestones.Should().Be(2);
        coverage.Years.Take(5).Should().Equal(new(2006, 2), new(2007, 1), new(2008, 2), new(2009, 1), new(2010, 1));
        coverage.Years.Should().EndWith(new YearCoverage(2026, 0));
    }

    [Fact]
    public async Task A_milestone_rests_on_the_sources_that_support_it()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var other = Make.Citation(null) with { Source = "other" };
        await tracker.WriteAsync(
            Make.Source(), Make.Source("other"), Make.Partner(), Make.Area(), Make.Area("cyber"),
            Make.Milestone("none"),
            Make.Milestone("twice-the-same") with { Citations = [Make.Citation(), Make.Citation("They agreed on cyber defence.")] },
            Make.Milestone("disputed") with { Citations = [Make.Citation(), other with { Stance = Stance.Disputes }] },
            Make.Milestone("two") with { Citations = [Make.Citation(), other], Areas = ["space"], Confidence = Confidence.Medium });

        var coverage = await ReadAsync(tracker);

        (coverage.Milestones.Unsourced, coverage.Milestones.OneSource, coverage.Milestones.MoreSources).Should().Be((1, 2, 1));
        coverage.MediumConfidence.Should().Equal(new RecordReference("milestone", "two", "A meeting"));
        coverage.Areas.Select(area => (area.Id, area.Milestones)).Should().Equal(("cyber", 0), ("space", 1));
    }

    [Fact]
    public async Task A_record_that_holds_nothing_has_no_gaps()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        var coverage = await ReadAsync(tracker);

        coverage.Milestones.Total.Should().Be(0);
        coverage.Years.Should().BeEmpty();
        coverage.Agreements.Should().BeEmpty();
        coverage.Unreported.Should().BeEmpty();
    }

    [Fact]
    public async Task It_takes_as_many_statements_whatever_the_record_holds()
    {
        await using var article = await TrackerDatabase.SeededAsync();
        await using var whole = await TrackerDatabase.WithRecordAsync();

        await ReadAsync(article);
        await ReadAsync(whole);

        whole.Statements.Queries.Should().HaveSameCount(article.Statements.Queries).And.HaveCountLessThan(20);
    }

    private static async Task<CoverageDetails> OfRecordAsync()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        return await ReadAsync(tracker);
    }

    private static Task<CoverageDetails> ReadAsync(TrackerDatabase tracker) => tracker.AskAsync((CoverageQueries coverage) => coverage.ReadAsync(default));
}
