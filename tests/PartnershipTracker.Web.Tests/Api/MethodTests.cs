using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class MethodTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task HEAD_says_what_GET_says_without_the_body()
    {
        await using var listening = new TrackerApp();
        using var client = new HttpClient { BaseAddress = listening.Listen() };

        foreach (var address in new[] { "/api/v1/milestones?limit=2", "/api/v1/partners/JP", "/api/v1/sources/nato-pivot-to-indo-pacific/text", "/api/v1/dates?edtf=2023", "/api/v1/partners/atlantis" })
        {
            using var get = await client.GetAsync(address);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

            head.StatusCode.Should().Be(get.StatusCode);
            head.Headers.ETag.Should().Be(get.Headers.ETag);
            head.Headers.CacheControl.Should().Be(get.Headers.CacheControl);
            head.Content.Headers.ContentType.Should().Be(get.Content.Headers.ContentType);
            (await get.Content.ReadAsByteArrayAsync()).Should().NotBeEmpty();
            (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("SHOUT")]
    public async Task Other_methods_are_refused_with_those_allowed(string method)
    {
        using var client = app.CreateClient();

        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/v1/partners"));

        response.Content.Headers.Allow.Should().Equal("GET", "HEAD", "OPTIONS");
        await response.ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, """
            {
              "type": "/problems/method-not-allowed",
              "title": "This address does not take this method.",
              "status": 405,
              "detail": "Allowed: GET, HEAD, OPTIONS."
            }
            """);
    }

    [Theory]
    [InlineData("/api/v1/batch")]
    [InlineData("/api/v1/drafts/a-draft/propose")]
    public async Task What_only_takes_POST_refuses_to_be_read(string address)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().Equal("POST", "OPTIONS");
    }

    [Theory]
    [InlineData("/api/v1/partners/JP", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/milestones", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/milestones/a-visit", "DELETE, GET, HEAD, PATCH, PUT, OPTIONS")]
    [InlineData("/api/v1/releases/1/milestones/a-visit", "GET, HEAD, OPTIONS")]
    public async Task OPTIONS_names_the_methods(string address, string methods)
    {
        using var client = app.CreateClient();

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, address));

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        string.Join(", ", response.Content.Headers.Allow).Should().Be(methods);
    }

    [Theory]
    [InlineData("/api/v1/partners", HttpStatusCode.OK)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/partners?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/partners?known=1066", HttpStatusCode.BadRequest)]
    public async Task A_script_of_any_site_may_read_answers_and_errors(string address, HttpStatusCode status)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://charts.example");

        using var response = await client.GetAsync(address);

        response.StatusCode.Should().Be(status);
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        response.Headers.GetValues("Access-Control-Expose-Headers").Should().Equal("ETag,Link,Deprecation,Sunset,RateLimit,RateLimit-Policy,Retry-After");
        response.Headers.Contains("Access-Control-Allow-Credentials").Should().BeFalse();
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_told_what_a_script_may_do()
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/partners");
        request.Headers.Add("Origin", "https://charts.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        response.Headers.GetValues("Access-Control-Allow-Methods").Should().Equal("GET,HEAD,OPTIONS");
        response.Headers.GetValues("Access-Control-Allow-Headers").Should().Equal("if-none-match");
        response.Headers.Contains("Access-Control-Allow-Credentials").Should().BeFalse();
    }

    [Fact]
    public async Task Pages_are_not_for_scripts_of_other_sites()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://charts.example");

        using var response = await client.GetAsync("/");

        response.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }
}
