namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The summits on the article alone: it names three, two of them without their days.</summary>
public sealed class SummitsOfTheArticleTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task A_summit_says_who_came_for_each_partner_or_that_no_claim_is_recorded()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/vilnius-2023");

        page.TextsOf("tbody td > div").Should().SatisfyRespectively(
            japan => japan.Should().StartWith("Fumio Kishida, Prime Minister (the partner’s leader) Spoke there"),
            korea => korea.Should().StartWith("Yoon Suk-yeol, President"),
            australia => australia.Should().Be("No claim recorded"),
            newZealand => newZealand.Should().Be("No claim recorded"));
        page.TextsOf(".milestone-row__title").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_summit_that_the_article_expects_has_passed_without_news()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/washington-2024");

        page.TextsOf(".meta dd").Should().Contain("Expected; outcome not recorded");
    }
}
