using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Api.Document;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>What is met stands in the document: each status, the type of its answer and every header.</summary>
public sealed class HeaderTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    // What the site says with every answer, pages too, and what HTTP itself needs.
    private static readonly string[] OfTheSite =
    [
        "Content-Encoding", "Content-Length", "Content-Type", "Content-Security-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Date", "Permissions-Policy",
        "Pragma", "Referrer-Policy", "Strict-Transport-Security", "Transfer-Encoding", "X-Content-Type-Options", "X-Frame-Options",
    ];

    [Fact]
    public async Task Every_status_type_and_header_that_is_met_is_described()
    {
        using var client = app.Visitor();
        // Long enough after the start for answers to have a date.
        app.Clock.Move(TimeSpan.FromMinutes(5));
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi.json")))!;
        var operations = document["paths"]!.AsObject().Select(path => path.Value!["get"]).OfType<JsonNode>().ToDictionary(operation => operation["operationId"]!.ToString(), StringComparer.Ordinal);
        var met = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (id, examples) in Examples.All)
        {
            foreach (var (_, example) in examples)
                await HoldAsync(id, example.Request);
        }

        foreach (var format in new[] { "Ndjson", "Csv", "Jsonld" })
            await HoldAsync($"listMilestonesAs{format}", $"/api/v1/milestones.{format.ToLowerInvariant()}");
        foreach (var form in new[] { "zip", "ndjson", "sqlite" })
            await HoldAsync($"export{char.ToUpperInvariant(form[0])}{form[1..]}", $"/api/v1/export.{form}");
        await HoldAsync("exportZip", "/api/v1/export.zip", headers => headers.Range = new(0, 9));
        await HoldAsync("exportZip", "/api/v1/export.zip", headers => headers.Range = new(1_000_000_000, null));
        await HoldAsync("getRelease", "/api/v1/releases/latest");
        await HoldAsync("getReleaseRecords", "/api/v1/releases/1/records.ndjson");
        await HoldAsync("listMilestonesInRelease", "/api/v1/releases/latest/milestones");
        await HoldAsync("listMilestonesInRelease", "/api/v1/releases/1/milestones");
        await HoldAsync("listMilestonesAsCsvInRelease", "/api/v1/releases/1/milestones.csv");
        await HoldAsync("getMilestoneInRelease", "/api/v1/releases/99/milestones/yoon-vilnius-2023");
        await HoldAsync("getSourceTextInRelease", "/api/v1/releases/1/sources/nato-pivot-to-indo-pacific/text");
        await HoldAsync("exportZipInRelease", "/api/v1/releases/1/export.zip");
        await HoldAsync("listMilestones", "/api/v1/milestones", headers => headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        await HoldAsync("getMilestone", "/api/v1/milestones/yoon-vilnius-2023", headers => headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        await HoldAsync("streamChanges", "/api/v1/changes/stream");

        met.Should().BeEquivalentTo("200", "206", "304", "307", "400", "404", "416");

        async Task HoldAsync(string id, string address, Action<HttpRequestHeaders>? ask = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            ask?.Invoke(request.Headers);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var status = ((int)response.StatusCode).ToString(null as IFormatProvider);
            met.Add(status);

            var answer = operations[id]["responses"]![status]!;
            if (response.Content.Headers.ContentType is { } type)
                answer["content"]!.AsObject().Select(content => content.Key).Should().Contain(type.MediaType, "of {0} ({1})", address, status);
            var described = answer["headers"]!.AsObject().Select(header => header.Key);
            response.Headers.Concat(response.Content.Headers).Select(header => header.Key).Except(OfTheSite, StringComparer.OrdinalIgnoreCase)
                .Should().BeSubsetOf(described, "of {0} ({1})", address, status);
        }
    }
}
