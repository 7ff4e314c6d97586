using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>A type of record that scripts write, and how a test writes one.</summary>
/// <param name="List">Where it is written: the last part of its list's address.</param>
/// <param name="Name">The name of the type in answers.</param>
/// <param name="Told">A field of text that whoever reads a record is told as well.</param>
/// <param name="Faults">For a field, what it may not say.</param>
/// <param name="Sample">A record that nothing is wrong with, without its id; its address ends with <c>{id}</c>, for no two sources have the same.</param>
internal sealed record WrittenType(string List, string Name, string Told, (string Field, string Value)[] Faults, string Sample)
{
    private const string Citations = """[{"source":"us-state-cable-japan-and-nato-1979-09","quote":null,"before":null,"after":null,"date":null,"stance":"supports","basis":"stated","note":null}]""";

    private const string Date = """{"edtf":"2025-05","words":null,"basis":"stated","note":null}""";

    public static readonly IReadOnlyList<WrittenType> All =
    [
        new("milestones", "milestone", "title", [("kind", "\"party\""), ("summit", "\"no-such\""), ("citations", "[]")], Scripts.Milestone("any").ToJsonString()),
        new("sources", "source", "title", [("url", "\"ftp://example.org/a-report\""), ("publisher", "null"), ("kind", "7")], $$"""
            {
              "title": "A report", "author": null, "publisher": "A paper", "republisher": null, "url": "https://example.org/{id}", "published": {{Date}},
              "kind": "press", "language": "en", "text": null, "sha256": null, "setAside": []
            }
            """),
        new("agreements", "agreement", "note", [("partner", "\"US\""), ("predecessor", "\"no-such\""), ("areaCount", "0")], $$"""
            {
              "partner": "NZ", "framework": "itpp", "adopted": {{Date}}, "periodStart": null, "periodEnd": null, "predecessor": null, "summit": null, "areas": [],
              "areaCount": null, "objectives": ["To train together"], "priorities": [], "confidence": "medium", "note": "A programme", "citations": {{Citations}}
            }
            """),
        new("summits", "summit", "name", [("country", "\"Norway\""), ("date", "null"), ("standing", "true")], $$"""
            {
              "name": "A summit", "series": "g7", "city": "Oslo", "country": "NO", "date": {{Date}}, "standing": "held", "note": null,
              "attendance": [{ "partner": "JP", "name": "A minister", "office": null, "leader": false, "note": null }], "citations": {{Citations}}
            }
            """),
        new("areas", "cooperation-area", "name", [("kind", "\"party\""), ("group", "\"\""), ("aliases", "[7]")], $$"""
            { "name": "Weather", "group": "Tests", "kind": "cooperation", "aliases": [], "note": null, "citations": {{Citations}} }
            """),
        new("assessments", "assessment", "text", [("kind", "\"rumour\""), ("title", "1"), ("partners", "[\"US\"]")], $$"""
            { "kind": "driver", "subject": "partner", "title": "An argument", "text": "The partner argues.", "partners": ["KR"], "areas": [], "citations": {{Citations}} }
            """),
    ];

    public static WrittenType Of(string list) => All.Single(type => type.List == list);

    public string Address => $"/api/v1/{List}";

    /// <summary>A record as it is sent.</summary>
    public JsonObject Record(string id)
    {
        var record = JsonNode.Parse(Sample.Replace("{id}", id, StringComparison.Ordinal))!.AsObject();
        record["id"] = id;
        return record;
    }

    /// <summary>The same with a field that says something else.</summary>
    public JsonObject Record(string id, string field, JsonNode? value)
    {
        var record = Record(id);
        record[field] = value;
        return record;
    }

    /// <summary>Makes one, or changes it: right in all that is not given.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpClient script, string method, string id, string query = "", string? ifMatch = null, string? mediaType = null) => method switch
    {
        "POST" => script.SendJsonAsync(HttpMethod.Post, $"{Address}?why=So.{query}", Record(id), null, mediaType ?? Scripts.Json),
        "PUT" => script.SendJsonAsync(HttpMethod.Put, $"{Address}/{id}?why=So.{query}", Record(id, Told, "Changed"), ifMatch, mediaType ?? Scripts.Json),
        "PATCH" => script.SendJsonAsync(HttpMethod.Patch, $"{Address}/{id}?why=So.{query}", new JsonObject { [Told] = "Changed" }, ifMatch, mediaType ?? Scripts.Merge),
        _ => script.SendJsonAsync(HttpMethod.Delete, $"{Address}/{id}?why=So.{query}", null, ifMatch),
    };

    public async Task MakeAsync(HttpClient script, string id)
    {
        using var made = await SendAsync(script, "POST", id);
        made.StatusCode.Should().Be(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
    }

    /// <summary>Holds one to being as it was made.</summary>
    public async Task ShouldStandAsync(HttpClient script, string id) =>
        (await script.ReadAsync($"{Address}/{id}/record")).ShouldSay(new JsonObject { ["type"] = Name, ["id"] = id, ["version"] = 1, ["record"] = Record(id) });

    public override string ToString() => List;
}
