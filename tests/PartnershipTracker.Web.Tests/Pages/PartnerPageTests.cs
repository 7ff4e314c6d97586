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
        page.TextsOf(".jump-list a").Should().HaveCount(8);
        page.QuerySelectorAll(".jump-list a").Should().OnlyContain(link => page.GetElementById(link.GetAttribute("href")!.Substring(1)) != null);
    }

    [Fact]
    public async Task Japan_shows_its_agreement_with_the_dates_that_its_sources_state()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        var agreement = page.QuerySelector("#agreements #jp-itpp-2023")!;
        agreement.TextOf("h3").Should().Be("ITPP of Japan, 2023–2026");
        agreement.TextsOf(".meta .date__reading").Should().Equal("12 July 2023", "2023", "2026");
        agreement.TextsOf(".meta a").Should().Contain(["IPCP of 2020", "Vilnius Summit"]);
        agreement.TextContent.Should().NotContain("date inferred");
        agreement.TextsOf(".evidence__passage").Should().Contain(passage => passage.Contains("Individually Tailored Partnership Programme(ITPP)"));
        agreement.TextsOf(".cited-page__title").Should().HaveCount(7).And.Contain("Individually Tailored Partnership Programme between NATO and Japan for 2023 – 2026");
    }

    [Fact]
    public async Task An_area_says_how_far_it_has_come_since_when_and_by_which_record_and_page()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        var cyber = page.QuerySelectorAll("#areas .partner-areas__area").Should().ContainSingle(area => area.QuerySelector("h3")!.TextContent == "Cyber defence").Which;
        cyber.TextOf(".level__word").Should().Be("Activity held");
        cyber.TextOf(".matrix__since").Should().Be("12 January 2018");
        cyber.QuerySelector(".matrix__record a")!.GetAttribute("href").Should().Be("/milestones/japan-announces-ccdcoe-2018");
        cyber.QuerySelector(".matrix__source a")!.GetAttribute("href").Should().Be("/sources/estonian-world-japan-join-nato-cyber-defence-2018-01");
        page.TextsOf("#topics .partner-areas__name").Should().Equal("China", "NATO liaison office in Tokyo", "North Korea", "Taiwan Strait", "Ukraine");
    }

    [Theory]
    [InlineData("japan", 44, 37, 5, 32)]
    [InlineData("south-korea", 27, 36, 4, 33)]
    [InlineData("australia", 24, 32, 4, 7)]
    [InlineData("new-zealand", 23, 32, 3, 7)]
    public async Task Milestones_of_its_own_are_told_from_shared_ones(string id, int own, int shared, int agreements, int assessments)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync($"/partners/{id}");

        page.TextsOf(".page-header .stat-line span").Should().Equal($"{own} milestones of its own", $"{shared} shared with others", $"{agreements} agreements", $"{assessments} assessments");
        page.TextOf("#path > p:not(.more)").Should().Be(
            $"{own} milestones of its own and {shared} that it shares with the partners named beside them, in the order of their dates.");
        var named = page.QuerySelectorAll("#path .milestone-row").Select(row => row.QuerySelectorAll(".partner-badge").Length).ToList();
        named.Count(partners => partners == 1).Should().Be(own);
        named.Count(partners => partners > 1).Should().Be(shared);
        page.QuerySelectorAll("#agreements .agreement").Should().HaveCount(agreements);
        page.QuerySelectorAll(".empty").Should().BeEmpty();
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
    [InlineData("/partners/JP", "/partners/japan")]
    [InlineData("/partners/jp", "/partners/japan")]
    [InlineData("/partners/Japan", "/partners/japan")]
    [InlineData("/partners/SOUTH-KOREA", "/partners/south-korea")]
    [InlineData("/partners/AU?on=2023-07-12", "/partners/australia?on=2023-07-12")]
    public async Task Another_spelling_of_a_partner_leads_for_good_to_its_one_address(string spelling, string address)
    {
        using var client = app.Visitor();

        using var response = await client.GetAsync(spelling);

        response.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.OriginalString.Should().Be(address);
    }
}
