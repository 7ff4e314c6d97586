using System.Globalization;
using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class FrontPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task The_front_page_counts_the_record_and_shows_the_latest_first()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/");

        page.TextOf("h1").Should().Be("NATO’s ties with Japan, South Korea, Australia and New Zealand");
        page.TextsOf("h2").Should().Equal("Where it stands today", "The record on one sheet", "The partners", "What lies ahead, and what passed without news", "Latest milestones");
        page.TextsOf(".stat-line span").Should().Equal("157 milestones", "4 partners", "41 areas", "37 assessments", "16 agreements", "16 disagreements", "233 sources");
        var latest = page.Section("Latest milestones").QuerySelectorAll(".milestone-row");
        latest.Select(row => row.QuerySelector("time")!.GetAttribute("datetime")).Should().Equal("2026-05-29", "2026-04", "2026-02-19", "2026-02-13", "2026-02-10");
        latest[0].TextOf("h3").Should().Be("Japan announces it will send four officers to NATO's command for Ukraine");
        latest.Should().OnlyContain(row => row.QuerySelector(".milestone-row__passages a[href^='/sources/']") != null, "each row leads to its sources");
        page.TextOf("#standing .more").Should().Be("All 16 agreements, and what ends next");
    }

    [Fact]
    public async Task What_lies_ahead_and_what_passed_without_news_is_never_shown_as_held()
    {
        using var client = app.Visitor();

        var ahead = (await client.VisitAsync("/")).Section("What lies ahead, and what passed without news");

        ahead.QuerySelectorAll(".milestone-row").Select(row => (row.QuerySelector("h3 a")!.GetAttribute("href"), row.TextOf(".date__mark"))).Should().Equal(
            ("/milestones/itpp-terms-end-2026", "expected"), ("/milestones/ankara-summit-2026", "scheduled; outcome not recorded"),
            ("/milestones/tirana-summit-2027", "expected"));
    }

    [Fact]
    public async Task The_front_page_draws_a_lane_for_each_partner()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/");

        page.QuerySelectorAll(".timeline__drawing--wide .tl-lane").Should().HaveCount(4);
        new[] { "jp", "kr", "au", "nz" }.Select(code => CountOf(page.QuerySelector($".timeline__drawing--wide .tl-lane.partner--{code} .tl-marks")!)).Should().Equal(81, 63, 56, 55);

        static int CountOf(IElement lane) =>
            lane.QuerySelectorAll(".tl-mark").Length + lane.QuerySelectorAll(".tl-cluster__count").Sum(number => int.Parse(number.TextContent, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Japan", "Milestones 81 of its own 44 Assessments 32")]
    [InlineData("South Korea", "Milestones 63 of its own 27 Assessments 33")]
    [InlineData("Australia", "Milestones 56 of its own 24 Assessments 7")]
    [InlineData("New Zealand", "Milestones 55 of its own 23 Assessments 7")]
    public async Task A_card_counts_what_names_the_partner_and_what_is_its_own(string partner, string figures)
    {
        using var client = app.Visitor();

        foreach (var path in new[] { "/", "/partners" })
            Card(await client.VisitAsync(path), partner).Should().Be(figures);
    }

    [Fact]
    public async Task The_partners_page_quotes_the_passage_that_names_them_all()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners");

        page.TextOf(".evidence__passage").Should().Be(
            "These regional events have prompted NATO to elevate its strategic partnerships with its Indo-Pacific four (or IP4)—Japan, South Korea, Australia, and New Zealand—to address these issues.");
    }

    internal static string Card(IDocument page, string partner) => page.QuerySelectorAll(".partner-card")
        .Should().ContainSingle(found => found.QuerySelector("h3 a")!.TextContent == partner).Which.TextOf(".partner-card__figures");
}

/// <summary>The front page where the record is the article alone.</summary>
public sealed class FrontPageOfTheArticleTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task It_counts_the_article_and_leads_to_its_passages()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/");

        page.TextsOf(".stat-line span").Should().Equal("14 milestones", "4 partners", "17 areas", "37 assessments", "2 agreements", "0 disagreements", "1 source");
        page.Section("Latest milestones").TextsOf(".milestone-row__title").Should().HaveCount(5).And.HaveElementAt(0, "Kishida: Ukraine may be the East Asia of tomorrow");
        page.TextsOf(".milestone-row").Should().HaveCount(6).And.OnlyContain(row => row.Contains("Read in the article"), "each row leads to its passage");
        page.QuerySelectorAll(".timeline__drawing--wide .tl-lane.partner--jp .tl-mark").Should().HaveCount(11);
    }

    [Fact]
    public async Task What_it_expects_has_passed_without_news_and_two_partners_have_no_agreement()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/");

        page.TextsOf(".headline").Should().Equal(
            "The ITPPs of Japan and South Korea have no recorded period.", "No agreement of Australia and New Zealand is recorded by then.");
        page.TextsOf("#standing td.compare__none > div").Should().Equal("No agreement recorded by then", "No agreement recorded by then");
        var ahead = page.Section("What lies ahead, and what passed without news");
        ahead.TextsOf(".milestone-row__title").Should().Equal("IP4 partnership under the ITPP, with the Washington summit ahead");
        ahead.TextsOf(".date__mark").Should().Equal("date inferred", "expected; outcome not recorded");
    }

    [Theory]
    [InlineData("Japan", "Milestones 11 of its own 5 Assessments 32")]
    [InlineData("South Korea", "Milestones 9 of its own 3 Assessments 33")]
    [InlineData("Australia", "Milestones 3 of its own 0 Assessments 7")]
    [InlineData("New Zealand", "Milestones 3 of its own 0 Assessments 7")]
    public async Task A_card_counts_what_names_the_partner_and_what_is_its_own(string partner, string figures)
    {
        using var client = app.Visitor();

        foreach (var path in new[] { "/", "/partners" })
            FrontPageTests.Card(await client.VisitAsync(path), partner).Should().Be(figures);
    }
}
