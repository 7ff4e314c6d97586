using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>An operation that will end says so with every answer, and in the document.</summary>
public sealed class DeprecationTests(DeprecationTests.OldSite app) : IClassFixture<DeprecationTests.OldSite>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("/api/v1/old", HttpStatusCode.OK)]
    [InlineData("/api/v1/old.csv", HttpStatusCode.OK)]
    [InlineData("/api/v1/old?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/old/fails", HttpStatusCode.InternalServerError)]
    public async Task Every_answer_says_since_when_and_until_when(string address, HttpStatusCode status)
    {
        using var response = await _client.GetAsync(address);

        ShouldEnd(response, status, 1793491200, "Mon, 01 Nov 2027 00:00:00 GMT", "http://localhost/problems");
    }

    [Fact]
    public async Task So_does_one_that_says_nothing_else()
    {
        using var whole = await _client.GetAsync("/api/v1/old");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/old");
        request.Headers.IfNoneMatch.Add(whole.Headers.ETag!);

        using var kept = await _client.SendAsync(request);

        ShouldEnd(kept, HttpStatusCode.NotModified, 1793491200, "Mon, 01 Nov 2027 00:00:00 GMT", "http://localhost/problems");
    }

    [Fact]
    public async Task What_an_action_says_goes_before_what_its_controller_says()
    {
        using var response = await _client.GetAsync("/api/v1/old/no-such");

        ShouldEnd(response, HttpStatusCode.NotFound, 1790812800, "Fri, 01 Oct 2027 00:00:00 GMT", "https://example.org/manual");
    }

    [Fact]
    public async Task All_other_operations_say_nothing_of_it()
    {
        using var response = await _client.GetAsync("/api/v1/frameworks");

        (response.Headers.Contains("Deprecation"), response.Headers.Contains("Sunset")).Should().Be((false, false));
        response.Headers.GetValues("Link").Should().NotContain(link => link.Contains("deprecation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_marks_them_and_describes_the_headers()
    {
        var paths = JsonNode.Parse(await _client.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]!.AsObject();

        paths.Where(path => path.Value!["get"]?["deprecated"]?.GetValue<bool>() == true).Select(path => path.Key)
            .Should().BeEquivalentTo(new[] { "old", "old.csv", "old.ndjson", "old.jsonld", "old/{id}", "old/fails" }.SelectMany(old => new[] { $"/api/v1/{old}", $"/api/v1/releases/{{release}}/{old}" }));
        var operation = paths["/api/v1/old/{id}"]!["get"]!;
        operation["description"]!.ToString().Should().Be("Deprecated since 2026-10-01; it may be gone from 2027-10-01 on. What to use instead: https://example.org/manual");
        foreach (var status in new[] { "200", "304", "400", "404" })
            operation["responses"]![status]!["headers"]!.AsObject().Select(header => header.Key).Should().Contain(["Deprecation", "Sunset"], status);
    }

    [Fact]
    public void Nothing_ends_sooner_than_is_promised()
    {
        new DeprecatedAttribute("2026-11-01", "2027-11-01", "/problems").Sunset.Should().Be(new DateTimeOffset(2027, 11, 1, 0, 0, 0, TimeSpan.Zero));
        FluentActions.Invoking(() => new DeprecatedAttribute("2026-11-01", "2027-10-31", "/problems")).Should().Throw<ArgumentException>().WithMessage("2027-10-31 is not 12 months after 2026-11-01.*");
    }

    private static void ShouldEnd(HttpResponseMessage response, HttpStatusCode status, long since, string sunset, string manual)
    {
        response.StatusCode.Should().Be(status);
        response.Headers.GetValues("Deprecation").Should().Equal($"@{since}");
        response.Headers.GetValues("Sunset").Should().Equal(sunset);
        response.Links().Where(link => link.Address == manual).Select(link => link.Relation).Should().Equal("deprecation", "sunset");
    }

    /// <summary>The site with operations that it does not have otherwise.</summary>
    public sealed class OldSite : TrackerApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddControllers().AddApplicationPart(typeof(OldController).Assembly));
        }
    }
}
