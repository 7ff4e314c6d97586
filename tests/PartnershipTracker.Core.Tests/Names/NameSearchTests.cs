using System.Text.RegularExpressions;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Names;

/// <summary>Searches of the public record by names, held against its texts and tags read one by one.</summary>
public sealed class NameSearchTests
{
    [Theory]
    [InlineData("Seoul", "KR")]
    [InlineData("ROK", "KR")]
    [InlineData("South Korea", "KR")]
    [InlineData("\"New Zealand\"", "NZ")]
    [InlineData("Aotearoa", "NZ")]
    [InlineData("tokyo", "JP")]
    public async Task A_partners_name_finds_what_is_tagged_with_it_and_what_only_writes_it(string name, string code)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await AllAsync(tracker);
        var tagged = all.Where(milestone => milestone.Partners.Contains(code)).Select(milestone => milestone.Id).ToList();

        var found = await FoundAsync(tracker, name);

        tagged.Should().HaveCountGreaterThan(50);
        tagged.Union(Holding(all, name.Trim('"'))).Should().BeSubsetOf(found);
        found.Except(tagged).Should().BeSubsetOf(Holding(all, Spellings[code]));
    }

    [Theory]
    [InlineData("Seoul", "ROK", "South Korea", "Republic of Korea", "\"republic of korea\"")]
    [InlineData("Fumio Kishida", "Kishida Fumio", "kishida", "Prime Minister Kishida", "岸田文雄")]
    [InlineData("ITTP", "ITPP", "Individually Tailored Partnership Programme", "Individually Tailored Partnership Program")]
    [InlineData("CCDOE", "CCDCOE", "Cooperative Cyber Defence Centre of Excellence")]
    [InlineData("AP4", "IP4", "Indo-Pacific Four", "\"Asia-Pacific Four\"")]
    [InlineData("New Zealand", "\"New Zealand\"", "NZ", "Wellington")]
    public async Task All_names_of_a_thing_find_the_same(string name, params string[] others)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var found = await FoundAsync(tracker, name);

        found.Should().NotBeEmpty();
        foreach (var other in others)
            (await FoundAsync(tracker, other)).Should().Equal(found, other);
    }

    [Fact]
    public async Task The_articles_misspelling_of_the_programme_finds_every_milestone_under_it()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await AllAsync(tracker);
        var under = all.Where(milestone => milestone.Framework == "itpp").Select(milestone => milestone.Id).ToList();

        (await FoundAsync(tracker, "ITTP")).Should().BeEquivalentTo(under.Union(Holding(all, "ITPP", "ITTP")));
        under.Should().HaveCount(11);
    }

    [Fact]
    public async Task The_articles_misspelling_of_the_cyber_centre_finds_what_happened_there()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        (await FoundAsync(tracker, "CCDOE")).Should().BeEquivalentTo(
            "australia-announces-ccdcoe-2018", "japan-announces-ccdcoe-2018", "rok-ccdcoe-2022", "japan-joins-ccdcoe-2022", "rok-apex-cyber-exercise-2024");
    }

    [Fact]
    public async Task Either_order_of_a_persons_name_finds_each_text_that_has_the_family_name()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await AllAsync(tracker);

        var found = await FoundAsync(tracker, "Fumio Kishida");

        found.Should().BeEquivalentTo(Holding(all, "Kishida")).And.HaveCount(11).And.Contain("kishida-london-2022");
        (await FoundAsync(tracker, "Kishida Fumio London")).Should().BeEquivalentTo(Holding(all, "Kishida").Intersect(Holding(all, "London")));
    }

    [Fact]
    public async Task The_four_are_found_under_the_name_that_no_text_of_the_record_uses()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await AllAsync(tracker);

        Holding(all, "AP4").Should().BeEmpty();
        (await FoundAsync(tracker, "AP4")).Should().BeEquivalentTo(
            Holding(all, "IP4", "Indo-Pacific Four", "four partners", "Indo-Pacific partners", "Asia-Pacific partners"));
    }

    [Theory]
    [InlineData("Shinzo Abe", "Abe", 6)]
    [InlineData("Jens Stoltenberg", "Stoltenberg", 16)]
    [InlineData("Mark Rutte", "Rutte", 10)]
    [InlineData("Yoon Suk Yeol", "Yoon", 11)]
    [InlineData("Lee Jae Myung", "Lee", 3)]
    [InlineData("Helen Clark", "Clark", 2)]
    [InlineData("Winston Peters", "Peters", 1)]
    [InlineData("Judith Collins", "Collins", 1)]
    [InlineData("Mircea Geoana", "Geoană", 1)]
    public async Task A_full_name_finds_the_texts_that_use_the_family_name_alone(string name, string family, int count)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await AllAsync(tracker);

        (await FoundAsync(tracker, name)).Should().BeEquivalentTo(Holding(all, family)).And.HaveCount(count);
    }

    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["KR"] = ["South Korea", "Republic of Korea", "ROK", "Seoul"],
        ["NZ"] = ["New Zealand", "Aotearoa", "NZ", "Wellington"],
        ["JP"] = ["Japan", "Tokyo"],
    };

    private static async Task<IReadOnlyList<MilestoneDetails>> AllAsync(TrackerDatabase tracker) => (await tracker.ListAsync(new() { Limit = 200 })).Items;

    private static async Task<IReadOnlyList<string>> FoundAsync(TrackerDatabase tracker, string words) =>
        [.. await tracker.IdsAsync(new() { Q = words, Limit = 200 })];

    /// <summary>The milestones whose title, summary or quotations hold one of the words, the plain way.</summary>
    private static IReadOnlyList<string> Holding(IReadOnlyList<MilestoneDetails> milestones, params string[] words) =>
    [
        .. from milestone in milestones
           let text = string.Join('\n', [milestone.Title, milestone.Summary, .. milestone.Citations.Select(citation => citation.Quote)])
           where words.Any(word => Regex.IsMatch(
               text.Replace('\u00A0', ' '), $@"\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)))
           select milestone.Id,
    ];
}
