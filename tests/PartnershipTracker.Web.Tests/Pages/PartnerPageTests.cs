using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class PartnerPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task Japan_shows_its_outlook_with_the_passage()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        var outlook = page.QuerySelector("#outlook")!;
        outlook.TextOf(".assessment__claim").Should().Be("Japan: security is indivisible");
        outlook.TextOf(".evidence__passage").Should().StartWith("Japan’s relations with NATO have developed incrementally").And.Contain("Tokyo’s indivisible security outlook");
        page.TextsOf(".alias-list__name").Should().Equal("Tokyo");
        page.TextsOf(".breadcrumb-item").Should().Equal("Partners", "Japan");
    }

    [Fact]
    public async Task Japan_shows_its_agreement_with_an_inferred_year_and_its_reason()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        var agreement = page.QuerySelector("#agreements #jp-itpp-2023")!;
        agreement.TextOf("h3").Should().Be("ITPP of Japan");
        agreement.TextContent.Should().Contain("date inferred").And.Contain("Why inferred: The article gives no year.");
        agreement.TextsOf(".meta .no-claim").Should().OnlyContain(blank => blank == "No claim recorded");
        agreement.TextsOf(".evidence__passage").Should().Contain(passage => passage.Contains("Individually Tailored Partnership Programme(ITPP)"));
    }

    [Fact]
    public async Task An_area_says_whose_word_it_is_and_leads_to_the_passage_that_names_it()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/south-korea");

        var cyber = page.QuerySelectorAll("#areas .area").Should().ContainSingle(area => area.QuerySelector("dt")!.TextContent == "Cyber defence").Which;
        var claim = cyber.QuerySelectorAll(".area__claim").Should().ContainSingle(found => found.TextContent.Contains("NATO's cyber centre")).Which;
        claim.TextContent.Should().Contain("Interest · The author’s argument");
        claim.QuerySelector("a[aria-label^=Read]")!.GetAttribute("href").Should().StartWith("/sources/nato-pivot-to-indo-pacific#at-");
    }

    [Fact]
    public async Task Milestones_of_its_own_are_told_from_shared_ones()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        page.QuerySelector("#own")!.TextsOf(".milestone-row__title").Should().HaveCount(4).And.Contain("Kishida: Ukraine may be the East Asia of tomorrow");
        page.QuerySelector("#shared")!.TextsOf(".milestone-row__title").Should().HaveCount(7).And.Contain("Japan and South Korea move from the IPCP to the ITPP");
        page.TextsOf(".timeline__drawing--wide .tl-lane").Should().ContainSingle();
    }

    [Fact]
    public async Task Every_assessment_of_a_partner_stands_on_its_page_under_its_kind()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        page.TextsOf(".assessment-kind").Should().Equal("Drivers", "Interests", "Constraints", "Outlooks");
        page.QuerySelectorAll(".assessment").Should().HaveCount(32).And.OnlyContain(assessment => assessment.QuerySelector(".evidence") != null);
    }

    [Theory]
    [InlineData("australia", "Australia")]
    [InlineData("new-zealand", "New Zealand")]
    public async Task A_partner_without_an_event_of_its_own_says_so_and_is_not_padded(string id, string name)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync($"/partners/{id}");

        page.TextsOf(".stat-line span").Should().StartWith(["0 milestones of its own", "3 shared with others", "0 agreements"]);
        page.TextOf(".empty").Should().Contain($"No milestone in this record names {name} alone")
            .And.Contain($"3 milestones name {name} together with other partners");
        page.QuerySelector("#own")!.QuerySelectorAll(".milestone-row").Should().BeEmpty();
        page.QuerySelector("#shared")!.QuerySelectorAll(".milestone-row").Should().HaveCount(3);
        page.TextOf("#agreements .no-claim").Should().StartWith("No claim recorded.");
        page.TextOf("#areas .no-claim").Should().Be("No claim recorded.");
        page.TextsOf(".evidence__passage")[0].Should().Contain("Indo-Pacific four (or IP4)—Japan, South Korea, Australia, and New Zealand");
    }

    [Theory]
    [InlineData("/partners/JP", "/partners/japan")]
    [InlineData("/partners/jp", "/partners/japan")]
    [InlineData("/partners/Japan", "/partners/japan")]
    [InlineData("/partners/SOUTH-KOREA", "/partners/south-korea")]
    public async Task Another_spelling_of_a_partner_leads_for_good_to_its_one_address(string spelling, string address)
    {
        using var client = app.Visitor();

        using var response = await client.GetAsync(spelling);

        response.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.OriginalString.Should().Be(address);
    }
}
