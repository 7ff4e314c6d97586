using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Access;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Discovery;

/// <summary>What is said to programs that know only the site's name: <c>/robots.txt</c> (RFC 9309) and the catalogue of its interfaces (RFC 9727).</summary>
public sealed class CrawlerTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Crawlers_look_through_the_record_and_nothing_else()
    {
        using var response = await _client.GetAsync("/robots.txt");
        var rules = (await response.Content.ReadAsStringAsync()).Split('\n').Where(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToList();
        var closed = rules.Where(rule => rule[0] == "Disallow").Select(rule => rule[1]).ToList();

        response.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8");
        rules[0].Should().Equal("User-agent", "*");
        rules.Should().OnlyContain(rule => rule.Length == 2 && (rule[0] == "User-agent" || rule[0] == "Disallow" || rule[0] == "Sitemap"));
        rules.Should().ContainSingle(rule => rule[0] == "Sitemap").Which[1].Should().Be("http://localhost/sitemap.xml");
        foreach (var row in RouteTable.Rows.Where(row => row.Minimum is May.Contribute or May.Edit or May.Administer))
            closed.Should().Contain(path => IsUnder(path, row.Example), row.Example);
        foreach (var open in new[] { "/", "/milestones", "/milestones/yoon-vilnius-2023", "/partners/japan", "/sources", "/summits/vilnius-2023", "/releases/1", "/api/v1/milestones", "/llms.txt", "/sitemap.xml" })
            closed.Should().NotContain(path => IsUnder(path, open), open);
    }

    [Fact]
    public async Task The_catalogue_lists_each_interface_and_where_it_is_described()
    {
        using var response = await _client.GetAsync("/.well-known/api-catalog");
        var linkset = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["linkset"]!.AsArray();

        response.Content.Headers.ContentType!.ToString().Should().Be("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        response.Link("api-catalog").Should().Be("http://localhost/.well-known/api-catalog");
        linkset.Select(context => context!["anchor"]!.GetValue<string>()).Should().Equal("http://localhost/api/v1", "http://localhost/mcp");
        linkset[0]!.AsObject().Select(link => link.Key).Should().Equal("anchor", "service-desc", "service-doc", "service-meta", "status");
        foreach (var target in linkset.SelectMany(context => context!.AsObject().Where(link => link.Key != "anchor").SelectMany(link => link.Value!.AsArray())))
        {
            using var described = await _client.GetAsync(target!["href"]!.GetValue<string>());
            described.StatusCode.Should().Be(HttpStatusCode.OK, target.ToJsonString());
            // The document is JSON of a kind that servers may name by its family.
            described.Content.Headers.ContentType!.MediaType.Should().Be(target["type"]!.GetValue<string>() is "application/openapi+json" ? "application/json" : target["type"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/api-catalog")]
    public async Task They_name_the_address_that_the_public_knows_and_answer_HEAD(string address)
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"), ("Site:PublicUrl", "https://tracker.example.org"));
        using var client = site.CreateClient();
        using var got = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var posted = await client.PostAsync(address, content: null);

        (await got.Content.ReadAsStringAsync()).Should().Contain("https://tracker.example.org/").And.NotContain("localhost");
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Links().Should().Equal(got.Links());
        posted.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task The_front_page_leads_to_the_catalogue()
    {
        using var response = await _client.GetAsync("/");

        response.Link("api-catalog").Should().Be("http://localhost/.well-known/api-catalog");
    }

    // A rule holds for what begins as it does; a star stands for anything (RFC 9309, section 2.2.3).
    private static bool IsUnder(string rule, string path)
    {
        var parts = rule.Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var place = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, place, StringComparison.Ordinal);
            if (found < 0)
                return false;
            place = found + part.Length;
        }

        return true;
    }
}
