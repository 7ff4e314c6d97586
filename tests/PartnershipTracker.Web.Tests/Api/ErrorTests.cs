using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class ErrorTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string UnknownAddress = """
        {
          "type": "/problems/unknown-address",
          "title": "There is nothing at this address.",
          "status": 404,
          "detail": "The API's addresses are listed at /swagger."
        }
        """;

    [Theory]
    [InlineData("/api", null)]
    [InlineData("/api/", "text/html")]
    [InlineData("/api/v1", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    [InlineData("/api/v1/nothing", "image/png")]
    [InlineData("/api/v2/partners", "application/json")]
    [InlineData("/API/v1/nothing", "not a media type")]
    [InlineData("/api/v1/partners/japan/nothing", "")]
    public async Task An_unknown_address_is_a_problem_whatever_is_accepted(string address, string? accept)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await client.SendAsync(request);

        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, UnknownAddress);
    }

    [Theory]
    [InlineData("/api/v1/partners/atlantis", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/partners?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/dates?edtf=1990s", HttpStatusCode.BadRequest)]
    public async Task A_browser_gets_the_same_problem_as_a_script(string address, HttpStatusCode status)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");

        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_failure_of_ours_says_nothing_of_the_inside()
    {
        await using var broken = new TrackerApp();
        using var client = broken.CreateClient();
        await broken.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("ALTER TABLE Summit RENAME TO Elsewhere"));

        using var response = await client.GetAsync("/api/v1/summits");

        var traceId = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["traceId"]!.GetValue<string>();
        traceId.Should().MatchRegex("^[0-9a-f]{32}$");
        await response.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, $$"""
            {
              "type": "/problems/internal-error",
              "title": "Something went wrong on our side.",
              "status": 500,
              "detail": "It has been logged under the trace id.",
              "traceId": "{{traceId}}"
            }
            """);
    }

    [Theory]
    [InlineData("GET /api/v1/partners/%00 HTTP/1.1", 400)]
    [InlineData("GET /api/v1/partners/%zz HTTP/1.1", 404)]
    [InlineData("GET /api/v1/partners/%ff%fe HTTP/1.1", 404)]
    [InlineData("GET /api/v1/partners/..%2f..%2fetc HTTP/1.1", 404)]
    [InlineData("GET /api/v1/milestones?q=%ff%zz%00&from=%e2%28%a1 HTTP/1.1", 400)]
    [InlineData("GET /api/v1/milestones?partner=%ed%a0%80 HTTP/1.1", 400)]
    [InlineData("GET /api/v1/milestones?%00=%00 HTTP/1.1", 400)]
    [InlineData("GET /api/v1/dates?edtf=%00 HTTP/1.1", 400)]
    [InlineData("GET /api/v1/milestones?=& HTTP/1.1", 400)]
    public async Task Broken_addresses_do_no_harm(string requestLine, int status)
    {
        await using var listening = new TrackerApp();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, listening.Listen().Port);
        await using var stream = socket.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{requestLine}\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).Should().StartWith($"HTTP/1.1 {status} ");
    }
}
