namespace PartnershipTracker.Web.Tests.Pages;

public sealed class FrontPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task The_front_page_counts_the_record_and_shows_the_latest_first()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/");

        page.TextOf("h1").Should().Be("NATO’s ties with Japan, South Korea, Australia and New Zealand");
        page.TextsOf(".stat-line span").Should().Equal("13 milestones", "4 partners", "17 areas", "37 assessments", "1 source");
        page.TextsOf(".milestone-row__title").Should().HaveCount(5).And.HaveElementAt(0, "IP4 partnership under the ITPP, with the Washington summit ahead");
        page.TextsOf(".milestone-row").Should().OnlyContain(row => row.Contains("Read in the article"), "each row leads to its passage");
    }

    [Fact]
    public async Task The_front_page_draws_a_lane_for_each_partner()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/");

        page.QuerySelectorAll(".timeline__drawing--wide .tl-lane").Should().HaveCount(4);
        page.QuerySelectorAll(".timeline__drawing--wide .tl-lane.partner--jp .tl-mark").Should().HaveCount(11);
    }

    [Theory]
    [InlineData("Japan", "Milestones 11 of its own 4 Assessments 32")]
    [InlineData("South Korea", "Milestones 9 of its own 2 Assessments 33")]
    [InlineData("Australia", "Milestones 3 of its own 0 Assessments 7")]
    [InlineData("New Zealand", "Milestones 3 of its own 0 Assessments 7")]
    public async Task A_card_counts_what_names_the_partner_and_what_is_its_own(string partner, string figures)
    {
        using var client = app.Visitor();

        foreach (var path in new[] { "/", "/partners" })
        {
            var page = await client.VisitAsync(path);

            var card = page.QuerySelectorAll(".partner-card").Should().ContainSingle(found => found.QuerySelector("h3 a")!.TextContent == partner).Which;
            card.TextOf(".partner-card__figures").Should().Be(figures);
        }
    }

    [Fact]
    public async Task The_partners_page_quotes_the_passage_that_names_them_all()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners");

        page.TextOf(".evidence__passage").Should().Be(
            "These regional events have prompted NATO to elevate its strategic partnerships with its Indo-Pacific four (or IP4)—Japan, South Korea, Australia, and New Zealand—to address these issues.");
    }
}
