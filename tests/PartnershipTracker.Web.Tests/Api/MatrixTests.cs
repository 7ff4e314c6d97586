using System.Net;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class MatrixTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Partners_and_areas_are_asked_for_by_any_of_their_names()
    {
        using var client = app.CreateClient();
        var matrix = await client.ReadAsync("/api/v1/areas/matrix?partner=Tokyo,NZ&area=cyber&area=space");
        matrix["partners"].ShouldBe("""["JP", "NZ"]""");
        matrix["areas"]!.AsArray().Select(area => area!["id"]!.GetValue<string>()).Should().Equal("cyber-defence", "space");
        matrix["areas"]![0]!["cells"]!.AsArray().Select(cell => cell!["partner"]!.GetValue<string>()).Should().Equal("JP", "NZ");
    }

    [Fact]
    public async Task A_cell_is_told_whole()
    {
        var cell = await CellAsync("2016-03-01", "cyber-defence", "JP");

        cell.ShouldBe("""
            {
              "partner": "JP",
              "level": "agreed-ipcp",
              "since": {
                "edtf": "2014-05-06", "earliest": "2014-05-06", "latest": "2014-05-06", "words": null, "reading": "6 May 2014", "basis": "stated", "note": null
              },
              "record": { "type": "milestone", "id": "japan-ipcp-2014", "title": "Japan and NATO sign their partnership programme (IPCP)" },
              "citation": {
                "source": "nato-japan-cooperation-accord-2014-05", "title": "NATO and Japan sign cooperation accord to deepen partnership",
                "publisher": "NATO", "quote": null, "start": null, "length": null, "basis": "stated"
              },
              "possibly": null
            }
            """);
    }

    [Fact]
    public async Task A_blank_cell_holds_the_partner_alone() =>
        (await CellAsync("2013-01-01", "cyber-defence", "AU"))
            .ShouldBe("""{ "partner": "AU", "level": null, "since": null, "record": null, "citation": null, "possibly": null }""");

    [Fact]
    public async Task A_level_that_is_only_possible_stands_apart()
    {
        var cell = await CellAsync("2023-07-12", "space", "AU");

        cell["level"].Should().BeNull();
        cell["possibly"]!["level"]!.ToString().Should().Be("agreed-itpp");
        cell["possibly"]!["since"]!["edtf"]!.ToString().Should().Be("2023");
        cell["possibly"]!["record"]!["type"]!.ToString().Should().Be("agreement");
        cell["possibly"]!["citation"]!["source"]!.ToString().Should().Be("au-mission-nato-relations-with-nato");
    }

    [Fact]
    public async Task The_whole_vocabulary_is_there_areas_before_topics()
    {
        var matrix = await _client.ReadAsync("/api/v1/areas/matrix?on=2016-03-01");

        matrix["on"]!.ToString().Should().Be("2016-03-01");
        matrix["partners"].ShouldBe("""["JP", "KR", "AU", "NZ"]""");
        var areas = matrix["areas"]!.AsArray();
        areas.Should().HaveCount(41).And.OnlyContain(area => area!["cells"]!.AsArray().Count == 4);
        areas.Select(area => area!["kind"]!.ToString()).Should().BeInAscendingOrder().And.Contain("topic");
        areas[0]!["group"]!.ToString().Should().Be("Emerging challenges");
    }

    [Fact]
    public async Task Without_a_day_it_is_today() => (await _client.ReadAsync("/api/v1/areas/matrix"))["on"]!.ToString().Should().Be("2026-11-23");

    [Theory]
    [InlineData("on=2023-07", "on", "'2023-07' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("on=2023-02-29", "on", "'2023-02-29' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("day=2023-07-12", "day", "'day' is not a parameter of this address. Allowed: on, partner, area.")]
    public async Task A_bad_day_is_refused_by_name(string query, string parameter, string reason)
    {
        using var answer = await _client.GetAsync($"/api/v1/areas/matrix?{query}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, new JsonObject
        {
            ["type"] = "/problems/invalid-parameters",
            ["title"] = "The request has parameters that are not valid.",
            ["status"] = 400,
            ["errors"] = new JsonObject { [parameter] = new JsonArray(reason) },
        }.ToJsonString());
    }

    private async Task<JsonObject> CellAsync(string on, string area, string partner)
    {
        var matrix = await _client.ReadAsync($"/api/v1/areas/matrix?on={on}");
        var row = matrix["areas"]!.AsArray().Single(candidate => candidate!["id"]!.ToString() == area)!;
        return row["cells"]!.AsArray().Single(cell => cell!["partner"]!.ToString() == partner)!.AsObject();
    }
}
