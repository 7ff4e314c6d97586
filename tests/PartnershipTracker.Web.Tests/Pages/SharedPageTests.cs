using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>What a page tells other sites of itself, and the colours that a reader chose.</summary>
public sealed class SharedPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("/", "NATO and its four Indo-Pacific partners", "/timeline-card.png")]
    [InlineData("/partners/japan", "Japan", "/timeline-card.png?partner=JP")]
    [InlineData("/milestones?partner=KR&kind=visit", "Milestones: South Korea, visit", "/timeline-card.png?partner=KR&kind=visit")]
    [InlineData("/milestones/rok-itpp-2023", "South Korea and NATO establish their ITPP at Vilnius", "/timeline-card.png?partner=KR&range=2022-06-06%2F2024-08-14&mark=rok-itpp-2023")]
    [InlineData("/summits/vilnius-2023", "Vilnius Summit", "/timeline-card.png?range=2022-07-11%2F2024-07-12")]
    public async Task A_page_that_is_shared_has_a_title_a_text_and_a_picture(string path, string title, string picture)
    {
        var page = await _client.VisitAsync(path);

        string? Told(string property) => page.QuerySelector($"meta[property='og:{property}']")?.GetAttribute("content");
        Told("title").Should().Be(title);
        Told("description").Should().Be(page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Told("url").Should().Be("http://localhost" + path);
        Told("image").Should().Be("http://localhost" + picture);
        using var shown = await _client.GetAsync(picture);
        shown.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        var points = await shown.Content.ReadAsByteArrayAsync();
        ($"{BinaryPrimitives.ReadInt32BigEndian(points.AsSpan(16))}", $"{BinaryPrimitives.ReadInt32BigEndian(points.AsSpan(20))}").Should().Be((Told("image:width")!, Told("image:height")!));
    }

    [Fact]
    public async Task Forms_and_errors_are_not_for_sharing()
    {
        (await _client.VisitAsync("/account/sign-in")).QuerySelectorAll("meta[property^='og:'], script[type='application/ld+json']").Should().BeEmpty();
        using var missing = await _client.GetAsync("/milestones/no-such");
        (await missing.PageAsync()).QuerySelectorAll("meta[property^='og:']").Should().BeEmpty();
    }

    [Fact]
    public async Task Machines_are_told_what_happened_when_and_by_which_sources()
    {
        var told = await ToldAsync("/milestones/rok-itpp-2023");
        (told.GetProperty("@context").GetString(), told.GetProperty("@type").GetString(), told.GetProperty("startDate").GetString()).Should().Be(("https://schema.org", "Event", "2023-07-11"));
        told.GetProperty("about")[0].GetProperty("name").GetString().Should().Be("South Korea");
        told.GetProperty("citation").EnumerateArray().Select(source => source.GetProperty("url").GetString()).Should().NotBeEmpty().And.OnlyContain(url => url!.StartsWith("http://localhost/sources/"));

        (await ToldAsync("/milestones/japan-institutional-links-1980s")).TryGetProperty("startDate", out _).Should().BeFalse("a vague date is not given as a day");
        var summit = await ToldAsync("/summits/vilnius-2023");
        (summit.GetProperty("startDate").GetString(), summit.GetProperty("endDate").GetString(), summit.GetProperty("location").GetProperty("name").GetString()).Should().Be(("2023-07-11", "2023-07-12", "Vilnius"));
        (await ToldAsync("/sources/nato-pivot-to-indo-pacific")).GetProperty("@type").GetString().Should().Be("Article");
        var record = await ToldAsync("/");
        record.GetProperty("@type").GetString().Should().Be("Dataset");
        foreach (var file in record.GetProperty("distribution").EnumerateArray())
        {
            using var answer = await _client.GetAsync(file.GetProperty("contentUrl").GetString());
            answer.Content.Headers.ContentType!.MediaType.Should().Be(file.GetProperty("encodingFormat").GetString());
        }
    }

    [Fact]
    public void What_machines_are_told_cannot_end_its_element()
    {
        var written = Structured.Write(new JsonObject { ["name"] = "</script><script>alert(1)</script>", ["contentUrl"] = "/a" }, "http://here/", path => "http://here" + path);

        written.Should().NotContain("<").And.Contain("\"contentUrl\":\"http://here/a\"");
    }

    [Fact]
    public async Task Chosen_colours_are_remembered_until_they_are_the_systems_again()
    {
        using var client = app.Visitor();
        (await client.VisitAsync("/partners")).DocumentElement.GetAttribute("data-theme").Should().Be("system");

        using var chosen = await client.GetAsync("/theme/dark?back=%2Fpartners");
        chosen.StatusCode.Should().Be(HttpStatusCode.Redirect);
        chosen.Headers.Location!.OriginalString.Should().Be("/partners");
        chosen.Headers.GetValues("Set-Cookie").Single().Should().StartWith("theme=dark; max-age=31536000; path=/; samesite=lax");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/partners");
        request.Headers.Add("Cookie", "theme=dark");
        using var answer = await client.SendAsync(request);
        var page = await answer.PageAsync();
        page.DocumentElement.GetAttribute("data-theme").Should().Be("dark");
        page.QuerySelector("meta[name='color-scheme']")!.GetAttribute("content").Should().Be("dark");
        page.QuerySelector(".theme-switch [aria-current]")!.TextContent.Should().Be("Dark");

        using var forgotten = await client.GetAsync("/theme/system?back=%2F");
        forgotten.Headers.GetValues("Set-Cookie").Single().Should().StartWith("theme=; expires=Thu, 01 Jan 1970");
    }

    [Theory]
    [InlineData("/theme/pink", HttpStatusCode.NotFound, null)]
    [InlineData("/theme/dark?back=%2F%2Felsewhere.example", HttpStatusCode.Redirect, "/")]
    [InlineData("/theme/dark?back=https%3A%2F%2Felsewhere.example", HttpStatusCode.Redirect, "/")]
    [InlineData("/theme/dark?back=%2F%C3%A9", HttpStatusCode.Redirect, "/")]
    [InlineData("/theme/dark", HttpStatusCode.Redirect, "/")]
    public async Task Choosing_colours_leads_nowhere_else(string address, HttpStatusCode status, string? location)
    {
        using var answer = await _client.GetAsync(address);

        (answer.StatusCode, answer.Headers.Location?.OriginalString).Should().Be((status, location));
    }

    private async Task<JsonElement> ToldAsync(string path) =>
        JsonDocument.Parse((await _client.VisitAsync(path)).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
}
