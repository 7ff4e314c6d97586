using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>How pages show what stands behind a record: passages, quotations of pages that are not held, and mere pages.</summary>
public sealed class EvidencePartTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Pages_without_a_passage_stand_in_one_list_after_the_passages()
    {
        var page = await _client.OpenAsync("/milestones/rok-itpp-2023");
        var list = page.Document.QuerySelectorAll(".cited-pages").Should().ContainSingle().Subject;

        page.Texts(".cited-pages__heading").Should().Equal("Pages cited; their passages are not held");
        list.QuerySelectorAll(".cited-page").Should().HaveCount(5);
        page.Document.QuerySelectorAll("figure.evidence").Should().ContainSingle("both halves of the article's sentence stand on one card");
        list.CompareDocumentPosition(page.Document.QuerySelector("figure.evidence")!).Should().Be(DocumentPositions.Preceding);
        page.Html.Should().NotContain("Page cited, passage not held");
    }

    [Fact]
    public async Task A_page_leads_to_itself_and_says_who_published_it_when_and_how_it_stands()
    {
        var page = await _client.OpenAsync("/milestones/rok-itpp-2023");
        var yonhap = page.Document.QuerySelectorAll(".cited-page")[0];

        var link = yonhap.QuerySelector(".cited-page__title a")!;
        link.TextContent.Should().Be("S. Korea, NATO establish new partnership for cooperation in 11 areas");
        link.GetAttribute("href").Should().StartWith("http");
        link.GetAttribute("rel").Should().Be("noopener");
        Marks(yonhap).Should().Equal("Yonhap, published again by OANA, 11 July 2023", "Supports", "A reposted text", "About this source");
        yonhap.QuerySelector(".cited-page__marks a")!.GetAttribute("href").Should().Be("/sources/yonhap-nato-partnership-11-areas-2023-07");
    }

    [Fact]
    public async Task A_page_that_disputes_says_so_in_a_word_and_gives_its_own_date()
    {
        var page = await _client.OpenAsync("/milestones/rok-itpp-2023");
        var csds = page.Document.QuerySelectorAll(".cited-page--disputes").Should().ContainSingle().Subject;

        Marks(csds).Should().Contain("Disputes").And.Contain("Dated here: 13 July 2023");
        csds.QuerySelector(".evidence__stance--disputes")!.TextContent.Should().Be("Disputes");
        csds.QuerySelector(".cited-page__note")!.TextContent.Should().Be("Gives 13 July 2023 as the day of signing.");
    }

    [Fact]
    public async Task The_articles_vaguer_date_stands_with_its_passage()
    {
        var page = await _client.OpenAsync("/milestones/vilnius-summit-2023");

        page.Texts("figure.evidence .evidence__marks > div").Should().Contain("Dated here2023");
    }

    [Fact]
    public async Task A_quotation_without_its_text_is_quoted_as_recorded_and_names_its_page()
    {
        var page = await _client.OpenAsync("/milestones/kishida-shangri-la-2022");

        page.Texts("blockquote.evidence__quote").Should().Equal("Ukraine today may be East Asia tomorrow");
        page.Document.QuerySelectorAll("mark").Should().BeEmpty("it was never held against the page");
        page.Texts(".evidence__reason")[0].Should().StartWith("Quotation as recorded; the page’s text is not held.");
        page.Address(".evidence__source a").Should().StartWith("http");
        page.Texts(".cited-pages__heading").Should().Equal("Page cited; its passage is not held");
    }

    [Fact]
    public async Task A_row_leads_to_its_pages_by_number()
    {
        var page = await _client.OpenAsync("/milestones?q=%22establish+their+ITPP%22");

        page.Texts(".page-links").Should().Equal("Pages cited 1 2 3 4 5 disputes");
        page.Document.QuerySelectorAll(".page-links a")[4].GetAttribute("aria-label").Should().Be("Page 5, which disputes: South Korea and NATO establish their ITPP at Vilnius");
    }

    [Theory]
    [InlineData("/partners/japan")]
    [InlineData("/partners/south-korea")]
    [InlineData("/partners/australia")]
    [InlineData("/partners/new-zealand")]
    [InlineData("/frameworks")]
    [InlineData("/areas")]
    [InlineData("/assessments")]
    [InlineData("/milestones/vilnius-summit-2023")]
    [InlineData("/milestones/kishida-london-2022")]
    public async Task No_id_is_used_twice_on_a_page(string path)
    {
        var page = await _client.OpenAsync(path);

        page.Document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<string> Marks(IElement page) => page.QuerySelectorAll(".cited-page__marks > li").Select(mark => mark.TextContent.Trim());
}
