using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>No fact without its sentence: what every citation says is found in the text that the API serves.</summary>
public sealed class EvidenceTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string TextAddress = "/api/v1/sources/nato-pivot-to-indo-pacific/text";

    [Fact]
    public async Task The_text_of_a_source_is_served_byte_for_byte()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync(TextAddress);

        response.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes.Should().Equal(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "seeds", "nato-pivot-to-indo-pacific.txt")));
        var source = await client.ReadAsync("/api/v1/sources/nato-pivot-to-indo-pacific");
        Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(source["sha256"]!.GetValue<string>());
        (await response.Content.ReadAsStringAsync()).Should().HaveLength(source["textLength"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_text_that_is_not_held_is_a_problem()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync("/api/v1/sources/atlantis/text");

        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, """
            {
              "type": "/problems/unknown-record",
              "title": "There is no such record.",
              "status": 404,
              "detail": "There is no stored text with the id 'atlantis'.",
              "kind": "stored text",
              "id": "atlantis"
            }
            """);
    }

    [Theory]
    [InlineData("partners")]
    [InlineData("frameworks")]
    [InlineData("areas")]
    [InlineData("agreements")]
    [InlineData("summits")]
    [InlineData("milestones")]
    [InlineData("assessments")]
    [InlineData("disagreements")]
    public async Task Every_quotation_stands_in_the_text_at_its_place(string list)
    {
        using var client = app.CreateClient();
        var text = await client.GetStringAsync(TextAddress);

        foreach (var record in await EveryAsync(client, $"/api/v1/{list}?limit=3"))
        {
            var citations = record["citations"]!.AsArray();
            if (list != "areas")
                citations.Should().NotBeEmpty("{0} must not be unsourced", record["id"]);
            foreach (var citation in citations)
            {
                if (citation!["source"]!.GetValue<string>() != "nato-pivot-to-indo-pacific")
                {
                    citation["start"].Should().BeNull("no other text is held");
                    continue;
                }

                text.Substring(citation["start"]!.GetValue<int>(), citation["length"]!.GetValue<int>()).Should().Be(citation["quote"]!.GetValue<string>());
            }
        }
    }

    private static async Task<List<JsonNode>> EveryAsync(HttpClient client, string? address)
    {
        var records = new List<JsonNode>();
        var total = 0;
        while (address is not null)
        {
            var page = await client.ReadAsync(address);
            total = page["total"]!.GetValue<int>();
            records.AddRange(page["items"]!.AsArray().OfType<JsonNode>());
            address = page["next"]?.GetValue<string>();
        }

        records.Should().HaveCount(total).And.NotBeEmpty();
        return records;
    }
}
