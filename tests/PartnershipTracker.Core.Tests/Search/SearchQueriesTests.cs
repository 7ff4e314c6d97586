using CsCheck;
using PartnershipTracker.Core.Search;

namespace PartnershipTracker.Core.Tests.Search;

/// <summary>What the one search box finds in the public record, by any name, accent and small slip.</summary>
public sealed class SearchQueriesTests
{
    [Theory]
    [InlineData("japan", SearchKind.Partner, "japan")]
    [InlineData("Tokyo", SearchKind.Partner, "japan")]
    [InlineData("ROK", SearchKind.Partner, "south-korea")]
    [InlineData("aotearoa", SearchKind.Partner, "new-zealand")]
    [InlineData("ITTP", SearchKind.Framework, "itpp")]
    [InlineData("cyber", SearchKind.Area, "cyber-defence")]
    [InlineData("vilnius", SearchKind.Summit, "vilnius-2023")]
    [InlineData("Vilnius 2023", SearchKind.Summit, "vilnius-2023")]
    [InlineData("kishida", SearchKind.Person, "fumio-kishida")]
    [InlineData("Kishida Fumio", SearchKind.Person, "fumio-kishida")]
    [InlineData("岸田文雄", SearchKind.Person, "fumio-kishida")]
    [InlineData("Geoana", SearchKind.Person, "mircea-geoana")]
    [InlineData("GEOANĂ", SearchKind.Person, "mircea-geoana")]
    [InlineData("Taro Aso", SearchKind.Person, "taro-aso")]
    [InlineData("Tarō Asō", SearchKind.Person, "taro-aso")]
    [InlineData("geun hye", SearchKind.Person, "park-geun-hye")]
    [InlineData("Australia's foreign ministry", SearchKind.Person, "Australia's foreign ministry")]
    [InlineData("CCDOE", SearchKind.Name, "ccdcoe")]
    [InlineData("AP4", SearchKind.Name, "ip4")]
    [InlineData("hyper-connected", SearchKind.Milestone, "yoon-vilnius-2023")]
    [InlineData("NATO pivot", SearchKind.Source, "nato-pivot-to-indo-pacific")]
    public async Task A_name_in_any_spelling_finds_its_thing_first(string words, SearchKind kind, string id)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var answer = await FindAsync(tracker, words);

        answer.IsCorrected.Should().BeFalse();
        answer.Words.Should().Be(words);
        var group = answer.Groups.Should().ContainSingle(group => group.Kind == kind).Which;
        group.Hits.Select(hit => hit.Id).Should().Contain(id);
        if (kind is not (SearchKind.Milestone or SearchKind.Name))
            group.Hits[0].Id.Should().Be(id);
    }

    [Theory]
    [InlineData("Kishda", "Kishida")]
    [InlineData("kihsida", "Kishida")]
    [InlineData("Stoltenburg", "Stoltenberg")]
    [InlineData("Viilnius", "Vilnius")]
    [InlineData("Autsralia", "Australia")]
    [InlineData("Kishda Vilnius", "Kishida Vilnius")]
    [InlineData("Zelenskii", "Zelenskiy")]
    [InlineData("hyperconected era", null)]
    [InlineData("Stoltenbu", "Stoltenberg")]
    public async Task A_small_slip_is_put_right_and_said(string typed, string? meant)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var answer = await FindAsync(tracker, typed);

        answer.IsCorrected.Should().Be(meant is not null);
        answer.Words.Should().Be(meant ?? typed);
        (answer.Total > 0).Should().Be(meant is not null);
        if (meant is not null)
            answer.Groups.Should().BeEquivalentTo((await FindAsync(tracker, meant)).Groups, "as if it had been typed so");
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("ROX")]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("– …")]
    public async Task What_is_like_nothing_finds_nothing(string words)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await FindAsync(tracker, words)).Should().BeEquivalentTo(new SearchAnswer(words, []));
    }

    [Theory]
    [InlineData("Kishida")]
    [InlineData("Seoul")]
    [InlineData("cyber")]
    [InlineData("\"security of Europe\"")]
    public async Task Milestones_are_those_of_the_list_the_ones_that_say_it_first(string words)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var group = (await FindAsync(tracker, words, most: 200)).Groups.Single(group => group.Kind == SearchKind.Milestone);

        group.Total.Should().Be((await tracker.ListAsync(new() { Q = words })).Total);
        group.Hits.Select(hit => hit.Id).Should().BeEquivalentTo(await tracker.IdsAsync(new() { Q = words, Limit = 200 }));
        group.Hits.Select(hit => hit.Title.IsFound || hit.Passage is not null).Should().BeInDescendingOrder("what is only tagged with it comes last");
        (await FindAsync(tracker, words, most: 2)).Groups.Should().OnlyContain(kind => kind.Hits.Count <= 2);
    }

    [Fact]
    public async Task A_hit_says_by_which_other_name_it_was_found_and_marks_it()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var japan = (await FindAsync(tracker, "toky")).Groups.Single(group => group.Kind == SearchKind.Partner).Hits[0];
        var person = (await FindAsync(tracker, "geoana")).Groups.Single(group => group.Kind == SearchKind.Person).Hits[0];

        string.Concat(japan.Title.Parts.Select(part => part.Text)).Should().Be("Japan");
        japan.Alias!.Found.Should().Equal("Tokyo");
        person.Alias.Should().BeNull();
        person.Title.Found.Should().Equal("Geoană");
    }

    [Fact]
    public async Task Agreements_are_found_by_any_name_of_partner_and_framework()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var found = (await FindAsync(tracker, "Seoul ITTP", most: 20)).Groups.Single(group => group.Kind == SearchKind.Agreement).Hits;

        found.Should().NotBeEmpty().And.OnlyContain(hit => hit.Id.StartsWith("kr-itpp") || hit.Id.StartsWith("rok-itpp"));
    }

    [Fact]
    public async Task Whatever_is_typed_never_throws()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var hostile = Gen.OneOf(Gen.String, Gen.String["\"'*^:(){}[]+-ab \0\n\u0002\u0003\ud83d\ude00éªßǅ²ー"], Gen.OneOf("AND", "NOT", "\"", "japn", "^", " ").Array.Select(string.Concat));
        hostile.Sample(words => FindAsync(tracker, words).GetAwaiter().GetResult(), iter: 150, threads: 1);
    }

    private static Task<SearchAnswer> FindAsync(TrackerDatabase tracker, string words, int most = 5) =>
        tracker.AskAsync((SearchQueries search) => search.FindAsync(words, most, default));
}
