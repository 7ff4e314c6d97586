using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Pictures;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>A timeline taken away: as a picture, as data, in a frame of another site.</summary>
public sealed class TimelineExportTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("/timeline.svg", 1950)]
    [InlineData("/timeline.svg?lanes=area&partner=JP", 0)]
    [InlineData("/timeline.svg?range=2019/2024", 0)]
    public async Task A_drawing_stands_alone_and_says_where_it_comes_from(string address, int firstYear)
    {
        using var answer = await _client.GetAsync(address);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("image/svg+xml");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("partnershiptracker-timeline.svg");
        var drawing = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        drawing.Element(Svg + "title")!.Value.Should().Contain(firstYear > 0 ? $"{firstYear} to" : "to");
        drawing.DescendantsAndSelf().Attributes("class").Should().BeEmpty("nothing that opens it has the style sheet");
        drawing.Descendants(Svg + "a").Attributes("href").Select(href => href.Value).Should().NotBeEmpty().And.OnlyContain(href => href.StartsWith("http://localhost/", StringComparison.Ordinal));
        drawing.Descendants(Svg + "text").Last().Value.Should().StartWith("Source: PartnershipTracker, http://localhost/").And.Contain("retrieved ");
        var ids = drawing.Descendants().Attributes("id").Select(id => $"url(#{id.Value})").ToList();
        drawing.Descendants().Attributes("fill").Concat(drawing.Descendants().Attributes("stroke")).Select(paint => paint.Value).Where(paint => paint.StartsWith("url", StringComparison.Ordinal)).Should().BeSubsetOf(ids);
    }

    [Fact]
    public async Task All_that_is_drawn_is_painted()
    {
        string[] groups = ["tl-axis", "tl-lane", "tl-lane--plain", "tl-lane__head", "tl-marks", "tl-mark", "tl-agreements", "tl-summits", "tl-summit", "tl-cluster", "tl-agreement"];
        foreach (var address in new[] { "/", "/?lanes=area", "/?range=2021/2027", "/partners/japan" })
        {
            var page = await _client.VisitAsync(address);
            page.QuerySelectorAll(".timeline__drawing--wide [class]").Where(element => element.QuerySelector("*") is null).SelectMany(element => element.ClassList)
                .Where(name => !name.Contains("--", StringComparison.Ordinal)).Distinct().Except(groups).Should().BeSubsetOf([.. PicturePaint.Painted, "tl-mark__fade", "tl-agreement__tint", "tl-agreement__base"]);
        }
    }

    [Fact]
    public void The_colours_are_those_of_the_pages()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Root, "src/PartnershipTracker.Web/Assets/styles/_tokens.scss"));
        var light = Regex.Match(tokens, @"\$light: \((?<values>.*?)\);", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups["values"].Value;
        foreach (var (name, colour) in new[] { ("paper", PicturePaint.Paper), ("panel", PicturePaint.Panel), ("ink", PicturePaint.Ink), ("ink-muted", PicturePaint.Muted), ("rule", PicturePaint.Rule), ("rule-strong", PicturePaint.StrongRule) })
            light.Should().Contain($" {name}: {colour},");
        var partners = Regex.Match(tokens, @"\$partners-light: \((?<values>.*?)\);", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups["values"].Value;
        partners.Should().Be(string.Join(", ", PicturePaint.Partners.Select(partner => $"{partner.Key[9..]}: {partner.Value}")));
    }

    [Fact]
    public async Task A_picture_of_points_is_as_large_as_the_drawing_twice_over()
    {
        var drawing = XDocument.Parse(await _client.GetStringAsync("/timeline.svg?partner=NZ")).Root!;
        using var answer = await _client.GetAsync("/timeline.png?partner=NZ");

        answer.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        var picture = await answer.Content.ReadAsByteArrayAsync();
        picture[..8].Should().Equal(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
        (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)))
            .Should().Be(((int)Math.Ceiling(2 * (double)drawing.Attribute("width")!), (int)Math.Ceiling(2 * (double)drawing.Attribute("height")!)));
    }

    [Theory]
    [InlineData("/timeline.svg?partner=XX", HttpStatusCode.BadRequest, "'XX' is not a known partner")]
    [InlineData("/timeline.png?lanes=colour", HttpStatusCode.BadRequest, "'colour' is not a known lanes")]
    [InlineData("/embed/timeline?range=never", HttpStatusCode.BadRequest, "'never' is not a range of days")]
    [InlineData("/embed/timeline?q=nothing-says-this", HttpStatusCode.NotFound, "No milestone meets what the address asks")]
    [InlineData("/?part=footer", HttpStatusCode.BadRequest, "'footer' is not a known part")]
    [InlineData("/partners/japan?range=2024/..", HttpStatusCode.BadRequest, "'2024/..' is not a range of days")]
    public async Task What_cannot_be_drawn_is_refused_in_words(string address, HttpStatusCode status, string reason)
    {
        using var refused = await _client.GetAsync(address);

        refused.StatusCode.Should().Be(status);
        (await refused.PageAsync()).TextsOf(".error-page p").Should().Contain(text => text.Contains(reason));
    }

    [Fact]
    public async Task Only_the_pages_to_be_framed_may_be_framed()
    {
        using var framed = await _client.GetAsync("/embed/timeline?partner=JP");
        framed.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors *");
        framed.Headers.Contains("X-Frame-Options").Should().BeFalse();

        foreach (var address in new[] { "/", "/partners/japan", "/account/sign-in", "/embedded" })
        {
            using var other = await _client.GetAsync(address);
            other.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'none'");
            other.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        }
    }

    [Fact]
    public async Task What_is_taken_away_is_what_is_shown()
    {
        var page = await _client.VisitAsync("/milestones?view=timeline&partner=JP&from=2010&range=2019-05/2024-11&lanes=kind");

        page.QuerySelectorAll(".timeline__formats a").Select(link => link.GetAttribute("href")).Should().Equal(
            "/timeline.svg?partner=JP&from=2010&lanes=kind&range=2019-05-01%2F2024-11-30",
            "/timeline.png?partner=JP&from=2010&lanes=kind&range=2019-05-01%2F2024-11-30",
            "/milestones.csv?partner=JP&from=2019-05-01&to=2024-11-30",
            "/milestones.json?partner=JP&from=2019-05-01&to=2024-11-30",
            "/embed/timeline?partner=JP&from=2010&lanes=kind&range=2019-05-01%2F2024-11-30");
        page.TextOf(".timeline__snippet").Should().StartWith("<iframe src=\"http://localhost/embed/timeline?partner=JP&amp;from=2010&amp;lanes=kind&amp;range=");
    }

    [Theory]
    [InlineData("from=2022&range=2010/2015", "/milestones.csv?from=2022")]
    [InlineData("match=certain&to=2024&range=2010/2015", "/milestones.csv?to=2024&match=certain")]
    public async Task A_file_of_days_that_the_filter_leaves_out_is_one_of_all_that_it_finds(string asked, string file)
    {
        var page = await _client.VisitAsync($"/milestones?view=timeline&{asked}");

        page.QuerySelectorAll(".timeline__formats a").Select(link => link.GetAttribute("href")).Should().Contain(file);
    }

    [Fact]
    public async Task What_goes_wrong_in_a_frame_is_said_without_the_site_around_it()
    {
        using var refused = await _client.GetAsync("/embed/timeline?lanes=colour");

        refused.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors *");
        var page = await refused.PageAsync();
        page.TextOf("h1").Should().Be("This request cannot be understood");
        page.QuerySelectorAll("header, form, footer").Should().BeEmpty();
        using var other = await _client.GetAsync("/embed/other");
        other.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("/", "/embed/timeline")]
    [InlineData("/partners/japan?lanes=area&on=2024-01-01", "/embed/timeline?partner=JP&amp;lanes=area")]
    [InlineData("/milestones?partner=KR&view=timeline", "/embed/timeline?partner=KR")]
    public async Task A_site_that_asks_is_told_how_to_show_a_page_with_a_timeline(string page, string embed)
    {
        var discovered = (await _client.VisitAsync(page)).QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        var told = await _client.ReadAsync(discovered + "&maxwidth=600&maxheight=500");

        told["version"]!.GetValue<string>().Should().Be("1.0");
        told["type"]!.GetValue<string>().Should().Be("rich");
        (told["width"]!.GetValue<int>(), told["height"]!.GetValue<int>()).Should().Be((600, 500));
        told["html"]!.GetValue<string>().Should().StartWith($"<iframe src=\"http://localhost{embed}\"");
    }

    [Theory]
    [InlineData("/oembed", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2F&maxwidth=many", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2F&format=xml", HttpStatusCode.NotImplemented)]
    [InlineData("/oembed?url=http%3A%2F%2Felsewhere.example%2F", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fsources", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fpartners%2Fatlantis", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=nonsense", HttpStatusCode.NotFound)]
    public async Task Whatever_cannot_be_shown_elsewhere_is_not_offered(string address, HttpStatusCode status)
    {
        using var refused = await _client.GetAsync(address);

        refused.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Links_to_other_days_go_step_by_step_and_back_to_all()
    {
        var page = await _client.VisitAsync("/partners/japan?range=2023-01/2023-12");

        string? Step(string name) => page.QuerySelector($".timeline-zoom a[data-view='{name}']")?.GetAttribute("href");
        Step("Zoom in").Should().MatchRegex(@"^/partners/japan\?range=2023-0[34]-\d\d%2F2023-(09|10)-\d\d#timeline$");
        Step("Zoom out").Should().MatchRegex(@"^/partners/japan\?range=2022-0[67]-\d\d%2F2024-0[67]-\d\d#timeline$");
        Step("Earlier").Should().MatchRegex(@"^/partners/japan\?range=2022-0[67]-\d\d%2F2023-0[67]-\d\d#timeline$");
        Step("All days").Should().Be("/partners/japan#timeline");
        page.TextOf(".timeline__caption").Should().StartWith("Milestones and agreements of Japan, 1 January 2023 to 31 December 2023.");
        page.QuerySelectorAll(".timeline-entry").Length.Should().BeInRange(5, 60);

        var whole = await _client.VisitAsync("/partners/japan");
        whole.QuerySelectorAll(".timeline-zoom a").Select(step => step.GetAttribute("data-view")).Should().Equal("Zoom in");
    }

    [Fact]
    public async Task A_summit_has_the_year_before_and_after_it_with_its_own_line()
    {
        var page = await _client.VisitAsync("/summits/vilnius-2023");

        page.TextOf("#timeline .timeline__caption").Should().StartWith("A year before and after the ");
        page.QuerySelectorAll(".timeline__drawing--wide .tl-summit--own").Should().ContainSingle().Which.GetAttribute("href").Should().Be("/summits/vilnius-2023");
        page.QuerySelectorAll(".timeline__drawing--wide a.tl-mark").Should().HaveCountGreaterThan(10);
    }

    [Fact]
    public async Task The_mark_that_an_address_names_is_set_off_in_each_lane()
    {
        var page = await _client.VisitAsync("/?range=2023&mark=nato-fm-april-2023");

        page.QuerySelectorAll(".timeline__drawing--wide a.tl-mark--selected").Should().NotBeEmpty().And.OnlyContain(mark => mark.GetAttribute("href") == "/milestones/nato-fm-april-2023");
    }
}
