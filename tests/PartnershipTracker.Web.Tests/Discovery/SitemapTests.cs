using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Access;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Discovery;

/// <summary>Every public page of the record is in the sitemap, and nothing else, by the rules of sitemaps.org.</summary>
public sealed class SitemapTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task It_keeps_the_rules_of_its_schema()
    {
        using var response = await _client.GetAsync("/sitemap.xml");
        var root = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        response.Content.Headers.ContentType!.ToString().Should().Be("application/xml; charset=utf-8");
        root.Name.Should().Be(Schema + "urlset");
        root.Elements().Should().HaveCountLessThanOrEqualTo(50_000).And.OnlyContain(url => url.Name == Schema + "url");
        foreach (var url in root.Elements())
        {
            url.Elements().First().Name.Should().Be(Schema + "loc");
            url.Elements().Skip(1).Should().NotContain(element => element.Name != Schema + "lastmod").And.HaveCountLessThanOrEqualTo(1);
            url.Element(Schema + "loc")!.Value.Length.Should().BeLessThan(2_048);
            if (url.Element(Schema + "lastmod") is { } changed)
                DateTimeOffset.ParseExact(changed.Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture).Should().BeOnOrBefore(app.Clock.Now);
        }

        Addresses(root).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Every_page_of_it_is_there_and_none_is_private()
    {
        var addresses = Addresses(await ReadAsync(_client, "/sitemap.xml"));
        addresses.Should().OnlyContain(address => address.StartsWith("http://localhost/", StringComparison.Ordinal));
        foreach (var row in RouteTable.Rows.Where(row => row.Minimum > May.Everybody))
            addresses.Should().NotContain("http://localhost" + row.Example);

        // Each page that stands alone, and some of those of records, which are all made alike.
        var alone = addresses.Where(address => new Uri(address).Segments.Length <= 2).ToList();
        foreach (var address in alone.Concat(addresses.Except(alone).Where((_, number) => number % 20 == 0)))
        {
            using var response = await _client.GetAsync(address);
            response.StatusCode.Should().Be(HttpStatusCode.OK, address);
            response.Content.Headers.ContentType!.MediaType.Should().Be("text/html", address);
        }
    }

    [Theory]
    [InlineData("milestones")]
    [InlineData("partners")]
    [InlineData("summits")]
    [InlineData("sources")]
    [InlineData("releases")]
    public async Task Every_record_with_a_page_is_in_it(string list)
    {
        var ids = new List<string>();
        for (var next = $"/api/v1/{list}?limit=200"; next is not null;)
        {
            var page = await _client.ReadAsync(next);
            ids.AddRange(ApiRequests.Ids(page));
            next = page["next"]?.GetValue<string>();
        }

        Addresses(await ReadAsync(_client, "/sitemap.xml")).Where(address => address.StartsWith($"http://localhost/{list}/", StringComparison.Ordinal))
            .Should().BeEquivalentTo(ids.Select(id => $"http://localhost/{list}/{id}")).And.NotBeEmpty();
    }

    [Fact]
    public async Task It_tells_when_a_page_was_written_last()
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"));
        using var client = site.CreateClient();
        const string id = "japan-institutional-links-1980s";
        var before = await ReadAsync(client, "/sitemap.xml");
        var tag = await TagAsync(client);
        site.Clock.Move(TimeSpan.FromDays(3));
        await site.ChangeAsync<MilestoneInput>("milestone", id, milestone => milestone with { Title = milestone.Title + " again" });
        var after = await ReadAsync(client, "/sitemap.xml");

        Changed(after, "/milestones/" + id).Should().Be("2026-11-26T09:00:00Z").And.NotBe(Changed(before, "/milestones/" + id));
        Changed(after, "/milestones").Should().Be("2026-11-26T09:00:00Z");
        Changed(after, "/partners/japan").Should().Be(Changed(before, "/partners/japan"));
        (await TagAsync(client)).Should().NotBe(tag);
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again_and_HEAD_says_as_much()
    {
        var tag = await TagAsync(_client);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/sitemap.xml");
        asked.Headers.IfNoneMatch.Add(tag);
        using var again = await _client.SendAsync(asked);
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/sitemap.xml"));

        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Headers.ETag.Should().Be(tag);
    }

    [Fact]
    public async Task More_pages_than_a_file_may_hold_are_in_several_which_a_list_names()
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"), ("Site:SitemapSize", "10"), ("Site:PublicUrl", "https://tracker.example.org"));
        using var whole = TrackerApp.With(("Seeds:Record", "false"), ("Site:PublicUrl", "https://tracker.example.org"));
        using var client = site.CreateClient();
        using var other = whole.CreateClient();
        var index = await ReadAsync(client, "/sitemap.xml");
        var files = Addresses(index);
        var addresses = new List<string>();
        foreach (var file in files)
        {
            var read = Addresses(await ReadAsync(client, new Uri(file).AbsolutePath));
            read.Should().HaveCountLessThanOrEqualTo(10).And.NotBeEmpty();
            addresses.AddRange(read);
        }

        index.Name.Should().Be(Schema + "sitemapindex");
        index.Elements().Should().OnlyContain(file => file.Name == Schema + "sitemap" && file.Element(Schema + "lastmod") != null);
        files.Should().OnlyContain(file => file.StartsWith("https://tracker.example.org/sitemaps/", StringComparison.Ordinal));
        addresses.Should().Equal(Addresses(await ReadAsync(other, "/sitemap.xml")));
        using var beyond = await client.GetAsync($"/sitemaps/{files.Count + 1}.xml");
        beyond.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static IReadOnlyList<string> Addresses(XElement root) => [.. root.Elements().Select(url => url.Element(Schema + "loc")!.Value)];

    private static string? Changed(XElement root, string path) =>
        root.Elements().Single(url => url.Element(Schema + "loc")!.Value == "http://localhost" + path).Element(Schema + "lastmod")?.Value;

    private static async Task<XElement> ReadAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }

    private static async Task<EntityTagHeaderValue> TagAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/sitemap.xml");
        return response.Headers.ETag!;
    }
}
