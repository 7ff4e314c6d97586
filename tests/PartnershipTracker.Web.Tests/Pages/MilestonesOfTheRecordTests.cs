using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The list and the pages of milestones on the whole record, on 23 November 2026.</summary>
public sealed class MilestonesOfTheRecordTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("significance=context", "Milestones: context", 36)]
    [InlineData("significance=Core", "Milestones: core", 121)]
    [InlineData("confidence=medium", "Milestones: medium confidence", 27)]
    [InlineData("confidence=high,medium", "Milestones: high or medium confidence", 157)]
    [InlineData("standing=scheduled&standing=expected", "Milestones: scheduled or expected", 3)]
    [InlineData("summit=vilnius-2023", "Milestones: Vilnius Summit", 7)]
    [InlineData("partner=NZ&summit=madrid-2022,the-hague-2025&standing=held&significance=context&confidence=medium",
        "Milestones: New Zealand, Madrid Summit or The Hague Summit, held, context, medium confidence", 1)]
    public async Task A_filter_narrows_the_list_and_the_heading_says_so(string query, string heading, int count)
    {
        var page = await _client.OpenAsync($"/milestones?limit=200&{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be(heading);
        page.Listed.Should().HaveCount(count);
        page.Texts(".stat-line span")[0].Should().Be(count == 157 ? "157 milestones" : $"{count} of 157 milestones");
    }

    [Fact]
    public async Task Chips_and_the_link_to_the_API_carry_these_filters()
    {
        var page = await _client.OpenAsync("/milestones?summit=ankara-2026&standing=scheduled&significance=core&confidence=high");

        page.Texts(".chip").Should().Equal(
            "Remove filter: Summit: Ankara Summit", "Remove filter: Standing: scheduled", "Remove filter: Significance: core",
            "Remove filter: Confidence: high", "Clear all");
        page.Address(".chip").Should().Be("/milestones?standing=scheduled&significance=core&confidence=high");
        page.Address(".stat-line a").Should().Be("/api/v1/milestones?summit=ankara-2026&standing=scheduled&significance=core&confidence=high");
        page.Document.QuerySelectorAll("form input[checked]").Select(input => input.Id)
            .Should().Equal("match-possible", "summit-ankara-2026", "significance-core", "confidence-high", "standing-scheduled");
        page.Document.QuerySelectorAll("details.filters__fold").Select(fold => fold.HasAttribute("open")).Should().Equal(false, false, true, false, true);
    }

    [Theory]
    [InlineData("summit=yalta-1945", "summit", "'yalta-1945' is not a known summit.")]
    [InlineData("standing=cancelled", "standing", "'cancelled' is not a known standing. Allowed: held, scheduled, expected.")]
    [InlineData("significance=vital", "significance", "'vital' is not a known significance. Allowed: core, context.")]
    [InlineData("confidence=low", "confidence", "'low' is not a known confidence. Allowed: high, medium.")]
    public async Task A_fault_is_said_on_top_and_at_its_field_which_is_unfolded(string query, string field, string message)
    {
        var page = await _client.OpenAsync($"/milestones?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Document.QuerySelector($".form-errors[role=alert] a[href='#{field}']")!.TextContent.Should().StartWith(message);
        page.Document.QuerySelector($"#{field}-error .field-error")!.TextContent.Should().StartWith(message);
        page.Document.QuerySelector($"#{field}")!.Closest("details")!.HasAttribute("open").Should().BeTrue();
    }

    [Fact]
    public async Task The_list_is_headed_by_the_years_of_first_days_in_the_one_order()
    {
        var page = await _client.OpenAsync("/milestones?limit=200");

        var years = page.Texts(".milestone-year > h2");
        years[0].Should().Be("No first day known");
        years.Skip(1).Select(year => int.Parse(year, null)).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        years.Should().Contain(["1953", "2023", "2027"]);
        var listed = page.Document.QuerySelectorAll(".milestone-year").Single(year => year.QuerySelector("h2")!.TextContent == "2027");
        listed.QuerySelectorAll(".milestone-row").Should().ContainSingle();
        page.Listed.Should().HaveCount(157).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_row_marks_context_and_medium_confidence_and_nothing_of_the_rest()
    {
        var page = await _client.OpenAsync("/milestones?summit=madrid-2022");

        var marks = page.Document.QuerySelectorAll(".milestone-row").ToDictionary(
            row => row.QuerySelector("h3 a")!.GetAttribute("href")!.Split('/')[^1], row => row.TextsOf(".milestone-row__mark"), StringComparer.Ordinal);
        marks["ardern-madrid-2022"].Should().Equal("context", "medium confidence");
        marks["ap4-leaders-madrid-2022"].Should().Equal("medium confidence");
        marks["strategic-concept-2022"].Should().BeEmpty();
        page.Document.QuerySelectorAll(".milestone-row__mark").Select(mark => mark.GetAttribute("title")).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(
            "what the partnership’s steps are understood by", "the sources say it in part, at second hand, or leave its time open");
    }

    [Fact]
    public async Task What_the_article_expected_of_the_Washington_summit_is_held_by_the_record()
    {
        var page = await _client.OpenAsync("/milestones/ip4-institutionalised-washington-2024");

        page.Heading.Should().Be("IP4 partnership called institutionalised under the ITPP, before the Washington summit");
        page.Texts(".meta dd").Should().Contain("Held").And.NotContain(text => text.StartsWith("Expected", StringComparison.Ordinal));
        page.Texts(".date__mark").Should().NotContain(mark => mark.Contains("expected") || mark.Contains("not recorded"));
    }

    [Theory]
    [InlineData("itpp-terms-end-2026", "expected", "Expected")]
    [InlineData("ankara-summit-2026", "scheduled; outcome not recorded", "Scheduled; outcome not recorded")]
    [InlineData("tirana-summit-2027", "expected", "Expected")]
    public async Task A_milestone_that_was_to_come_is_never_shown_as_held(string id, string mark, string standing)
    {
        var list = await _client.OpenAsync("/milestones?standing=scheduled,expected");
        var page = await _client.OpenAsync($"/milestones/{id}");

        list.Document.QuerySelectorAll(".milestone-row").Single(row => row.QuerySelector($"a[href='/milestones/{id}']") is not null)
            .TextsOf(".date__mark").Should().Equal(mark);
        page.Texts(".date__mark").Should().Equal(mark);
        page.Texts(".meta dd").Should().Contain(standing).And.NotContain("Held");
    }

    [Fact]
    public async Task A_page_says_what_significance_and_confidence_mean_and_leads_to_the_summit_and_the_agreement()
    {
        var context = await _client.OpenAsync("/milestones/luxon-washington-2024");
        var core = await _client.OpenAsync("/milestones/japan-itpp-2023");

        context.Texts(".meta dd").Should().Contain("Context: what the partnership’s steps are understood by")
            .And.Contain("Medium: the sources say it in part, at second hand, or leave its time open");
        context.Document.QuerySelector(".meta a[href='/summits/washington-2024']")!.TextContent.Should().Be("Washington Summit");
        core.Texts(".meta dd").Should().Contain("Core: a step of the partnership itself").And.Contain("High: the sources say it plainly");
        core.Texts(".meta dd").Should().Contain("ITPP of Japan");
    }
}
