using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary>What holds at <c>/mcp</c> before and around the protocol.</summary>
public sealed class ProtocolTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private const string ListTools = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"tools/list"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":5}""")]
    [InlineData("[" + ListTools + "]")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\0\"}")]
    public async Task What_is_no_message_is_refused(string body)
    {
        using var response = await PostAsync(body);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await ShouldSayNothingOfTheInsideAsync(response);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        using var response = await PostAsync(new string('[', 100_000));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await ShouldSayNothingOfTheInsideAsync(response);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=nope")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_is_not_JSON_in_UTF_8_is_refused(string type)
    {
        using var response = await PostAsync(ListTools, request => request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type));

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Who_cannot_read_the_answer_is_told()
    {
        using var response = await PostAsync(ListTools, request => request.Headers.Accept.ParseAdd("text/html"), accept: null);

        response.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        await ShouldSayNothingOfTheInsideAsync(response);
    }

    [Fact]
    public async Task A_body_is_not_too_large()
    {
        using var response = await PostAsync(new string(' ', 1_000_001));

        await response.ShouldBeProblemAsync(
            HttpStatusCode.RequestEntityTooLarge, """{"type":"/problems/body-too-large","title":"The body is too large.","status":413,"detail":"This address takes at most 1000000 bytes."}""");
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_large_it_is_is_cut_off_as_well()
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"));
        using var client = new HttpClient { BaseAddress = site.Listen() };
        using var request = Message(new string(' ', 3_000_000));
        request.Headers.TransferEncodingChunked = true;
        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        await ShouldSayNothingOfTheInsideAsync(response);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:81")]
    [InlineData("https://localhost")]
    [InlineData("null")]
    public async Task Pages_of_other_sites_may_not_call(string origin)
    {
        using var response = await PostAsync(ListTools, request => request.Headers.Add("Origin", origin));

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        response.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Fact]
    public async Task A_page_of_this_site_may_call()
    {
        using var response = await PostAsync(ListTools, request => request.Headers.Add("Origin", "http://localhost"));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Theory]
    [InlineData("https://tracker.example.org", HttpStatusCode.OK)]
    [InlineData("http://tracker.example.org", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.Forbidden)]
    public async Task Where_the_site_has_an_address_that_is_the_one_that_counts(string origin, HttpStatusCode status)
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"), ("Site:PublicUrl", "https://tracker.example.org"));
        using var client = site.CreateClient();
        using var request = Message(ListTools);
        request.Headers.Add("Origin", origin);
        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    public async Task Only_POST_is_taken(string method)
    {
        using var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/mcp"));

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().BeEquivalentTo("POST", "OPTIONS");
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task OPTIONS_says_so()
    {
        using var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/mcp"));

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        response.Content.Headers.Allow.Should().BeEquivalentTo("POST", "OPTIONS");
    }

    [Theory]
    [InlineData("/mcp/sse")]
    [InlineData("/mcp/message")]
    [InlineData("/sse")]
    public async Task There_is_no_older_transport(string address)
    {
        using var response = await _client.GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Answers_are_safe_and_kept_by_nobody()
    {
        using var response = await PostAsync(ListTools);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.Contains("Mcp-Session-Id").Should().BeFalse();
    }

    [Fact]
    public async Task Calls_are_counted_with_those_of_the_api()
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"), ("Api:AnonymousPerMinute", "2"));
        using var client = site.CreateClient();
        using var first = await client.SendAsync(Message(ListTools));
        using var second = await client.GetAsync("/api/v1/partners");
        using var third = await client.SendAsync(Message(ListTools));

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        second.StatusCode.Should().Be(HttpStatusCode.OK);
        third.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter!.Delta.Should().BePositive();
        JsonNode.Parse(await third.Content.ReadAsStringAsync())!["type"]!.GetValue<string>().Should().Be("/problems/too-many-requests");
    }

    private static HttpRequestMessage Message(string body, string? accept = "application/json, text/event-stream")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return request;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, Action<HttpRequestMessage>? change = null, string? accept = "application/json, text/event-stream")
    {
        using var request = Message(body, accept);
        change?.Invoke(request);
        return await _client.SendAsync(request);
    }

    private static async Task ShouldSayNothingOfTheInsideAsync(HttpResponseMessage response) =>
        (await response.Content.ReadAsStringAsync()).Should().NotContain("   at ").And.NotContain("Exception").And.NotContain(".cs:");
}
