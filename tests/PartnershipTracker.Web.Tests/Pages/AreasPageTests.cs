using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class AreasPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_vocabulary_stands_by_group_with_topics_apart()
    {
        var page = await _client.OpenAsync("/areas");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Areas of cooperation · PartnershipTracker");
        page.Heading.Should().Be("Areas of cooperation");
        page.Texts(".area-group > h2").Should().Equal(
            "Emerging challenges", "Long-standing challenges", "Operations", "Political", "Practical cooperation", "Values", "Topics");
        page.Texts(".stat-line span").Should().StartWith(["36 areas", "5 topics"]);
        page.Document.QuerySelectorAll("article.area").Should().HaveCount(41).And.OnlyContain(area => area.Id != null);
        page.Texts("[aria-labelledby=group-topics] h3").Should().Equal("China", "NATO liaison office in Tokyo", "North Korea", "Taiwan Strait", "Ukraine");
        page.Document.QuerySelectorAll(".jump-list a").Should().OnlyContain(link => page.Document.QuerySelector(link.GetAttribute("href")!) != null);
    }

    [Theory]
    [InlineData("cyber-defence", "KR", "South Korea: cybersecurity with NATO's cyber centre")]
    [InlineData("hybrid-threats", "JP", "Japan: hybrid threats and economic security")]
    [InlineData("economic-security", "JP", "Japan: hybrid threats and economic security")]
    [InlineData("defence-innovation", "NATO", "NATO: innovation, capacity building, situational awareness")]
    [InlineData("capability-development", "NATO", "NATO: innovation, capacity building, situational awareness")]
    [InlineData("situational-awareness", "NATO", "NATO: innovation, capacity building, situational awareness")]
    public async Task An_area_says_who_is_said_to_want_it(string area, string who, string assessment)
    {
        var page = await _client.OpenAsync("/areas");

        var claim = page.Document.QuerySelectorAll($"#{area} .area__claim").First(item => item.TextContent.Contains(assessment, StringComparison.Ordinal));
        claim.QuerySelector(".area__who")!.TextContent.Should().Contain(who);
        claim.QuerySelector("a[href^='/assessments#']").Should().NotBeNull();
    }

    [Fact]
    public async Task An_area_carries_its_names_passages_and_milestones()
    {
        var page = await _client.OpenAsync("/areas");
        var cyber = page.Document.GetElementById("cyber-defence")!;

        cyber.QuerySelectorAll(".area__alias").Select(alias => alias.TextContent).Should().Contain(
            text => text.Contains("“CCDOE”", StringComparison.Ordinal) && text.Contains("source’s spelling", StringComparison.Ordinal)
                && text.Contains("The article's spelling of CCDCOE", StringComparison.Ordinal));
        page.Texts("#cyber-defence mark.evidence__passage").Should().Contain(
            passage => passage.StartsWith("In the last few years, Seoul and Tokyo have identified", StringComparison.Ordinal));
        cyber.QuerySelector("a[href='/milestones/new-areas-identified']").Should().NotBeNull();
    }

    [Fact]
    public async Task A_blank_says_that_no_claim_is_recorded()
    {
        var page = await _client.OpenAsync("/areas");

        Facts(page, "climate-security").Should().Contain("Wanted by", "No claim recorded");
        Facts(page, "economic-security").Should().Contain("Milestones", "No claim recorded");
    }

    private static Dictionary<string, string> Facts(ReadPage page, string area) => page.Document.QuerySelectorAll($"#{area} .area__facts > div").ToDictionary(
        fact => fact.QuerySelector("dt")!.TextContent.Trim(), fact => fact.QuerySelector("dd")!.TextContent.Trim(), StringComparer.Ordinal);
}

/// <summary>The vocabulary on the article alone.</summary>
public sealed class AreasOfTheArticleTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task The_vocabulary_is_what_the_article_names()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/areas");

        page.TextsOf(".area-group > h2").Should().Equal("Emerging challenges", "Long-standing challenges", "Practical cooperation", "Topics");
        page.TextsOf(".stat-line span").Should().StartWith(["13 areas", "4 topics"]);
        page.QuerySelectorAll("article.area").Should().HaveCount(17);
        page.TextsOf("[aria-labelledby=group-topics] h3").Should().Equal("China", "North Korea", "Taiwan Strait", "Ukraine");
    }
}
