using System.Net;
using AngleSharp.Dom;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The timeline sorted by other things than partners, and of any filtered list.</summary>
public sealed class TimelineLanesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string[] Sheets = [".timeline__drawing--wide", ".timeline__drawing--narrow"];

    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("")]
    [InlineData("&lanes=area")]
    [InlineData("&lanes=kind")]
    [InlineData("&lanes=framework")]
    public async Task Everything_that_a_filter_finds_is_drawn_by_whatever_lanes(string lanes)
    {
        const string filter = "partner=JP&from=2022&match=certain";
        var found = (await _client.ReadAsync($"/api/v1/milestones?{filter}&limit=200"))["items"]!.AsArray().Select(item => $"/milestones/{item!["id"]}").ToList();

        var page = await _client.VisitAsync($"/milestones?{filter}&view=timeline{lanes}");

        found.Should().HaveCountGreaterThan(20);
        foreach (var sheet in Sheets)
            page.QuerySelectorAll($"{sheet} .tl-marks").SelectMany(lane => Meant(page, lane)).Distinct().Should().BeEquivalentTo(found);
        page.QuerySelectorAll(".milestone-list").Should().BeEmpty("the list is another view");
    }

    [Theory]
    [InlineData("/milestones?view=timeline", "0 0 848 ")]
    [InlineData("/milestones?view=timeline&part=timeline&partner=JP", "0 0 848 ")]
    [InlineData("/", "0 0 1120 ")]
    public async Task Beside_filters_it_is_drawn_for_the_room_there(string path, string box)
    {
        var page = await _client.VisitAsync(path);

        page.QuerySelector(Sheets[0])!.GetAttribute("viewBox").Should().StartWith(box);
    }

    [Fact]
    public async Task A_milestone_stands_in_the_lane_of_each_of_its_areas_and_in_no_other()
    {
        var page = await _client.VisitAsync("/milestones?view=timeline&lanes=area");
        var areas = (await _client.ReadAsync("/api/v1/areas?limit=200"))["items"]!.AsArray().ToDictionary(area => area!["name"]!.GetValue<string>(), area => area!["id"]!.GetValue<string>());

        var lanes = page.QuerySelectorAll($"{Sheets[0]} .tl-lane");
        lanes.Select(lane => lane.GetAttribute("aria-label")).Should().OnlyHaveUniqueItems().And.BeSubsetOf([.. areas.Keys, "No area"]).And.EndWith("No area");
        foreach (var lane in lanes.SkipLast(1))
        {
            var tagged = (await _client.ReadAsync($"/api/v1/milestones?area={areas[lane.GetAttribute("aria-label")!]}&limit=200"))["items"]!.AsArray();
            Meant(page, lane).Should().BeEquivalentTo(tagged.Select(item => $"/milestones/{item!["id"]}"));
        }
    }

    [Fact]
    public async Task In_lanes_of_frameworks_a_bar_says_whose_it_is()
    {
        var page = await _client.VisitAsync("/?lanes=framework");

        var lanes = page.QuerySelectorAll($"{Sheets[0]} .tl-lane").ToDictionary(lane => lane.GetAttribute("aria-label")!);
        lanes.Keys.Should().ContainInOrder("IPCP", "ITPP").And.EndWith("No framework");
        lanes["ITPP"].QuerySelectorAll("a.tl-agreement .tl-agreement__label").Select(label => label.TextContent[..3]).Should().Contain(["JP ", "KR ", "AU ", "NZ "]);
        page.QuerySelectorAll($"{Sheets[0]} a.tl-agreement").Should().HaveCount(16, "none is left out");
        page.QuerySelector(".timeline-lanes [aria-current]")!.TextContent.Should().Be("Frameworks");
        (await _client.VisitAsync("/milestones?partner=KR&view=timeline&lanes=framework")).QuerySelectorAll($"{Sheets[0]} a.tl-agreement").Select(bar => bar.GetAttribute("href"))
            .Should().NotBeEmpty().And.OnlyContain(href => href!.StartsWith("/frameworks#kr-"), "nobody else was asked for");
    }

    [Fact]
    public async Task Filters_view_and_lanes_hold_on_to_each_other()
    {
        var page = await _client.VisitAsync("/milestones?partner=KR&view=timeline&lanes=kind");

        page.QuerySelectorAll(".timeline-lanes a").Select(link => link.GetAttribute("href")).Should().Contain("/milestones?partner=KR&view=timeline&lanes=area#timeline");
        page.QuerySelectorAll(".filters__form input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}").Should().Equal("view=timeline", "lanes=kind");
        page.QuerySelectorAll(".stat-line a").Select(link => link.GetAttribute("href")).Should().Contain("/milestones?partner=KR");
        page.QuerySelectorAll($"{Sheets[0]} .tl-lane").Should().HaveCountGreaterThan(3);
        (await _client.VisitAsync("/milestones?partner=KR&view=timeline")).QuerySelectorAll($"{Sheets[0]} .tl-lane").Should().ContainSingle("nobody else was asked for");
    }

    [Theory]
    [InlineData("/?lanes=colour", "'colour' is not a known lanes. Allowed: partner, area, kind, framework.")]
    [InlineData("/milestones?view=timeline&lanes=colour", "'colour' is not a known lanes. Allowed: partner, area, kind, framework.")]
    [InlineData("/milestones?view=cloud", "'cloud' is not a known view. Allowed: timeline; without it, the list is shown.")]
    public async Task What_there_is_not_is_refused_in_words(string address, string reason)
    {
        using var refused = await _client.GetAsync(address);

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextsOf(".error-page p").Should().Contain(reason);
    }

    [Fact]
    public async Task Years_that_nobody_asked_for_are_not_drawn_though_a_vague_date_reaches_back()
    {
        (await _client.VisitAsync("/milestones?view=timeline&from=2022")).TextOf(".timeline__caption").Should().StartWith("Milestones: from 2022 on, 202");
        (await _client.VisitAsync("/milestones?view=timeline")).TextOf(".timeline__caption").Should().StartWith("Milestones, 19");
    }

    [Fact]
    public async Task Nothing_found_is_said_as_in_the_list()
    {
        var page = await _client.VisitAsync("/milestones?q=nothing-says-this&view=timeline");

        page.TextOf(".empty h2").Should().Be("No milestone meets this");
        page.QuerySelectorAll(".timeline").Should().BeEmpty();
    }

    /// <summary>Where the marks of a lane lead, those among them that are gathered in numbers.</summary>
    private static IEnumerable<string> Meant(IDocument page, IElement lane) =>
        lane.QuerySelectorAll("a.tl-mark").Select(mark => mark.GetAttribute("href")!)
            .Concat(lane.QuerySelectorAll("a.tl-cluster").SelectMany(cluster => page.QuerySelectorAll($"{cluster.GetAttribute("href")} li a").Select(link => link.GetAttribute("href")!)));
}
