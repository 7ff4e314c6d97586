using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>What each value of each filter would find, held against the milestones of the public record counted one by one.</summary>
public sealed class FacetQueriesTests
{
    public static TheoryData<string> Questions =>
    [
        "", "partner=JP", "partner=JP,KR", "kind=statement&partner=NZ", "from=2022&to=2023-06", "from=2022&to=2023-06&match=certain", "year=2022,2023", "year=1995", "year=1995&match=certain",
        "disputed=true", "disputed=false&sourceKind=press", "sourceKind=official,think-tank", "q=Seoul", "q=nothing-says-this", "significance=context&confidence=medium&standing=held",
        "area=cyber-defence&framework=itpp", "summit=vilnius-2023&year=2023", "source=nato-pivot-to-indo-pacific",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_count_is_what_its_value_finds_beside_all_other_filters(string question)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = Filter(question);
        (await tracker.FaultsAsync(filter)).Should().BeEmpty();
        var tags = await TagsAsync(tracker);

        var facets = await tracker.AskAsync((FacetQueries queries) => queries.OfAsync(filter, default));

        facets.Counts.Keys.Should().BeEquivalentTo("partner", "framework", "area", "kind", "year", "summit", "standing", "significance", "confidence", "sourceKind", "disputed");
        foreach (var (parameter, counts) in facets.Counts)
        {
            var beside = await AllAsync(tracker, Without(filter, parameter));
            var expected = beside.SelectMany(milestone => tags[milestone.Id](parameter, filter, facets)).GroupBy(value => value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
            counts.Where(counted => counted.Value > 0).Should().BeEquivalentTo(expected, $"of {parameter} with {question}");
        }
    }

    [Fact]
    public async Task A_count_is_the_length_of_the_list_that_its_link_opens()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = Filter("partner=KR&from=2019");
        var facets = await tracker.AskAsync((FacetQueries queries) => queries.OfAsync(filter, default));

        (await tracker.ListAsync(filter with { Kind = ["visit"] })).Total.Should().Be(facets.Of("kind", "visit")).And.BePositive();
        (await tracker.ListAsync(filter with { SourceKind = ["press"] })).Total.Should().Be(facets.Of("sourceKind", "press")).And.BePositive();
        (await tracker.ListAsync(filter with { Disputed = ["true"] })).Total.Should().Be(facets.Of("disputed", "true")).And.BePositive();
        (await tracker.ListAsync(filter with { Year = ["2022"] })).Total.Should().Be(facets.Of("year", "2022")).And.BePositive();
        (await tracker.ListAsync(filter with { Partner = ["JP"] })).Total.Should().Be(facets.Of("partner", "JP")).And.BePositive();
        facets.Of("kind", "operation").Should().Be((await tracker.ListAsync(filter with { Kind = ["operation"] })).Total);
        facets.Of("colour", "red").Should().Be(0);
    }

    [Fact]
    public async Task Years_to_choose_from_are_those_in_which_something_begins_and_those_asked_for()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("vague", "2019/2021"), Make.Milestone("open", "../2018"), Make.Milestone("sure", "2021-05"));

        var facets = await tracker.AskAsync((FacetQueries queries) => queries.OfAsync(new() { Year = ["2020"] }, default));
        var certain = await tracker.AskAsync((FacetQueries queries) => queries.OfAsync(new() { Match = "certain" }, default));

        facets.Years.Should().Equal(2021, 2020, 2019);
        facets.Counts["year"].Should().Equal(new Dictionary<string, int> { ["2021"] = 2, ["2020"] = 1, ["2019"] = 1 });
        certain.Counts["year"].Should().Equal(new Dictionary<string, int> { ["2021"] = 1, ["2019"] = 0 });
        (await tracker.IdsAsync(new() { Year = ["2018", "2020"] })).Should().Equal("open", "vague");
    }

    [Fact]
    public async Task What_one_filter_less_would_find_is_told_of_each_that_is_in_use()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = Filter("partner=NZ&kind=agreement&q=Tirana&match=certain");
        (await tracker.ListAsync(filter)).Total.Should().Be(0);

        var wider = await tracker.AskAsync((FacetQueries queries) => queries.WithoutEachAsync(filter, default));

        wider.Should().Equal(
            new("q", (await tracker.ListAsync(filter with { Q = null })).Total),
            new WiderCount("kind", (await tracker.ListAsync(filter with { Kind = [] })).Total));
        (await tracker.AskAsync((FacetQueries queries) => queries.WithoutEachAsync(new(), default))).Should().BeEmpty();

        var alone = await tracker.AskAsync((FacetQueries queries) => queries.EachAloneAsync(filter with { Q = "nothing-says-this" }, default));
        alone.Should().Equal(
            new("match", 157),
            new("partner", (await tracker.ListAsync(new() { Partner = ["NZ"] })).Total),
            new WiderCount("kind", (await tracker.ListAsync(new() { Kind = ["agreement"] })).Total));
    }

    [Theory]
    [InlineData("year", "'20' is not a year. Write four digits: 2023.")]
    [InlineData("source", "'20' is not the id of a source.")]
    [InlineData("sourceKind", "'20' is not a known sourceKind. Allowed: official, press, think-tank, repost.")]
    [InlineData("disputed", "'20' is not a known disputed. Allowed: true, false.")]
    [InlineData("sort", "'20' is not a known sort. Allowed: date, title, kind, standing, significance, confidence, createdAt, updatedAt, id; with - before it, from its end.")]
    public async Task A_bad_value_names_its_parameter(string parameter, string message)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await tracker.FaultsAsync(Filter($"{parameter}=20"))).Should().Equal((parameter, message));
    }

    private static MilestoneFilter Filter(string question)
    {
        var asked = question.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        List<string> Of(string parameter) => asked.TryGetValue(parameter, out var value) ? [value] : [];
        return new()
        {
            Partner = Of("partner"),
            Framework = Of("framework"),
            Area = Of("area"),
            Kind = Of("kind"),
            Summit = Of("summit"),
            Standing = Of("standing"),
            Significance = Of("significance"),
            Confidence = Of("confidence"),
            Source = Of("source"),
            SourceKind = Of("sourceKind"),
            Disputed = Of("disputed"),
            Year = Of("year"),
            From = asked.GetValueOrDefault("from"),
            To = asked.GetValueOrDefault("to"),
            Match = asked.GetValueOrDefault("match") ?? "",
            Q = asked.GetValueOrDefault("q"),
            Sort = asked.GetValueOrDefault("sort") ?? "",
        };
    }

    private static MilestoneFilter Without(MilestoneFilter filter, string parameter) => parameter switch
    {
        "partner" => filter with { Partner = [] },
        "framework" => filter with { Framework = [] },
        "area" => filter with { Area = [] },
        "kind" => filter with { Kind = [] },
        "year" => filter with { Year = [] },
        "summit" => filter with { Summit = [] },
        "standing" => filter with { Standing = [] },
        "significance" => filter with { Significance = [] },
        "confidence" => filter with { Confidence = [] },
        "sourceKind" => filter with { SourceKind = [] },
        _ => filter with { Disputed = [] },
    };

    private static Task<IReadOnlyList<MilestoneDetails>> AllAsync(TrackerDatabase tracker, MilestoneFilter filter) =>
        tracker.AskAsync((MilestoneQueries milestones) => milestones.AllAsync(filter, default));

    /// <summary>What each milestone is tagged with under a parameter, read from what is shown of it and of the disagreements.</summary>
    private static async Task<Dictionary<string, Func<string, MilestoneFilter, MilestoneFacets, IEnumerable<string>>>> TagsAsync(TrackerDatabase tracker)
    {
        var kinds = (await tracker.AskAsync((SourceQueries sources) => sources.ListAsync(new() { Limit = 200 }, default))).Items
            .Concat((await tracker.AskAsync(async (SourceQueries sources) => await sources.ListAsync(new() { Limit = 200, Cursor = (await sources.ListAsync(new() { Limit = 200 }, default)).Next }, default))).Items)
            .ToDictionary(source => source.Id, source => source.Kind.Code(), StringComparer.Ordinal);
        var touched = (await tracker.AskAsync((DisagreementQueries disagreements) => disagreements.MarksAsync(SubjectType.Milestone, default))).Select(mark => mark.Key).ToHashSet(StringComparer.Ordinal);
        return (await AllAsync(tracker, new())).ToDictionary(
            milestone => milestone.Id,
            milestone => new Func<string, MilestoneFilter, MilestoneFacets, IEnumerable<string>>((parameter, filter, facets) => parameter switch
            {
                "partner" => milestone.Partners,
                "framework" => new[] { milestone.Framework }.OfType<string>(),
                "area" => milestone.Areas,
                "kind" => [milestone.Kind.Code()],
                "summit" => new[] { milestone.Summit }.OfType<string>(),
                "standing" => [milestone.Standing.Code()],
                "significance" => [milestone.Significance.Code()],
                "confidence" => [milestone.Confidence.Code()],
                "sourceKind" => milestone.Citations.Select(citation => kinds[citation.Source]).Distinct(StringComparer.Ordinal),
                "disputed" => [touched.Contains(milestone.Id) || milestone.Citations.Any(citation => citation.Stance == Stance.Disputes) ? "true" : "false"],
                _ => facets.Years.Where(year => MayLieIn(milestone.Date, year, filter.Match == "certain")).Select(year => $"{year}"),
            }),
            StringComparer.Ordinal);
    }

    private static bool MayLieIn(DateDetails date, int year, bool certain)
    {
        var (first, last) = (date.Earliest?.Year ?? 1, date.Latest?.Year ?? 9999);
        return certain ? first == year && last == year : first <= year && last >= year;
    }
}
