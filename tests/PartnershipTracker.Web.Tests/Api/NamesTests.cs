using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>The names under which things are found, for scripts.</summary>
public sealed class NamesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task All_names_come_on_one_page()
    {
        var list = await _client.ReadAsync("/api/v1/names");

        list.Select(member => member.Key).Should().Equal("items", "total", "next");
        list["total"]!.GetValue<int>().Should().Be(127);
        list["items"]!.AsArray().Should().HaveCount(127);
        list["next"].Should().BeNull();
    }

    [Fact]
    public async Task A_thing_comes_with_all_its_names_and_what_each_is()
    {
        var list = await _client.ReadAsync("/api/v1/names?q=CCDOE&scope=body");

        list["items"]!.AsArray().Should().ContainSingle();
        list["items"]![0]!["aliases"]!.AsArray()[^1].ShouldBe("""{ "text": "CCDOE", "status": "source-spelling", "note": "The article's spelling." }""");
    }

    [Theory]
    [InlineData("q=ROK", "south-korea")]
    [InlineData("q=kishida%20fumio", "fumio-kishida")]
    [InlineData("q=ITTP", "itpp")]
    [InlineData("scope=group", "contact-countries", "ip4")]
    [InlineData("scope=document,group&q=concept", "strategic-concept-2010", "strategic-concept-2022")]
    [InlineData("q=nobody%20is%20called%20so")]
    public async Task A_filter_finds(string query, params string[] ids) => (await _client.IdsAsync($"/api/v1/names?{query}")).Should().Equal(ids);

    [Fact]
    public async Task An_unknown_scope_is_a_problem()
    {
        using var response = await _client.GetAsync("/api/v1/names?scope=ship");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, """
            {
              "type": "/problems/invalid-parameters",
              "title": "The request has parameters that are not valid.",
              "status": 400,
              "errors": {
                "scope": ["'ship' is not a known scope. Allowed: partner, framework, area, person, group, body, document, programme."]
              }
            }
            """);
    }
}
