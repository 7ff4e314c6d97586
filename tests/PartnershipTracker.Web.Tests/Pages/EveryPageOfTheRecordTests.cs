namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>What holds for each of these pages, whatever it shows.</summary>
public sealed class EveryPageOfTheRecordTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    public static TheoryData<string, string> Titles => new()
    {
        { "/", "PartnershipTracker: NATO and its four Indo-Pacific partners" },
        { "/partners", "Partners · PartnershipTracker" },
        { "/partners/japan", "Japan · PartnershipTracker" },
        { "/partners/south-korea", "South Korea · PartnershipTracker" },
        { "/partners/australia", "Australia · PartnershipTracker" },
        { "/partners/new-zealand", "New Zealand · PartnershipTracker" },
        { "/frameworks", "Agreements · PartnershipTracker" },
        { "/frameworks?on=2023-07-12", "Agreements on 12 July 2023 · PartnershipTracker" },
        { "/?on=2013-01-01", "PartnershipTracker: NATO and its four Indo-Pacific partners" },
        { "/partners/australia?on=2023-07-12", "Australia · PartnershipTracker" },
        { "/compare", "Japan, South Korea, Australia and New Zealand side by side on 23 November 2026 · PartnershipTracker" },
        { "/compare?partners=KR,JP&on=2016-03-01", "South Korea and Japan side by side on 1 March 2016 · PartnershipTracker" },
        { "/compare?partners=NZ&on=2020-01-01&and=2024-08-01", "New Zealand on two days: 1 January 2020 and 1 August 2024 · PartnershipTracker" },
        { "/statements", "Statements · PartnershipTracker" },
        { "/summits", "Summits · PartnershipTracker" },
        { "/about", "About this record · PartnershipTracker" },
        { "/search", "Search · PartnershipTracker" },
        { "/search?q=Tokyo", "Search: Tokyo · PartnershipTracker" },
    };

    public static TheoryData<string> Paths => [.. Titles.Select(titled => (string)titled[0])];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_page_has_its_title_a_description_and_one_heading_of_the_first_rank(string path, string title)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync(path);

        page.Title.Should().Be(title);
        page.QuerySelector("meta[name=description]")!.GetAttribute("content").Should().NotBeNullOrWhiteSpace();
        page.QuerySelectorAll("h1").Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_skips_no_rank_of_heading_and_uses_no_id_twice(string path)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync(path);

        var ranks = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        ranks.Zip(ranks.Skip(1)).Should().NotContain(pair => pair.Second > pair.First + 1);
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_loads_the_one_script_of_all_pages_and_holds_none_and_no_style_of_its_own(string path)
    {
        using var client = app.Visitor();

        var html = await client.GetStringAsync(path);
        var page = await client.VisitAsync(path);

        // What machines are told of a page is data: no browser runs it.
        var scripts = page.QuerySelectorAll("script:not([type='application/ld+json'])");
        scripts.Should().NotBeEmpty().And.OnlyContain(script => script.TextContent == "" && script.GetAttribute("type") == "module");
        scripts.Select(script => script.GetAttribute("src")).Should().OnlyContain(src => src!.StartsWith("/js/"));
        html.Should().NotContain("<style").And.NotContain(" style=").And.NotContain(" onclick=");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_quotes_each_passage_once(string path)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync(path);

        page.TextsOf(".evidence__passage").Should().OnlyHaveUniqueItems();
    }
}
