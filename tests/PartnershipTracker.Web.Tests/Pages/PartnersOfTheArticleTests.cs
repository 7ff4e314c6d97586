namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The partners as the article alone tells of them.</summary>
public sealed class PartnersOfTheArticleTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task Japan_shows_its_agreement_with_an_inferred_year_and_its_reason()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        var agreement = page.QuerySelector("#agreements #jp-itpp-2023")!;
        agreement.TextOf("h3").Should().Be("ITPP of Japan, adopted 2023");
        agreement.TextContent.Should().Contain("date inferred").And.Contain("Why inferred: The article gives no year.");
        agreement.TextsOf(".meta .no-claim").Should().HaveCount(3).And.OnlyContain(blank => blank == "No claim recorded");
        agreement.TextsOf(".evidence__passage").Should().Contain(passage => passage.Contains("Individually Tailored Partnership Programme(ITPP)"));
        page.TextOf(".headline").Should().Be("Japan’s ITPP has no recorded period.");
    }

    [Fact]
    public async Task An_area_says_whose_word_it_is_and_leads_to_the_passage_that_names_it()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/south-korea");

        var cyber = page.QuerySelectorAll("#areas .partner-areas__area").Should().ContainSingle(area => area.QuerySelector("h3")!.TextContent == "Cyber defence").Which;
        cyber.TextOf(".level__word").Should().Be("Interest voiced");
        cyber.TextOf(".matrix__source").Should().StartWith("Passage: Observer Research Foundation");
        cyber.QuerySelector(".matrix__source a")!.GetAttribute("href").Should().StartWith("/sources/nato-pivot-to-indo-pacific#at-");
    }

    [Fact]
    public async Task Milestones_of_its_own_and_shared_ones_make_one_path()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan");

        page.TextsOf("#path .milestone-row__title").Should().HaveCount(11).And.Contain(["Kishida: Ukraine may be the East Asia of tomorrow", "Japan moves from the IPCP to the ITPP"]);
        page.TextsOf(".chapter__title").Should().Equal("No first day known 3 milestones", "1980–2023 7 milestones", "2024 1 milestone");
        page.TextOf("#path > p:not(.more)").Should().StartWith("5 milestones of its own and 6 that it shares");
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
        page.TextsOf(".headline").Should().Equal($"No agreement of {name} is recorded by then.");
        page.QuerySelectorAll("#standing table, .gaps").Should().BeEmpty();
        page.QuerySelectorAll("#path .milestone-row").Should().HaveCount(3).And.OnlyContain(row => row.QuerySelectorAll(".partner-badge").Length > 1);
        page.TextOf("#agreements .no-claim").Should().StartWith("No claim recorded.");
        page.TextOf("#areas .no-claim").Should().Be("No claim recorded.");
        var quotedAbove = page.QuerySelectorAll("#basis .evidence__again a").Should().ContainSingle().Which.GetAttribute("href")![1..];
        page.GetElementById(quotedAbove)!.ParentElement!.TextContent.Should().Contain("Indo-Pacific four (or IP4)—Japan, South Korea, Australia, and New Zealand");
    }
}
