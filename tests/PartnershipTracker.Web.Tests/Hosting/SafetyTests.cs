using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace PartnershipTracker.Web.Tests.Hosting;

/// <summary>What every answer says to a browser (ASVS 3.4, 4.1.1, 13.4).</summary>
public sealed class SafetyTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/milestones/kishida-nato-summit-2023")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/milestones")]
    [InlineData("/api/v1/no-such-thing")]
    [InlineData("/health/ready")]
    [InlineData("/css/site.css")]
    public async Task Every_answer_is_guarded(string path)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync(path);

        Header(response, "Content-Security-Policy").Should()
            .Contain("default-src 'none'").And.Contain("object-src 'none'").And.Contain("base-uri 'none'").And.Contain("frame-ancestors 'none'")
            .And.NotContain("unsafe");
        Header(response, "X-Content-Type-Options").Should().Be("nosniff");
        Header(response, "Referrer-Policy").Should().Be("strict-origin-when-cross-origin");
        Header(response, "Permissions-Policy").Should().Contain("camera=()");
        response.Headers.Contains("Server").Should().BeFalse();
        response.Headers.Contains("X-Powered-By").Should().BeFalse();
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECTED")]
    public async Task An_odd_method_is_refused(string method)
    {
        using var client = app.CreateClient();

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().Contain("GET").And.NotContain(method);
    }

    [Theory]
    [InlineData("/css/site.css", "text/css; charset=utf-8")]
    [InlineData("/css/favicon.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("/", "text/html; charset=utf-8")]
    public async Task Text_says_how_it_is_written(string path, string type)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync(path);

        response.Content.Headers.ContentType!.ToString().Should().Be(type);
    }

    [Fact]
    public async Task Only_https_answers_ask_for_https_from_then_on()
    {
        await using var production = TrackerApp.With(("environment", "Production"), ("AllowedHosts", "tracker.example"));
        using var secure = production.CreateClient(new() { BaseAddress = new Uri("https://tracker.example") });
        using var plain = production.CreateClient(new() { BaseAddress = new Uri("http://tracker.example") });

        using var response = await secure.GetAsync("/health/live");
        using var other = await plain.GetAsync("/health/live");

        Header(response, "Strict-Transport-Security").Should().Be("max-age=31536000; includeSubDomains");
        other.Headers.Contains("Strict-Transport-Security").Should().BeFalse();
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused()
    {
        using var client = app.CreateClient(new() { BaseAddress = new Uri("http://elsewhere.example") });

        using var response = await client.GetAsync("/");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_page_is_compressed_for_those_who_ask()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using var response = await client.GetAsync("/api/v1/milestones");

        response.Content.Headers.ContentEncoding.Should().Equal("br");
    }

    [Fact]
    public async Task The_style_sheet_a_page_names_may_be_kept_for_good()
    {
        using var client = app.CreateClient();
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/milestones/kishida-nato-summit-2023"));
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var response = await client.GetAsync(address);

        address.Should().MatchRegex("^/css/site\\.[a-z0-9]+\\.css$", "its name holds a fingerprint of its content");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
