using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Requests that write, as a script's author makes them.</summary>
internal static class Scripts
{
    public const string Json = "application/json";
    public const string Patch = "application/json-patch+json";
    public const string Merge = "application/merge-patch+json";

    /// <summary>An editor's script that may publish.</summary>
    public static Task<HttpClient> PublisherAsync(this TrackerApp app, string name = "Paula Publisher") =>
        app.KeyAsync(Roles.Editor, name, KeyScope.Publish);

    /// <summary>A milestone that nothing is wrong with.</summary>
    public static JsonObject Milestone(string id, string title = "A meeting in Tokyo") => JsonNode.Parse($$"""
        {
          "id": "{{id}}", "title": "{{title}}", "summary": "The partners met.", "date": { "edtf": "2023-07", "words": null, "basis": "stated", "note": null },
          "kind": "meeting", "partners": ["JP"], "areas": ["cyber-defence"], "framework": null, "agreement": null, "summit": null, "statement": null,
          "standing": "held", "significance": "core", "confidence": "high",
          "citations": [{ "source": "us-state-cable-japan-and-nato-1979-09", "quote": null, "before": null, "after": null, "date": null, "stance": "supports", "basis": "stated", "note": null }]
        }
        """)!.AsObject();

    public static Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient script, HttpMethod method, string address, JsonNode? body, string? ifMatch = null, string type = Json, string? key = null) =>
        script.SendTextAsync(method, address, body?.ToJsonString(), ifMatch, type, key);

    public static async Task<HttpResponseMessage> SendTextAsync(
        this HttpClient script, HttpMethod method, string address, string? body, string? ifMatch = null, string type = Json, string? key = null)
    {
        using var request = Message(method, address, body, ifMatch, type);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await script.SendAsync(request);
    }

    public static HttpRequestMessage Message(HttpMethod method, string address, string? body, string? ifMatch = null, string type = Json)
    {
        var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type).MediaType!);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return request;
    }

    /// <summary>Records a milestone; what is answered.</summary>
    public static async Task<JsonObject> RecordAsync(this HttpClient script, string id)
    {
        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Milestone(id));
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>How many steps of history a milestone has that stands; 0 where there is none.</summary>
    public static async Task<int> StepsAsync(this HttpClient script, string id)
    {
        using var read = await script.GetAsync($"/api/v1/milestones/{id}/record");
        return read.StatusCode == System.Net.HttpStatusCode.NotFound ? 0 : (int)(await read.JsonAsync())["version"]!;
    }

    /// <summary>All changes since the start.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ChangesAsync(this HttpClient script)
    {
        var changes = new List<JsonNode>();
        for (var next = "/api/v1/changes?limit=200"; next is not null;)
        {
            var page = await script.ReadAsync(next);
            changes.AddRange(page["items"]!.AsArray().Select(change => change!));
            next = (bool)page["more"]! ? (string?)page["next"] : null;
        }

        return changes;
    }

    /// <summary>Holds JSON to saying the same, in whatever order.</summary>
    public static void ShouldSay(this JsonNode? actual, JsonNode? expected) =>
        JsonNode.DeepEquals(actual, expected).Should().BeTrue("{0} should say {1}", actual?.ToJsonString(), expected?.ToJsonString());

    /// <summary>Holds a refusal to being of that type, and to naming that place.</summary>
    public static async Task ShouldBeRefusedAsync(this HttpResponseMessage answer, System.Net.HttpStatusCode status, string type, string? place = null)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(status, body);
        answer.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
        var problem = JsonNode.Parse(body)!;
        ((string)problem["type"]!).Should().Be($"/problems/{type}", body);
        if (place is not null)
            problem["errors"]!.AsObject().Select(error => error.Key).Should().Contain(place, body);
    }
}
