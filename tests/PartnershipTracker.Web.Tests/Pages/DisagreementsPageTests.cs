using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class DisagreementsPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_disagreements_stand_by_severity_then_title_and_are_counted()
    {
        var page = await _client.OpenAsync("/disagreements");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Disagreements · PartnershipTracker");
        page.Heading.Should().Be("Where sources disagree");
        page.Texts(".section > h2").Should().Equal("High severity", "Medium severity", "Low severity");
        page.Texts(".stat-line span").Should().StartWith(["16 disagreements", "12 with a text that we hold word for word", "4 between other sources"]);
        page.Texts(".jump-list a").Should().Equal("High severity (2)", "Medium severity (5)", "Low severity (9)");
        foreach (var section in page.Document.QuerySelectorAll(".section"))
            section.QuerySelectorAll("h3").Select(title => title.TextContent).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Each_shows_both_claims_with_their_sources_and_what_we_stand_by()
    {
        var page = await _client.OpenAsync("/disagreements");
        var recorded = await RecordedAsync();

        recorded.Should().HaveCount(16);
        foreach (var disagreement in recorded)
        {
            var shown = page.Document.QuerySelector($"article#{disagreement.Id}")!;
            shown.QuerySelector("h3")!.TextContent.Should().Be(disagreement.Title);
            shown.QuerySelectorAll(".disagreement__claim").Select(claim => claim.TextContent).Should().Equal(disagreement.Claim, disagreement.Counterclaim);
            shown.QuerySelectorAll(".disagreement__verdict dd").Select(said => said.TextContent).Should().Equal(disagreement.Verdict, disagreement.Reason);
            var sides = shown.QuerySelectorAll(".disagreement__side");
            Stances(sides[0]).Should().OnlyContain(stance => stance == "Supports").And.HaveCount(disagreement.Citations.Count(citation => citation.Stance == Stance.Supports));
            Stances(sides[1]).Should().OnlyContain(stance => stance == "Disputes").And.HaveCount(disagreement.Citations.Count(citation => citation.Stance == Stance.Disputes));
            shown.QuerySelectorAll(".disagreement__about li").Should().HaveCount(disagreement.About.Count);
        }
    }

    [Fact]
    public async Task The_records_it_touches_are_linked_by_their_titles()
    {
        var page = await _client.OpenAsync("/disagreements");

        page.Texts("#itpp-misspelt-ittp .disagreement__about li").Should().Equal(
            "Framework: ITPP", "Milestone: IP4 partnership called institutionalised under the ITPP, before the Washington summit", "Assessment: The IP4 partnership is expected to grow");
        page.Document.QuerySelectorAll("#rok-ties-late-2010s .disagreement__about a").Select(link => link.GetAttribute("href")).Should().EndWith(
            ["/milestones/rasmussen-seoul-2013", "/frameworks#kr-ipcp-2012", "/partners/south-korea"]);
    }

    [Fact]
    public async Task Every_record_that_one_touches_carries_a_mark_that_leads_to_it()
    {
        foreach (var disagreement in await RecordedAsync())
        {
            var page = await _client.OpenAsync("/disagreements");
            page.Document.GetElementById(disagreement.Id).Should().NotBeNull();
            foreach (var subject in disagreement.About)
            {
                var marked = await _client.OpenAsync(PageOf(subject));
                marked.Document.QuerySelectorAll($"{PlaceOf(subject)} .disagreement-marks a[href='/disagreements#{disagreement.Id}']")
                    .Should().ContainSingle($"{subject.Type} {subject.Id} is touched by {disagreement.Id}").Which.TextContent.Should().Be(disagreement.Title);
            }
        }
    }

    [Fact]
    public async Task A_row_of_a_list_carries_the_mark_and_a_record_that_none_touches_has_none()
    {
        var list = await _client.OpenAsync("/milestones?q=%22establish+their+ITPP%22");
        var plain = await _client.OpenAsync("/milestones/secretary-general-growing-ties");

        list.Texts(".milestone-row .disagreement-marks li").Should().Equal(
            "Sources disagree: The day of South Korea's ITPP", "Sources disagree: Whether space and emerging technologies were on the earlier list");
        plain.Document.QuerySelectorAll(".disagreement-marks").Should().BeEmpty();
    }

    [Theory]
    [InlineData("severity=high", 2)]
    [InlineData("type=spelling,naming", 3)]
    [InlineData("about=milestone/rok-itpp-2023", 2)]
    [InlineData("type=contradiction&severity=low&about=madrid-2022", 1)]
    public async Task A_filter_narrows_the_page(string query, int count)
    {
        var page = await _client.OpenAsync($"/disagreements?{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("article.disagreement").Should().HaveCount(count);
        page.Texts(".stat-line span")[0].Should().Be($"{count} of 16 disagreements");
    }

    [Fact]
    public async Task Each_chip_takes_one_filter_away_and_the_form_keeps_what_it_has_no_field_for()
    {
        var page = await _client.OpenAsync("/disagreements?type=contradiction&about=milestone/rok-itpp-2023");

        page.Document.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")).Should().Equal(
            "/disagreements?about=milestone%2Frok-itpp-2023", "/disagreements?type=contradiction", "/disagreements");
        page.Address(".stat-line a").Should().Be("/api/v1/disagreements?type=contradiction&about=milestone%2Frok-itpp-2023");
        page.Document.QuerySelector("input[name=about]")!.GetAttribute("value").Should().Be("milestone/rok-itpp-2023");
    }

    [Fact]
    public async Task Nothing_found_says_what_would_widen_it()
    {
        var page = await _client.OpenAsync("/disagreements?about=nobody");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Texts(".empty h2").Should().Equal("No disagreement meets this");
        page.Texts(".empty a").Should().Equal("see all 16 disagreements");
    }

    [Fact]
    public async Task A_fault_is_said_on_top_and_at_its_field()
    {
        var page = await _client.OpenAsync("/disagreements?severity=dire");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be("Error: Disagreements · PartnershipTracker");
        page.Texts(".form-errors a[href='#severity']").Should().Equal("'dire' is not a known severity. Allowed: high, medium, low.");
    }

    [Fact]
    public async Task With_the_article_alone_the_page_says_that_none_is_recorded()
    {
        await using var article = new ArticleApp();
        var page = await article.CreateClient().OpenAsync("/disagreements");

        page.Texts(".empty h2").Should().Equal("No disagreement recorded");
    }

    [Fact]
    public async Task The_page_uses_no_id_twice_and_skips_no_rank_of_heading()
    {
        var page = await _client.OpenAsync("/disagreements");

        page.Document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        var ranks = page.Document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        ranks.Zip(ranks.Skip(1)).Should().NotContain(pair => pair.Second > pair.First + 1);
    }

    private async Task<IReadOnlyList<DisagreementDetails>> RecordedAsync()
    {
        using var scope = app.Services.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<DisagreementQueries>().ListAsync(new DisagreementFilter(), CancellationToken.None)).Items;
    }

    private static IEnumerable<string> Stances(AngleSharp.Dom.IElement side) => side.QuerySelectorAll(".evidence__stance").Select(stance => stance.TextContent);

    private static string PageOf(SubjectDetails subject) => subject.Type switch
    {
        SubjectType.Milestone => $"/milestones/{subject.Id}",
        SubjectType.Agreement or SubjectType.Framework => "/frameworks",
        SubjectType.Area => "/areas",
        SubjectType.Assessment => "/assessments",
        SubjectType.Partner => "/partners/south-korea",
        SubjectType.Summit => $"/summits/{subject.Id}",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "No page of these."),
    };

    private static string PlaceOf(SubjectDetails subject) => subject.Type switch
    {
        SubjectType.Milestone or SubjectType.Partner or SubjectType.Summit => ".page-header",
        // A framework's section holds its agreements too.
        SubjectType.Framework => $"#{subject.Id} >",
        _ => $"#{subject.Id}",
    };
}
