using System.Globalization;
using System.Net;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Finding among the milestones of the whole record: facets, orders, dates as people write them, words marked where they stand.</summary>
public sealed class MilestoneFacetsTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("partner", "NZ")]
    [InlineData("framework", "itpp")]
    [InlineData("area", "cyber-defence")]
    [InlineData("kind", "visit")]
    [InlineData("year", "2022")]
    [InlineData("summit", "madrid-2022")]
    [InlineData("significance", "context")]
    [InlineData("confidence", "medium")]
    [InlineData("standing", "held")]
    [InlineData("sourceKind", "think-tank")]
    [InlineData("disputed", "true")]
    public async Task A_choice_says_how_many_it_finds_and_finds_them(string parameter, string value)
    {
        var before = await _client.OpenAsync("/milestones?from=2019");
        var count = Count(before, parameter, value);

        var page = await _client.OpenAsync($"/milestones?from=2019&{parameter}={value}");

        count.Should().BePositive();
        page.Texts(".stat-line span")[0].Should().Be($"{count} of 157 milestones");
        page.Document.QuerySelector($"#{parameter}-{value}")!.HasAttribute("checked").Should().BeTrue();
        Count(page, parameter, value).Should().Be(count, "a facet is counted beside all others, not beside itself");
        page.Texts(".chip").Should().HaveCount(3);
        page.Address(".chip:not([href*='from='])").Should().Be($"/milestones?{parameter}={value}");
    }

    [Fact]
    public async Task What_a_list_leaves_out_is_told_and_kept_and_can_be_taken_in_again()
    {
        var page = await _client.OpenAsync("/milestones?partner=JP&area!=cyber,space&partner!=KR&updatedSince=2026-11-01&sort=significance,-date");

        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Milestones: Japan, written since 1 November 2026, not South Korea, not Cyber defence or Space");
        page.Texts(".chip").Should().Equal("Remove filter: Partner: Japan", "Remove filter: Not partner: South Korea", "Remove filter: Not area: Cyber defence", "Remove filter: Not area: Space", "Remove filter: Written since: 1 November 2026", "Clear all");
        page.Address(".chip[href*='area!=space']:not([href*='area!=cyber'])").Should().Be("/milestones?partner=JP&partner!=KR&area!=space&updatedSince=2026-11-01&sort=significance%2C-date");
        page.Document.QuerySelectorAll(".filters__form input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}")
            .Should().BeEquivalentTo("partner!=KR", "area!=cyber", "area!=space", "updatedSince=2026-11-01", "sort=significance,-date");
        page.Texts(".milestone-year h2").Should().BeEmpty("the list is not in the order of its years");
        (await _client.GetStringAsync(page.Address(".stat-line a[href^='/api/']"))).Should().Contain($"\"total\":{page.Texts(".stat-line span")[0].Split(' ')[0]},");
    }

    [Theory]
    [InlineData("area!=cybers", "'cybers' is not a known area.")]
    [InlineData("updatedSince=soon", "'soon' is not a moment.")]
    [InlineData("sort=colour", "'colour' is not a known sort.")]
    public async Task What_is_left_out_by_a_word_that_is_unknown_is_told(string query, string message)
    {
        var page = await _client.OpenAsync($"/milestones?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Texts(".form-errors li").Should().ContainSingle().Which.Should().StartWith(message);
    }

    [Fact]
    public async Task Counts_follow_the_other_filters_and_what_finds_nothing_is_muted_or_left_out()
    {
        var page = await _client.OpenAsync("/milestones?kind=operation");

        var muted = page.Document.QuerySelectorAll(".form-check--none input").Select(input => input.Id).ToList();
        muted.Should().Contain(id => id!.StartsWith("framework-")).And.NotContain("kind-visit", "of a second kind there are some");
        Count(page, "kind", "visit").Should().BePositive();
        page.Document.QuerySelectorAll("#area .filters__count, #summit .filters__count, #year .filters__count").Should().OnlyContain(count => Number(count.TextContent) > 0);
    }

    [Theory]
    [InlineData("date=July 2023", "?from=2023-07&to=2023-07", "July 2023", "Understood: 1 July 2023 to 31 July 2023")]
    [InlineData("date=2010s&partner=JP", "?partner=JP&from=201X&to=201X", "the 2010s", "Understood: 1 January 2010 to 31 December 2019")]
    [InlineData("date=2014 to 2016&match=certain", "?from=2014&to=2016&match=certain", "2014 to 2016", "Understood: 1 January 2014 to 31 December 2016")]
    [InlineData("date=since 2022", "?from=2022", "from 2022 on", "Understood: from 1 January 2022 on")]
    [InlineData("date=by June 2022&view=timeline&lanes=kind", "?to=2022-06&view=timeline&lanes=kind", "up to June 2022", "Understood: up to 30 June 2022")]
    [InlineData("from=early 2023&to=2024&limit=5", "?from=2023-01~%2F2023-04~&to=2024&limit=5", "about January 2023 to 2024", "Understood: 1 January 2023 to 31 December 2024")]
    [InlineData("date=last year", "?from=2025&to=2025", "2025", "Understood: 1 January 2025 to 31 December 2025")]
    public async Task A_date_is_taken_as_people_write_it_and_what_was_understood_is_said(string query, string address, string shown, string echo)
    {
        using var answer = await _client.GetAsync($"/milestones?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be("/milestones" + address);
        var page = await _client.OpenAsync(answer.Headers.Location.OriginalString);
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector("#date")!.GetAttribute("value").Should().Be(shown);
        page.Texts("#date-echo").Should().Equal(echo);

        using var again = await _client.GetAsync($"/milestones?date={Uri.EscapeDataString(shown)}");
        var chip = page.Document.QuerySelectorAll(".chip").Should().ContainSingle(chip => chip.TextContent.StartsWith("Remove filter: Date: ")).Which;
        chip.GetAttribute("href").Should().NotContain("from=").And.NotContain("to=");
        again.StatusCode.Should().Be(HttpStatusCode.Redirect, "what the field shows can be sent again");
    }

    [Theory]
    [InlineData("date", "Oldest first")]
    [InlineData("-date", "Newest first")]
    [InlineData("title", "By title")]
    public async Task The_list_is_sorted_and_read_on_in_its_order(string sort, string name)
    {
        var start = await _client.OpenAsync("/milestones?partner=NZ&limit=200");
        var page = await _client.OpenAsync(start.Document.QuerySelectorAll(".sort a").Single(link => link.TextContent == name).GetAttribute("href")!);
        var first = await _client.OpenAsync($"/milestones?partner=NZ&sort={sort}&limit=7");
        var second = await _client.OpenAsync(first.Address(".pager [rel=next]")!);

        page.Texts(".sort [aria-current]").Should().Equal(name);
        page.Listed.Take(14).Should().Equal(first.Listed.Concat(second.Listed));
        page.Listed.Should().BeEquivalentTo(start.Listed);
        (page.Document.QuerySelector(".milestone-year > h2") is not null).Should().Be(sort != "title");
        page.Texts(".chip").Should().HaveCount(2, "an order is no filter");
        if (sort == "-date")
            page.Listed.Should().Equal(start.Listed.Reverse());
        if (sort != "date")
            page.Document.QuerySelector(".filters__form input[name=sort]")!.GetAttribute("value").Should().Be(sort, "the form keeps it");
    }

    [Fact]
    public async Task Words_are_marked_where_they_stand_by_any_of_their_names()
    {
        var accents = await _client.OpenAsync("/milestones?q=geoana");
        var alias = await _client.OpenAsync("/milestones?q=ROK&kind=agreement&limit=200");
        var passage = await _client.OpenAsync("/milestones?q=hyper-connected%20Yoon");
        var none = await _client.OpenAsync("/milestones?partner=JP");

        accents.Texts(".milestone-row mark.found").Should().NotBeEmpty().And.OnlyContain(word => word == "Geoană");
        alias.Texts(".milestone-row mark.found").Should().Contain("South Korea", "a name is marked in all its spellings");
        passage.Texts(".milestone-row__quotation mark.found").Should().Contain("hyper-connected");
        passage.Texts(".milestone-row__title mark.found").Should().Contain("Yoon");
        none.Document.QuerySelectorAll("mark.found").Should().BeEmpty();
    }

    [Theory]
    [InlineData("<script>alert(1)</script> Yoon")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("\u0002Yoon\u0003")]
    public async Task What_is_searched_for_stays_text(string words)
    {
        var page = await _client.OpenAsync($"/milestones?q={Uri.EscapeDataString(words)}");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Html.Should().NotContain("<script>").And.NotContain("<img").And.NotContain("\u0002");
        page.Document.QuerySelectorAll("script:not([src])").Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_list_says_what_one_filter_less_would_find()
    {
        var page = await _client.OpenAsync("/milestones?partner=NZ&kind=agreement&year=1999");

        page.Texts(".empty h2").Should().Equal("No milestone meets this");
        var ways = page.Document.QuerySelectorAll(".empty__ways li").ToDictionary(way => way.QuerySelector("a")!.TextContent, way => way, StringComparer.Ordinal);
        ways.Keys.Should().BeSubsetOf(["Without the partner", "Without the kind", "Without the year"]).And.Contain("Without the year");
        foreach (var way in ways.Values)
        {
            var wider = await _client.OpenAsync(way.QuerySelector("a")!.GetAttribute("href")!);
            wider.Texts(".stat-line span")[0].Should().StartWith($"{Number(way.QuerySelector(".num")!.TextContent)} of");
        }

        var alone = await _client.OpenAsync("/milestones?q=nothing-says-this&partner=JP&year=1066&match=certain");
        alone.Texts(".empty__ways li a").Should().StartWith("With the partner alone");
        alone.Address(".empty__ways a").Should().Be("/milestones?partner=JP");
        (await _client.OpenAsync("/milestones?q=nothing-says-this&partner=JP")).Texts(".empty__ways li a").Should().Equal("Without the words");
    }

    [Fact]
    public async Task The_timeline_and_the_editors_see_the_same_milestones()
    {
        const string asked = "sourceKind=think-tank&disputed=false&year=2023";
        var count = await app.AskAsync((MilestoneQueries milestones) =>
            milestones.CountAsync(new() { SourceKind = ["think-tank"], Disputed = ["false"], Year = ["2023"] }, default));

        var timeline = await _client.OpenAsync($"/milestones?view=timeline&{asked}");

        timeline.Texts(".stat-line span")[0].Should().Be($"{count} of 157 milestones");
        timeline.Document.QuerySelectorAll(".tl-mark").Should().NotBeEmpty();
        timeline.Address(".stat-line a").Should().Be("/api/v1/milestones?sourceKind=think-tank&disputed=false&year=2023");
        timeline.Address(".chip").Should().Be("/milestones?disputed=false&year=2023&view=timeline", "with one filter less it is a timeline still");
        timeline.Document.QuerySelector(".filters__form input[name=view]")!.GetAttribute("value").Should().Be("timeline");
    }

    private static int Count(ReadPage page, string parameter, string value) =>
        Number(page.Document.QuerySelector($"label[for='{parameter}-{value}'] .filters__count")!.TextContent);

    private static int Number(string text) => int.Parse(new string([.. text.Where(char.IsDigit)]), CultureInfo.InvariantCulture);
}
