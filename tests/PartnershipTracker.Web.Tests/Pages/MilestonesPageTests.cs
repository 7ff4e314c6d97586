using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The list and the pages of milestones, on the article alone.</summary>
public sealed class MilestonesPageTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_list_shows_every_milestone_in_the_order_of_dates()
    {
        var page = await _client.OpenAsync("/milestones");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Milestones · PartnershipTracker");
        page.Heading.Should().Be("Milestones");
        page.Listed.Should().HaveCount(14).And.OnlyHaveUniqueItems();
        page.Listed.Should().ContainInOrder("japan-institutional-links-1980s", "japan-relations-progress-1990s", "rok-ties-late-2010s", "strategic-concept-2022");
        page.Texts(".stat-line span")[0].Should().Be("14 milestones");
        page.Texts(".chip").Should().BeEmpty();
        page.Document.QuerySelector(".pager").Should().BeNull();
        page.Document.QuerySelector("details.filters")!.HasAttribute("open").Should().BeFalse();
    }

    [Theory]
    [InlineData("partner=KR&kind=statement", "Milestones: South Korea, statement", "secretary-general-growing-ties", "yoon-vilnius-2023")]
    [InlineData("partner=south-korea&kind=Statement", "Milestones: South Korea, statement", "secretary-general-growing-ties", "yoon-vilnius-2023")]
    [InlineData("framework=ipcp,itpp", "Milestones: IPCP or ITPP", "ip4-institutionalised-washington-2024", "japan-itpp-2023", "rok-itpp-2023")]
    [InlineData("kind=summit&kind=agreement", "Milestones: summit or agreement", "ip4-institutionalised-washington-2024", "japan-itpp-2023", "rok-itpp-2023")]
    [InlineData("area=space", "Milestones: Space", "new-areas-identified")]
    [InlineData("to=1985&match=certain", "Milestones: up to 1985 for certain", "japan-institutional-links-1980s")]
    [InlineData("from=2022-02&to=2022-03&match=certain", "Milestones: February to March 2022 for certain", "russia-invades-ukraine-2022")]
    [InlineData("q=hyper-connected", "Milestones: with “hyper-connected”", "yoon-vilnius-2023")]
    [InlineData("q=tomorrow&partner=JP&from=2023&to=2023&match=certain&kind=statement&area=ukraine",
        "Milestones: Japan, Ukraine, statement, 2023 for certain, with “tomorrow”", "kishida-g7-hiroshima-2023")]
    public async Task A_filter_narrows_the_list_and_the_heading_says_so(string query, string heading, params string[] ids)
    {
        var page = await _client.OpenAsync($"/milestones?{query}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be(heading);
        page.Title.Should().Be($"{heading} · PartnershipTracker");
        page.Listed.Should().BeEquivalentTo(ids);
        page.Texts(".stat-line span")[0].Should().Be($"{ids.Length} of 14 milestones");
    }

    [Fact]
    public async Task A_vague_date_may_lie_in_a_span_without_doing_so_for_certain()
    {
        var possible = await _client.OpenAsync("/milestones?from=2023-07&to=2023-07");
        var certain = await _client.OpenAsync("/milestones?from=2023-07&to=2023-07&match=certain");

        possible.Listed.Should().Contain("yoon-vilnius-2023");
        certain.Listed.Should().BeEmpty();
        certain.Texts(".empty h2").Should().Equal("No milestone meets this");
        certain.Document.QuerySelectorAll(".empty__ways a").Select(way => way.GetAttribute("href")).Should().Equal("/milestones?match=certain", "/milestones?from=2023-07&to=2023-07");
        certain.Texts(".empty__ways li").Should().Equal("Without the date 14 milestones", $"Take in dates that may fall into this time {possible.Listed.Count} milestones");
    }

    [Fact]
    public async Task Each_chip_takes_one_filter_away()
    {
        var page = await _client.OpenAsync("/milestones?partner=JP,KR&partner=AU&kind=statement&q=two%20regions&match=possible&colour=blue");

        page.Texts(".chip").Should().Equal(
            "Remove filter: Partner: Japan", "Remove filter: Partner: South Korea", "Remove filter: Partner: Australia",
            "Remove filter: Kind: statement", "Remove filter: Words: two regions", "Clear all");
        page.Document.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")).Should().Equal(
            "/milestones?partner=KR&partner=AU&kind=statement&q=two%20regions",
            "/milestones?partner=JP&partner=AU&kind=statement&q=two%20regions",
            "/milestones?partner=JP&partner=KR&kind=statement&q=two%20regions",
            "/milestones?partner=JP&partner=KR&partner=AU&q=two%20regions",
            "/milestones?partner=JP&partner=KR&partner=AU&kind=statement",
            "/milestones");
    }

    [Fact]
    public async Task The_form_keeps_what_was_asked()
    {
        var page = await _client.OpenAsync("/milestones?partner=japan&framework=ITPP&kind=agreement&area=cyber&from=2023&to=2024&match=certain&q=upgrade");

        page.Document.QuerySelectorAll("form input[checked]").Select(input => input.Id)
            .Should().Equal("partner-JP", "match-certain", "kind-agreement", "framework-itpp", "area-cyber-defence");
        page.Document.QuerySelector("#date")!.GetAttribute("value").Should().Be("2023 to 2024");
        page.Document.QuerySelector("#q")!.GetAttribute("value").Should().Be("upgrade");
        page.Document.QuerySelector("#area")!.Closest("details")!.HasAttribute("open").Should().BeTrue();
    }

    [Fact]
    public async Task Empty_fields_of_the_form_ask_nothing()
    {
        var page = await _client.OpenAsync("/milestones?q=&partner=&partner=,&date=&from=&to=&match=possible&kind=&framework=&area=&year=&disputed=&sourceKind=&source=&sort=");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("Milestones");
        page.Listed.Should().HaveCount(14);
        page.Texts(".chip").Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_question_may_be_put_to_the_API()
    {
        var page = await _client.OpenAsync("/milestones?partner=JP,KR&from=2022&limit=2");

        page.Address(".stat-line a").Should().Be("/api/v1/milestones?partner=JP&partner=KR&from=2022");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&partner=JP,KR&q=NATO")]
    public async Task Paging_to_the_end_shows_each_milestone_once(string filter)
    {
        var whole = await _client.OpenAsync($"/milestones?limit=200{filter}");
        var first = $"/milestones?{filter.TrimStart('&')}{(filter.Length > 0 ? "&" : "")}limit=3";
        var seen = new List<string>();
        var address = (string?)first;
        while (address is not null)
        {
            var page = await _client.OpenAsync(address);
            page.Status.Should().Be(HttpStatusCode.OK);
            page.Document.QuerySelector(".pager [rel=first]").Should().Match(link => (link == null) == (seen.Count == 0));
            seen.AddRange(page.Listed);
            address = page.Address(".pager [rel=next]");
        }

        seen.Should().Equal(whole.Listed);
        (await _client.OpenAsync(first.Replace(",", "&partner=", StringComparison.Ordinal))).Listed.Should().Equal(seen.Take(3));
    }

    [Theory]
    [InlineData("from=2023-13", "date", "There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41.")]
    [InlineData("to=soon", "date", "'soon' is not a word that is known here.")]
    [InlineData("date=11/7/2023", "date", "'11/7/2023' may be 11 July 2023 or 7 November 2023: write one of these.")]
    [InlineData("year=20", "year", "'20' is not a year. Write four digits: 2023.")]
    [InlineData("disputed=maybe", "disputed", "'maybe' is not a known disputed. Allowed: true, false.")]
    [InlineData("sourceKind=blog", "sourceKind", "'blog' is not a known sourceKind. Allowed: official, press, think-tank, repost.")]
    [InlineData("partner=atlantis", "partner", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("framework=nato", "framework", "'nato' is not a known framework. Allowed: ipcp, itpp.")]
    [InlineData("area=cooking", "area", "'cooking' is not a known area.")]
    [InlineData("kind=party", "kind", "'party' is not a known kind.")]
    [InlineData("match=maybe", "match", "'maybe' is not a known match. Allowed: possible, certain.")]
    [InlineData("from=2024&to=2022", "date", "The span ends before it begins: 'to' lies before 'from'.")]
    public async Task A_fault_is_said_on_top_and_at_its_field(string query, string field, string message)
    {
        var page = await _client.OpenAsync($"/milestones?q=kept&{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be("Error: Milestones · PartnershipTracker");
        page.Heading.Should().Be("Milestones");
        page.Listed.Should().BeEmpty();
        page.Document.QuerySelector($".form-errors[role=alert] a[href='#{field}']")!.TextContent.Should().StartWith(message);
        page.Document.QuerySelector($"#{field}-error .field-error")!.TextContent.Should().StartWith(message);
        page.Document.QuerySelector($"#{field}")!.GetAttribute("aria-describedby").Should().StartWith($"{field}-error");
        page.Document.QuerySelector("details.filters")!.HasAttribute("open").Should().BeTrue();
        page.Document.QuerySelector("#q")!.GetAttribute("value").Should().Be("kept");
    }

    [Fact]
    public async Task Faults_are_said_in_the_order_of_the_form_and_typing_is_kept()
    {
        var page = await _client.OpenAsync($"/milestones?kind=party&date=2023-13&partner=JP,FR&q={new string('a', 201)}");

        page.Document.QuerySelectorAll(".form-errors a").Select(link => link.GetAttribute("href")).Should().Equal("#q", "#partner", "#date", "#kind");
        page.Document.QuerySelector("#date")!.GetAttribute("value").Should().Be("2023-13");
        page.Document.QuerySelector("#date")!.GetAttribute("aria-invalid").Should().Be("true");
        page.Document.QuerySelector("#partner-JP")!.HasAttribute("checked").Should().BeTrue();
    }

    [Fact]
    public async Task A_cursor_of_another_query_leads_back_to_the_first_page()
    {
        var other = (await _client.OpenAsync("/milestones?partner=JP&limit=2")).Address(".pager [rel=next]")!;

        var page = await _client.OpenAsync(other.Replace("partner=JP", "partner=KR", StringComparison.Ordinal));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().StartWith("Error: ");
        page.Listed.Should().BeEmpty();
        page.Texts(".form-errors li").Should().ContainSingle().Which.Should().StartWith("This cursor is not one that this query gave");
        page.Address(".empty a").Should().Be("/milestones?partner=KR");
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=many")]
    [InlineData("cursor=%00")]
    [InlineData("sort=colour")]
    [InlineData("source=nothing-of-ours")]
    public async Task A_fault_without_a_field_is_said_too(string query)
    {
        var page = await _client.OpenAsync($"/milestones?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Texts(".form-errors li").Should().ContainSingle().Which.Should().NotBeEmpty();
        page.Document.QuerySelectorAll(".form-errors a").Should().BeEmpty();
    }

    [Theory]
    [InlineData("q")]
    [InlineData("from")]
    [InlineData("partner")]
    public async Task Hostile_text_stays_text(string parameter)
    {
        const string hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

        var page = await _client.OpenAsync($"/milestones?{parameter}={Uri.EscapeDataString(hostile)}");

        page.Html.Should().NotContain("<script>").And.NotContain("<img");
        page.Document.QuerySelectorAll("script:not([src], [type='application/ld+json'])").Should().BeEmpty();
        if (parameter != "partner")
            page.Document.QuerySelector(parameter == "from" ? "#date" : $"#{parameter}")!.GetAttribute("value").Should().Be(hostile);
    }

    [Fact]
    public async Task Every_milestone_s_page_shows_all_its_quotations()
    {
        using var scope = app.Services.CreateScope();
        var milestones = await scope.ServiceProvider.GetRequiredService<MilestoneQueries>().AllAsync(new MilestoneFilter(), CancellationToken.None);

        milestones.Should().HaveCount(14);
        foreach (var milestone in milestones)
        {
            var page = await _client.OpenAsync($"/milestones/{milestone.Id}");
            page.Status.Should().Be(HttpStatusCode.OK);
            page.Heading.Should().Be(milestone.Title);
            var marked = string.Concat(page.Document.QuerySelectorAll(".evidence__quote p").Select(quote => quote.TextContent));
            var cited = string.Concat(page.Document.QuerySelectorAll("mark.evidence__passage").Select(mark => mark.TextContent));
            foreach (var citation in milestone.Citations)
            {
                marked.Should().Contain(citation.Quote);
                cited.Should().Contain(citation.Quote);
                page.Document.QuerySelector($".evidence__links a[href='/sources/{citation.Source}#at-{citation.Start}']").Should().NotBeNull();
            }
        }
    }

    [Fact]
    public async Task The_halves_of_a_sentence_are_shown_in_one_text()
    {
        var page = await _client.OpenAsync("/milestones/kishida-nato-summit-2023");

        page.Document.QuerySelectorAll("figure.evidence").Should().ContainSingle();
        page.Texts("mark.evidence__passage").Should().SatisfyRespectively(
            first => first.Should().StartWith("Similarly, during the 2023 NATO Summit, Kishida said"),
            second => second.Should().StartWith("added that he “welcome[s]"));
        page.Texts(".evidence__which").Should().HaveCount(2);
    }

    [Fact]
    public async Task An_inferred_date_says_why()
    {
        var page = await _client.OpenAsync("/milestones/ip4-institutionalised-washington-2024");

        page.Texts(".date__mark").Should().Equal("date inferred", "expected; outcome not recorded");
        page.Texts(".date-reason").Should().ContainSingle().Which.Should().StartWith("Why the date is inferred: The article says “now” and “upcoming” and gives no year.");
    }

    [Fact]
    public async Task An_unknown_milestone_is_not_found()
    {
        using var answer = await _client.GetAsync("/milestones/no-such-thing");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
