using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>The format of a list, named by Accept.</summary>
public sealed class AcceptTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Lines = "application/x-ndjson";
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("application/x-ndjson", Lines)]
    [InlineData("text/csv", Csv)]
    [InlineData("TEXT/CSV;header=present", Csv)]
    [InlineData("text/*", Csv)]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"", "application/ld+json")]
    [InlineData("application/json;q=0.5, text/csv;q=0.6", Csv)]
    [InlineData("application/json;q=0.5, application/ld+json", "application/ld+json")]
    [InlineData("application/json;q=0, application/ld+json", "application/ld+json")]
    [InlineData("application/json, application/ld+json;q=0.5", Json)]
    [InlineData("application/json, text/csv", Json)]
    [InlineData("text/csv, application/json", Json)]
    [InlineData("application/x-ndjson;q=0.9, text/csv, */*;q=0.1", Csv)]
    [InlineData("*/*, application/json;q=0.2", Lines)]
    [InlineData("text/csv;q=0, */*;q=0.1", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Json)]
    [InlineData("image/png", Json)]
    [InlineData("application/json;q=0", Json)]
    [InlineData("nonsense, /;q=x", Json)]
    [InlineData(null, Json)]
    public async Task Accept_is_weighed(string? accept, string type)
    {
        using var response = await AskAsync("/api/v1/milestones?limit=1", accept);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be(type);
        response.Headers.Vary.Should().Equal("Accept-Encoding", "Accept");
    }

    [Fact]
    public async Task The_end_of_the_address_decides_before_Accept()
    {
        using var response = await AskAsync("/api/v1/milestones.JSON?limit=1", "text/csv");

        response.Content.Headers.ContentType!.ToString().Should().Be(Json);
        response.Headers.Vary.Should().Equal("Accept-Encoding");
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"next\":\"http://localhost/api/v1/milestones.JSON?limit=1&cursor=");
    }

    [Theory]
    [InlineData("/api/v1/partners/JP")]
    [InlineData("/api/v1/coverage")]
    public async Task What_has_one_format_does_not_ask(string address)
    {
        using var response = await AskAsync(address, "text/csv");

        response.Content.Headers.ContentType!.ToString().Should().Be(Json);
        response.Headers.Vary.Should().Equal("Accept-Encoding");
    }

    [Fact]
    public async Task A_problem_is_one_whatever_is_accepted()
    {
        using var response = await AskAsync("/api/v1/milestones?limit=0", "text/csv");

        response.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Each_format_has_its_own_tag_and_is_not_sent_again()
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var accept in new[] { "application/json", "application/x-ndjson", "text/csv", "application/ld+json" })
        {
            using var first = await AskAsync("/api/v1/milestones?limit=2", accept);
            tags.Add(first.Headers.ETag!.Tag).Should().BeTrue(accept);
            foreach (var kept in new[] { first.Headers.ETag.ToString(), "*" })
            {
                using var again = await AskAsync("/api/v1/milestones?limit=2", accept, kept);

                again.StatusCode.Should().Be(HttpStatusCode.NotModified);
                again.Headers.Vary.Should().Equal("Accept-Encoding", "Accept");
                (await again.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
            }
        }

        using var other = await AskAsync("/api/v1/milestones?limit=2", "text/plain", string.Join(", ", tags.Skip(1).Select(tag => $"W/{tag}")));
        other.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string? accept, string? kept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (kept is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", kept);
        return await _client.SendAsync(request);
    }
}
