using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The list of sources, and the page of one whose text is not held.</summary>
public sealed class SourcesPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_list_shows_the_latest_first_page_by_page()
    {
        var page = await _client.OpenAsync("/sources");
        var next = await _client.OpenAsync(page.Address("a[rel=next]")!);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Sources · PartnershipTracker");
        page.Heading.Should().Be("Sources");
        page.Texts(".stat-line--list span").Should().StartWith(["233 sources", "25 on this page"]);
        Dates(page).Should().HaveCount(25).And.BeInDescendingOrder(StringComparer.Ordinal);
        page.Listed.Concat(next.Listed).Should().OnlyHaveUniqueItems().And.HaveCount(50);
        string.CompareOrdinal(Dates(next)[0], Dates(page)[^1]).Should().BeLessThanOrEqualTo(0);
        next.Address("a[rel=first]").Should().Be("/sources?order=newest");
    }

    [Fact]
    public async Task A_source_in_the_list_says_whose_it_is_and_how_much_rests_on_it()
    {
        var page = await _client.OpenAsync("/sources?kind=think-tank");

        page.Texts(".chips a").Should().Equal("Remove filter: Kind: think tank", "Clear all");
        page.Texts(".stat-line--list span")[0].Should().Be("8 of 233 sources");
        page.Listed.Should().Contain("nato-pivot-to-indo-pacific");
        var row = page.Document.QuerySelectorAll(".milestone-row").Single(found => found.QuerySelector("a[href='/sources/nato-pivot-to-indo-pacific']") is not null);
        row.QuerySelectorAll(".milestone-row__facts li").Select(fact => fact.TextContent).Should()
            .StartWith(["The author’s argument", "Text held, word for word"]).And.Contain(fact => fact.StartsWith("Cited by ", StringComparison.Ordinal)).And.EndWith("The page itself");
        page.Texts(".milestone-row__facts li").Should().Contain("Italian").And.NotContain("English");
        page.Document.QuerySelectorAll(".milestone-row__facts a").Should().OnlyContain(link => link.GetAttribute("href")!.StartsWith("http"));
    }

    [Fact]
    public async Task Words_narrow_the_list()
    {
        var page = await _client.OpenAsync("/sources?q=kbs&kind=press");

        page.Listed.Should().NotBeEmpty();
        page.Texts(".milestone-row__summary").Should().OnlyContain(publisher => publisher.Contains("KBS"));
        page.Address(".stat-line a").Should().Be("/api/v1/sources?kind=press&q=kbs&order=newest");
        page.Document.QuerySelector("main input[name=q]")!.GetAttribute("value").Should().Be("kbs");
    }

    [Fact]
    public async Task A_list_that_nothing_meets_says_so()
    {
        var page = await _client.OpenAsync("/sources?q=atlantis");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Texts(".empty h2").Should().Equal("No source meets this");
    }

    [Theory]
    [InlineData("/sources?cursor=abc")]
    [InlineData("/sources?kind=rumour")]
    [InlineData("/sources?order=size")]
    public async Task What_cannot_be_asked_leads_back(string address)
    {
        var page = await _client.OpenAsync(address);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().StartWith("Error: ");
        page.Texts(".form-errors li").Should().ContainSingle();
        page.Document.QuerySelectorAll(".empty a").Should().Contain(link => link.GetAttribute("href") == "/sources");
    }

    [Fact]
    public async Task A_page_whose_text_is_not_held_lists_what_rests_on_it_and_shows_no_empty_reader()
    {
        var page = await _client.OpenAsync("/sources/au-mission-nato-relations-with-nato");

        page.Texts(".page-header__lede").Should().ContainSingle().Which.Should().Contain("do not hold its text");
        page.Texts(".page-header .stat-line span").Should().Equal("Official text", "9 records", "The page itself");
        page.Address(".page-header .stat-line a").Should().Be("https://eu.mission.gov.au/bsls/relnato.html");
        page.Texts(".source-records li").Should().HaveCount(9).And.Contain("ITPP of Australia, 2023 Agreement, supported here");
        page.Document.QuerySelectorAll(".annotated, .tally, #nothing, #text, .article-key").Should().BeEmpty();
        page.Document.QuerySelectorAll(".source-records a").Should().OnlyContain(link => link.GetAttribute("href")!.StartsWith('/'));
    }

    [Fact]
    public async Task A_source_that_disputes_a_record_says_so_beside_it()
    {
        var page = await _client.OpenAsync("/sources/atozwiki-madrid-summit-2022");

        page.Texts(".source-records li").Should().Contain("Madrid Summit Summit, disputed here");
    }

    private static IReadOnlyList<string> Dates(ReadPage page) => [.. page.Document.QuerySelectorAll(".milestone-row time").Select(time => time.GetAttribute("datetime")!)];
}
