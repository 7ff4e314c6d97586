using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>The pages of a list link to each other, and every answer to the document that describes it (RFC 8288).</summary>
public sealed class LinkTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Document = "http://localhost/swagger/v1/swagger.json";

    private readonly HttpClient _client = app.CreateClient();

    public static TheoryData<string> Lists => ["partners", "frameworks", "areas", "agreements", "summits", "milestones", "assessments", "disagreements", "sources"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Next_in_the_header_is_next_in_the_body_and_first_leads_back(string list)
    {
        using var first = await _client.GetAsync($"/api/v1/{list}?limit=1");
        var next = first.Link("next")!;
        using var second = await _client.GetAsync(next);

        (await _client.ReadAsync($"/api/v1/{list}?limit=1"))["next"]!.GetValue<string>().Should().Be(next);
        first.Link("first").Should().BeNull();
        first.Link("self").Should().Be($"http://localhost/api/v1/{list}?limit=1");
        second.Link("self").Should().Be(next);
        second.Link("first").Should().Be($"http://localhost/api/v1/{list}?limit=1");
    }

    [Theory]
    [InlineData("partners")]
    [InlineData("names")]
    [InlineData("corrections")]
    [InlineData("milestones?limit=200")]
    public async Task The_last_page_has_no_next(string list)
    {
        using var response = await _client.GetAsync($"/api/v1/{list}");

        response.Links().Select(link => link.Relation).Should().Contain("self").And.NotContain(["next", "first"]);
    }

    [Fact]
    public async Task Links_repeat_the_query_as_addresses_spell_it()
    {
        using var response = await _client.GetAsync("/api/v1/milestones?partner=JP,AU&partner=KR&q=%22NATO%22%20%3E&limit=1");
        using var next = await _client.GetAsync(response.Link("next"));

        response.Link("next").Should().Contain("partner=KR&q=%22NATO%22%20%3E&limit=1&cursor=");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/v1/milestones", HttpStatusCode.OK)]
    [InlineData("/api/v1/partners/JP", HttpStatusCode.OK)]
    [InlineData("/api/v1/sources/nato-pivot-to-indo-pacific/text", HttpStatusCode.OK)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/partners/atlantis", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/partners?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/partners?known=1066", HttpStatusCode.BadRequest)]
    public async Task Every_answer_names_the_document_that_describes_it(string address, HttpStatusCode status)
    {
        using var response = await _client.GetAsync(address);

        response.StatusCode.Should().Be(status);
        response.Links().Should().ContainSingle(link => link.Relation == "service-desc").Which.Should().Be((Document, "service-desc", "application/openapi+json"));
        (await _client.GetAsync(Document)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_asks_for_HEAD_or_has_it_already_is_told_too()
    {
        using var first = await _client.GetAsync("/api/v1/milestones?limit=1");
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/milestones?limit=1"));
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/milestones?limit=1");
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _client.SendAsync(asked);

        head.Links().Should().Equal(first.Links());
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
        again.Link("service-desc").Should().Be(Document);
    }

    [Fact]
    public async Task Links_begin_with_the_public_address_where_one_is_set()
    {
        await using var behindProxy = TrackerApp.With(("Site:PublicUrl", "https://tracker.example.org/ip4/"));
        using var client = behindProxy.CreateClient();

        using var response = await client.GetAsync("/api/v1/partners?limit=1");

        response.Links().Should().HaveCountGreaterThan(3).And.OnlyContain(link => link.Address.StartsWith("https://tracker.example.org/ip4/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_the_site_say_nothing_of_the_API_document()
    {
        using var response = await _client.GetAsync("/partners");

        response.Links().Should().NotContain(link => link.Relation == "service-desc");
    }
}
