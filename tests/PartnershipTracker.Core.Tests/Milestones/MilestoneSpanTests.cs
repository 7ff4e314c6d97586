using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Tests.Dates;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>The span that a reader asks about, against dates as vague as sources are.</summary>
public sealed class MilestoneSpanTests
{
    private static readonly string[] Dates =
        ["1980~/1983~", "199X/..", "2016~/2019~", "2022-02-24", "2022", "2023-05-19/2023-05-21", "2023-07", "../2024-06-21", "2023/", "/1999", "20XX", "2024?", "[2019,2025]", "2022-21"];

    [Theory]
    [InlineData("2023", "2023", "possible", "199X/..", "2023-05-19/2023-05-21", "2023-07", "../2024-06-21", "2023/", "20XX", "[2019,2025]")]
    [InlineData("2023", "2023", "certain", "2023-05-19/2023-05-21", "2023-07")]
    [InlineData("2025", null, "possible", "199X/..", "2023/", "20XX", "[2019,2025]")]
    [InlineData("2023", null, "certain", "2023-05-19/2023-05-21", "2023-07", "2023/", "2024?")]
    [InlineData(null, "1983", "possible", "1980~/1983~", "../2024-06-21", "/1999")]
    [InlineData(null, "1999-12-31", "certain", "1980~/1983~", "/1999")]
    [InlineData("2022-02-24", "2022-02-24", "certain", "2022-02-24")]
    [InlineData("2016~", "2019?", "certain", "2016~/2019~")]
    public async Task A_span_finds(string? from, string? to, string match, params string[] found)
    {
        await using var tracker = await WithDatesAsync(Dates);
        (await FoundAsync(tracker, from, to, match)).Should().BeEquivalentTo(found);
    }

    [Fact]
    public async Task A_span_finds_what_the_rule_in_plain_words_finds()
    {
        var dates = EdtfGenerators.Any.Where(text => text.Length <= 80).Array[60].Single(_ => true, "0000Xy9Csc41");
        await using var tracker = await WithDatesAsync(dates);
        var end = Gen.Frequency((1, Gen.Const((string?)null)), (4, EdtfGenerators.Any.Select(text => (string?)text)));
        Gen.Select(end, end, Gen.Bool).Sample(
            (from, to, certain) =>
            {
                // The calendar's own ends bound nothing either.
                var first = from is null || EdtfDate.Parse(from).FirstDay == DateOnly.MinValue ? null : EdtfDate.Parse(from).Earliest;
                var last = to is null || EdtfDate.Parse(to).LastDay == DateOnly.MaxValue ? null : EdtfDate.Parse(to).Latest;
                var expected = dates.Where(text => IsFound(EdtfDate.Parse(text), first, last, certain));
                FoundAsync(tracker, from, to, certain ? "certain" : "possible").GetAwaiter().GetResult()
                    .Should().BeEquivalentTo(expected, $"from {from} to {to}, certain: {certain}");
            },
            iter: 100, threads: 1);
    }

    // Possible: some day of the date lies in the span; certain: none lies outside. A missing end bounds nothing.
    private static bool IsFound(EdtfDate date, DateOnly? first, DateOnly? last, bool certain) =>
        certain
            ? (first is null || (date.Earliest is { } earliest && earliest >= first)) && (last is null || (date.Latest is { } latest && latest <= last))
            : (first is null || date.Latest is null || date.Latest >= first) && (last is null || date.Earliest is null || date.Earliest <= last);

    /// <summary>A milestone for each date, titled with its text.</summary>
    private static async Task<TrackerDatabase> WithDatesAsync(string[] dates)
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([Make.Partner(), .. dates.Select((text, index) => Make.Milestone($"m-{index}", text) with { Title = text })]);
        return tracker;
    }

    private static async Task<IEnumerable<string>> FoundAsync(TrackerDatabase tracker, string? from, string? to, string match) =>
        (await tracker.AskAsync((MilestoneQueries milestones) => milestones.RowsAsync(new() { From = from, To = to, Match = match }, default)))
            .Select(row => row.Title);
}
