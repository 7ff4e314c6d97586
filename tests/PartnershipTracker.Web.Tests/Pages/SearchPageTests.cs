using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The search box of every page and what it finds, without scripts.</summary>
public sealed class SearchPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("/")]
    [InlineData("/milestones/yoon-vilnius-2023")]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    public async Task Every_page_has_the_box(string path)
    {
        var page = await _client.OpenAsync(path);

        var form = page.Document.QuerySelectorAll("form[role=search]").Should().ContainSingle().Which;
        form.GetAttribute("action").Should().Be("/search");
        form.GetAttribute("method").Should().Be("get");
        page.Texts("label[for=site-search]").Should().Equal("Search the record");
        page.Document.QuerySelector("#site-search")!.GetAttribute("name").Should().Be("q");
    }

    [Fact]
    public async Task What_is_found_stands_by_its_kind_with_counts_and_marks()
    {
        var page = await _client.OpenAsync("/search?q=ROK");

        page.Heading.Should().Be("Search: ROK");
        page.Document.QuerySelector("#site-search")!.GetAttribute("value").Should().Be("ROK");
        page.Texts(".search-group > h2").Should().Equal("Partners (1)", "Agreements (4)", "Milestones (65)", "Sources (3)");
        page.Texts(".stat-line span:not(.num)").Should().Equal("73 results", "Partners 1", "Agreements 4", "Milestones 65", "Sources 3");
        page.Address("#found-partner ~ ul a").Should().Be("/partners/south-korea");
        page.Texts("#found-partner ~ ul .search-hit__alias mark.found").Should().Equal("ROK");
        page.Address("#found-milestone ~ .more a").Should().Be("/milestones?q=ROK");
        page.Texts("#found-milestone ~ .more a").Should().Equal("All 65 milestones");
        (await _client.OpenAsync("/milestones?q=ROK")).Texts(".stat-line span")[0].Should().Be("65 of 157 milestones");
        page.Texts("#found-source ~ ul mark.found").Should().OnlyContain(word => word == "ROK");
    }

    [Theory]
    [InlineData("Kishda", "Kishida", "/milestones?q=Fumio%20Kishida")]
    [InlineData("Stoltenburg", "Stoltenberg", "/milestones?q=Jens%20Stoltenberg")]
    public async Task A_slip_is_put_right_and_said(string typed, string meant, string person)
    {
        var page = await _client.OpenAsync($"/search?q={typed}");

        page.Texts(".search-corrected").Should().Equal($"Nothing is found under “{typed}”. Did you mean {meant}? That finds:");
        page.Address(".search-corrected a").Should().Be($"/search?q={meant}");
        page.Address("#found-person ~ ul a").Should().Be(person);
        page.Document.QuerySelector("#site-search")!.GetAttribute("value").Should().Be(typed, "what was typed stays");
        (await _client.OpenAsync(person)).Listed.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("geoana", "Geoană")]
    [InlineData("岸田文雄", "Fumio Kishida")]
    [InlineData("Taro Aso", "Taro Aso")]
    public async Task Accents_and_scripts_are_forgiven(string typed, string name)
    {
        var page = await _client.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}");

        page.Document.QuerySelectorAll(".search-corrected").Should().BeEmpty();
        page.Texts("#found-person ~ ul .search-hit__title a").Should().ContainMatch($"*{name}*");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b>Kishida</b>")]
    [InlineData("\"><img src=x onerror=alert(1)> Tokyo")]
    [InlineData("\u0002Kishida\u0003")]
    public async Task Hostile_text_stays_text(string words)
    {
        foreach (var path in new[] { "/search", "/search/suggest", "/milestones" })
        {
            var page = await _client.OpenAsync($"{path}?q={Uri.EscapeDataString(words)}");

            page.Status.Should().Be(HttpStatusCode.OK);
            page.Html.Should().NotContain("<script>").And.NotContain("<b>").And.NotContain("<img");
            page.Document.QuerySelectorAll("script:not([src]), b, img").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Nothing_asked_and_nothing_found_are_told_what_to_do()
    {
        var open = await _client.OpenAsync("/search");
        var empty = await _client.OpenAsync("/search?q=xyzzy");

        open.Heading.Should().Be("Search");
        open.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain(["/search?q=ROK", "/names", "/milestones"]);
        (await _client.OpenAsync("/search?q=%20")).Heading.Should().Be("Search");
        empty.Texts(".empty h2").Should().Equal("Nothing is found under these words");
        empty.Document.QuerySelectorAll(".search-group").Should().BeEmpty();
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search/suggest")]
    public async Task Words_without_end_are_refused_by_name(string path)
    {
        var page = await _client.OpenAsync($"{path}?q={new string('a', 201)}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Document.QuerySelector("main")!.TextContent.Should().Contain("q holds at most 200 characters.");
    }

    [Fact]
    public async Task Suggestions_are_options_that_say_what_they_are_and_where_they_lead()
    {
        var page = await _client.OpenAsync("/search/suggest?q=toky");
        var options = page.Document.QuerySelectorAll("[role=option]");

        page.Html.Should().NotContain("<html", "they go into the page that asks");
        options.Length.Should().BeInRange(2, 8);
        options.Select(option => option.Id).Should().Equal(Enumerable.Range(0, options.Length).Select(index => $"suggestion-{index}"));
        options[0].GetAttribute("data-href").Should().Be("/partners/japan");
        page.Texts(".suggestion__title")[0].Should().Be("Japan (Tokyo)");
        page.Texts(".suggestion__kind").Should().Contain(["Partner", "Milestone", "Source"]);
        (await _client.OpenAsync("/search/suggest?q=")).Document.QuerySelectorAll("[role=option]").Should().BeEmpty();
        foreach (var option in options)
            (await _client.OpenAsync(option.GetAttribute("data-href")!)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Kishda&partner=JP", "Did you mean “Kishida”?")]
    [InlineData("Vilnus", "Did you mean “Vilnius”?")]
    public async Task The_empty_list_of_milestones_asks_too(string query, string way)
    {
        var page = await _client.OpenAsync($"/milestones?q={query}");

        var link = page.Document.QuerySelector(".empty__ways a")!;
        link.TextContent.Should().Be(way);
        (await _client.OpenAsync(link.GetAttribute("href")!)).Listed.Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_beginning_of_a_word_finds_what_begins_so_whatever_its_stem()
    {
        (await _client.OpenAsync("/milestones?q=toky")).Listed.Should().NotBeEmpty();
        (await _client.OpenAsync("/milestones?q=securit")).Texts(".milestone-row mark.found").Should().Contain(word => word.StartsWith("security", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Secretary General not named", "NATO's Secretary General (not named in the article)")]
    [InlineData("foreign ministry", "Australia's foreign ministry")]
    public async Task Whoever_is_known_by_what_was_said_alone_leads_to_what_was_said(string words, string speaker)
    {
        var found = await _client.OpenAsync($"/search?q={Uri.EscapeDataString(words)}");

        var link = found.Document.QuerySelectorAll("#found-person ~ ul a").Single(link => link.TextContent.Contains(speaker, StringComparison.Ordinal));
        var said = await _client.OpenAsync(link.GetAttribute("href")!);
        said.Status.Should().Be(HttpStatusCode.OK);
        said.Texts(".stat-line span")[0].Should().MatchRegex("^[1-9]");
    }
}
