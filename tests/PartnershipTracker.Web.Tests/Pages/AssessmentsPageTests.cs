using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Assessments;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class AssessmentsPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_arguments_stand_by_kind_and_are_called_arguments()
    {
        var page = await _client.OpenAsync("/assessments");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Assessments · PartnershipTracker");
        page.Heading.Should().Be("Assessments");
        page.Texts(".page-header__lede")[0].Should().StartWith("Arguments, not events");
        page.Texts(".section > h2").Should().Equal("Drivers", "Interests", "Constraints", "Outlooks");
        page.Texts(".stat-line span")[0].Should().Be("37 assessments");
        page.Texts(".jump-list a").Should().Equal("Drivers (12)", "Interests (12)", "Constraints (5)", "Outlooks (8)");
    }

    [Fact]
    public async Task Every_argument_shows_its_text_and_all_its_passages()
    {
        using var scope = app.Services.CreateScope();
        var recorded = await scope.ServiceProvider.GetRequiredService<AssessmentQueries>().AllAsync(new AssessmentFilter(), CancellationToken.None);
        var page = await _client.OpenAsync("/assessments");

        recorded.Should().HaveCount(37).And.Contain(assessment => assessment.Citations.Any(citation => citation.Quote == null), "the record disputes one by pages");
        foreach (var assessment in recorded)
        {
            var shown = page.Document.GetElementById(assessment.Id)!;
            shown.QuerySelector("h3")!.TextContent.Should().Be(assessment.Title);
            shown.QuerySelector(".assessment__text")!.TextContent.Should().Be(assessment.Text);
            var quoted = string.Concat(shown.QuerySelectorAll(".evidence__quote p").Select(quote => quote.TextContent));
            foreach (var citation in assessment.Citations.Where(citation => citation.Quote is not null))
                quoted.Should().Contain(citation.Quote);
            var pages = assessment.Citations.Where(citation => citation.Quote is null).Select(citation => $"/sources/{citation.Source}");
            shown.QuerySelectorAll(".cited-page__marks a").Select(link => link.GetAttribute("href")).Should().Equal(pages, assessment.Id);
        }
    }

    [Theory]
    [InlineData("no-military-deployment", "NATO’s own, regarding")]
    [InlineData("asean-suspicion", "The partnership’s, with")]
    [InlineData("south-korea-narrow-outlook", "The partner’s own")]
    [InlineData("taiwan-strait-threat", "The partners’ own")]
    public async Task An_argument_says_whose_it_is(string id, string whose)
    {
        var page = await _client.OpenAsync("/assessments");

        page.Texts($"#{id} .assessment__facts li")[0].Should().Be(whose);
    }

    [Theory]
    [InlineData("kind=constraint", "Assessments: constraint", 5)]
    [InlineData("partner=south-korea&kind=outlook,constraint", "Assessments: South Korea, outlook or constraint", 12)]
    [InlineData("area=hybrid-threats", "Assessments: Hybrid threats", 1)]
    public async Task A_filter_narrows_the_page(string query, string heading, int count)
    {
        var page = await _client.OpenAsync($"/assessments?{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be(heading);
        page.Document.QuerySelectorAll(".assessment").Should().HaveCount(count);
        page.Texts(".stat-line span")[0].Should().Be($"{count} of 37 assessments");
    }

    [Fact]
    public async Task Each_chip_takes_one_filter_away()
    {
        var page = await _client.OpenAsync("/assessments?partner=KR,JP&kind=driver");

        page.Document.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")).Should().Equal(
            "/assessments?partner=JP&kind=driver", "/assessments?partner=KR&kind=driver", "/assessments?partner=KR&partner=JP", "/assessments");
        page.Address(".stat-line a").Should().Be("/api/v1/assessments?partner=KR&partner=JP&kind=driver");
    }

    [Fact]
    public async Task Nothing_found_says_what_would_widen_it()
    {
        var page = await _client.OpenAsync("/assessments?partner=AU&kind=interest");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Texts(".empty h2").Should().Equal("No assessment meets this");
        page.Texts(".empty a").Should().Equal("see all 37 assessments");
    }

    [Theory]
    [InlineData("partner=atlantis", "partner", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("kind=rumour", "kind", "'rumour' is not a known kind. Allowed: driver, interest, constraint, outlook.")]
    public async Task A_fault_is_said_on_top_and_at_its_field(string query, string field, string message)
    {
        var page = await _client.OpenAsync($"/assessments?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be("Error: Assessments · PartnershipTracker");
        page.Document.QuerySelectorAll(".assessment").Should().BeEmpty();
        page.Texts($".form-errors a[href='#{field}']").Should().Equal(message);
        page.Texts($"#{field}-error .field-error").Should().Equal(message);
    }
}
