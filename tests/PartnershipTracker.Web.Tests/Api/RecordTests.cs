using System.Net;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class RecordTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    /// <summary>Every list, how many records the seeds give it, and the kind that a problem names.</summary>
    public static readonly TheoryData<string, int, string> Lists = new()
    {
        { "partners", 4, "partner" },
        { "frameworks", 3, "framework" },
        { "areas", 41, "area" },
        { "agreements", 16, "agreement" },
        { "summits", 7, "summit" },
        { "milestones", 157, "milestone" },
        { "assessments", 37, "assessment" },
        { "sources", 233, "source" },
        { "disagreements", 16, "disagreement" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_items_total_and_next_and_each_item_stands_at_its_own_address(string list, int total, string kind)
    {
        using var client = app.CreateClient();

        var page = await client.ReadAsync($"/api/v1/{list}?limit=200");

        page.Select(member => member.Key).Should().Equal("items", "total", "next");
        page["total"]!.GetValue<int>().Should().Be(total);
        (page["next"] is null).Should().Be(total <= 200, "there are {0} {1}s", total, kind);
        page["items"]!.AsArray().Should().HaveCount(Math.Min(total, 200));
        foreach (var item in page["items"]!.AsArray().Take(20))
            SaysTheSame(await client.ReadAsync($"/api/v1/{list}/{item!["id"]}"), item.AsObject());
    }

    // A partner and a summit by themselves say more than in their list, after what the list says.
    private static void SaysTheSame(JsonObject one, JsonObject item)
    {
        one.Select(member => member.Key).Should().StartWith(item.Select(member => member.Key));
        foreach (var (name, value) in item)
            (one[name]?.ToJsonString()).Should().Be(value?.ToJsonString(), name);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_unknown_id_is_a_problem_that_says_which_of_what(string list, int total, string kind)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync($"/api/v1/{list}/{total}");

        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, $$"""
            {
              "type": "/problems/unknown-record",
              "title": "There is no such record.",
              "status": 404,
              "detail": "There is no {{kind}} with the id '{{total}}'.",
              "kind": "{{kind}}",
              "id": "{{total}}"
            }
            """);
    }

    [Theory]
    [InlineData("JP")]
    [InlineData("jp")]
    [InlineData("japan")]
    [InlineData("Japan")]
    [InlineData("Tokyo")]
    public async Task A_partner_is_found_by_code_id_and_other_name(string id)
    {
        using var client = app.CreateClient();

        var partner = await client.ReadAsync($"/api/v1/partners/{id}");

        partner["id"]!.GetValue<string>().Should().Be("japan");
    }

    [Fact]
    public async Task A_milestone_is_answered_whole()
    {
        using var client = app.CreateClient();

        var milestone = await client.ReadAsync("/api/v1/milestones/japan-institutional-links-1980s");

        milestone.ShouldBe("""
            {
              "id": "japan-institutional-links-1980s",
              "title": "Attempts at institutional links between Japan and NATO",
              "summary": "According to the author, Tokyo's thinking that security in the two regions is interlinked goes back to the early 1980s, when attempts were made to create institutional links; by whom is not said.",
              "date": {
                "edtf": "1980~/1983~",
                "earliest": "1980-01-01",
                "latest": "1983-12-31",
                "words": "the early 1980s",
                "reading": "about 1980 to about 1983",
                "basis": "stated",
                "note": "“Early” is read as the decade's first years, both ends approximate."
              },
              "kind": "institution",
              "partners": ["JP"],
              "framework": null,
              "agreement": null,
              "areas": [],
              "summit": null,
              "statement": null,
              "standing": "held",
              "outcomeNotRecorded": false,
              "significance": "core",
              "confidence": "high",
              "citations": [
                {
                  "source": "nato-pivot-to-indo-pacific",
                  "quote": "Although this strategic thinking is not new and can be traced back to the early 1980s when\u00a0attempts\u00a0were made to create institutional linkages, it is clear that Tokyo is attempting to diversify and deepen its security relations with NATO to deal with emerging security threats in the region.",
                  "start": 1846,
                  "length": 291,
                  "date": null,
                  "stance": "supports",
                  "basis": "stated",
                  "note": "With whom the links were sought is not said in that clause; the sentence goes on to Tokyo's security relations with NATO."
                },
                {
                  "source": "us-state-cable-japan-and-nato-1979-09",
                  "quote": null,
                  "start": null,
                  "length": null,
                  "date": null,
                  "stance": "disputes",
                  "basis": "stated",
                  "note": "A cable of September 1979 describes Japanese approaches to NATO."
                },
                {
                  "source": "us-state-cable-yamashita-visit-1979-05",
                  "quote": null,
                  "start": null,
                  "length": null,
                  "date": null,
                  "stance": "disputes",
                  "basis": "stated",
                  "note": "A cable of May 1979 describes Japanese approaches to NATO."
                },
                {
                  "source": "nato-speech-nato-and-japan-tokyo-2007-03",
                  "quote": null,
                  "start": null,
                  "length": null,
                  "date": null,
                  "stance": "disputes",
                  "basis": "stated",
                  "note": "NATO dates structured contacts with Japan from a conference in 1990."
                }
              ],
              "version": 1,
              "createdAt": "2026-11-23T09:00:00Z",
              "updatedAt": "2026-11-23T09:00:00Z"
            }
            """);
    }

    [Fact]
    public async Task A_statement_says_who_said_what_where()
    {
        using var client = app.CreateClient();

        var milestone = await client.ReadAsync("/api/v1/milestones/kishida-g7-hiroshima-2023");

        milestone["kind"]!.GetValue<string>().Should().Be("statement");
        milestone["summit"]!.GetValue<string>().Should().Be("hiroshima-g7-2023");
        milestone["areas"].ShouldBe("""["ukraine"]""");
        milestone["statement"].ShouldBe("""
            {
              "speaker": "Fumio Kishida",
              "office": "Prime Minister of Japan",
              "forum": "G7 Hiroshima Summit",
              "words": "Ukraine may be the East Asia of tomorrow.",
              "wording": null
            }
            """);
    }

    [Fact]
    public async Task Letters_beyond_ASCII_and_quotation_marks_are_written_as_they_are()
    {
        using var client = app.CreateClient();

        var body = await client.GetStringAsync("/api/v1/sources/nato-pivot-to-indo-pacific");

        body.Should().Contain("NATO’s Pivot To Indo-Pacific: Focus On Japan And South Korea – Analysis").And.Contain("Eurasia Review's page");
    }
}
