using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Writing;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>What scripts send to write, and what they are answered, has the types that openapi-typescript makes of the document.</summary>
public sealed class TypedWritesTests(WritingApp app) : IClassFixture<WritingApp>
{
    private readonly Dictionary<string, string> _modules = new(StringComparer.Ordinal);

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    private readonly JsonNode _document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "openapi.json")))!;

    [Fact]
    public async Task What_is_sent_and_answered_has_the_types_of_the_document()
    {
        using var script = await app.KeyAsync(Roles.Editor, "Theo Typist", KeyScope.ReadDrafts, KeyScope.WriteDrafts, KeyScope.Publish);
        using var reader = await app.KeyAsync(Roles.Editor, "Rita Reader", KeyScope.ReadDrafts);
        using var nobody = app.CreateClient();

        foreach (var type in WrittenType.All)
            await WriteAsync(type, script);
        await RefuseAsync(script, reader, nobody);
        await WriteBatchAsync(script);
        await DraftAsync(script);

        _met.Should().Contain(Writes().SelectMany(write => write["responses"]!.AsObject().Where(answer => answer.Key[0] == '2').Select(answer => $"{write["operationId"]} {answer.Key}")), "all that may be answered is");
        _met.Select(met => met.Split(' ')[1]).Distinct().Should().BeEquivalentTo("200", "201", "400", "401", "403", "404", "409", "410", "412", "413", "415", "422", "428");
        (await ContractTools.CompileAsync(_document, _modules)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_otherwise_does_not_compile()
    {
        var rumour = Scripts.Milestone("typed-rumour");
        rumour["kind"] = "rumour";
        var nameless = Scripts.Milestone("typed-nameless");
        nameless.Remove("title");
        var stale = new JsonObject { ["type"] = "/problems/stale-version", ["title"] = "", ["status"] = 412, ["current"] = Written(nameless) };
        var modules = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["body.ts"] = TypedModules.Body("createMilestone", Scripts.Json, rumour.ToJsonString()),
            ["patch.ts"] = TypedModules.Body("patchMilestone", Scripts.Patch, """[{ "op": "sing", "path": "/title" }]"""),
            ["answer.ts"] = TypedModules.Answer("createMilestone", HttpStatusCode.Created, Scripts.Json, Written(nameless).ToJsonString()),
            ["stale.ts"] = TypedModules.Answer("putMilestone", HttpStatusCode.PreconditionFailed, "application/problem+json", stale.ToJsonString()),
            ["query.ts"] = TypedModules.Query(_document, OperationAt("POST", "/api/v1/milestones"), "/api/v1/milestones?dryrun=true"),
        };

        var found = await ContractTools.CompileAsync(_document, modules);

        found.Select(fault => fault.Split(':')[0]).Should().BeEquivalentTo(modules.Keys);

        static JsonObject Written(JsonObject record) => new() { ["type"] = "milestone", ["id"] = "typed", ["version"] = 1, ["record"] = record.DeepClone() };
    }

    private async Task WriteAsync(WrittenType type, HttpClient script)
    {
        var (id, address) = ($"typed-{type.List}", $"{type.Address}/typed-{type.List}");
        var replaced = type.Record(id, type.Told, "Replaced");
        var (field, value) = type.Faults[0];

        await HoldAsync(script, "POST", $"{type.Address}?dryRun=true", type.Record(id), 200);
        await HoldAsync(script, "POST", $"{type.Address}?why=It+is+so.", type.Record(id), 201);
        await HoldAsync(script, "PUT", $"{address}?why=Better.", replaced, 412, "\"7\"");
        await HoldAsync(script, "PUT", $"{address}?why=Better.", replaced, 200, "\"1\"");
        await HoldAsync(script, "PUT", $"{address}-new", type.Record(id + "-new"), 201, isNew: true);
        await HoldAsync(script, "PUT", $"{address}-new", type.Record(id + "-new"), 412, isNew: true);
        await HoldAsync(script, "PATCH", $"{address}?why=Better.", JsonNode.Parse($$"""[{ "op": "replace", "path": "/{{type.Told}}", "value": "Patched" }]"""), 200, "\"2\"", Scripts.Patch);
        await HoldAsync(script, "PATCH", $"{address}?why=Better.", JsonNode.Parse("""[{ "op": "remove", "path": "/no-such" }]"""), 422, "\"3\"", Scripts.Patch);
        await HoldAsync(script, "PATCH", $"{address}?why=Better.", new JsonObject { [type.Told] = "Merged" }, 200, "\"3\"", Scripts.Merge);
        await HoldAsync(script, "PATCH", $"{address}?why=Better.", new JsonObject { ["colour"] = "red" }, 422, "\"4\"", Scripts.Merge);
        await HoldAsync(script, "DELETE", $"{address}?why=It+is+not+so.", null, 428);
        await HoldAsync(script, "DELETE", $"{address}?why=It+is+not+so.", null, 200, "\"4\"");
        await HoldAsync(script, "GET", address, null, 410);
        await HoldAsync(script, "POST", type.Address, type.Record(id, field, JsonNode.Parse(value)), 422, isSentWrong: true);
    }

    private async Task RefuseAsync(HttpClient script, HttpClient reader, HttpClient nobody)
    {
        const string Address = "/api/v1/milestones";
        await HoldAsync(nobody, "POST", Address, Scripts.Milestone("typed-no"), 401);
        await HoldAsync(reader, "POST", Address, Scripts.Milestone("typed-no"), 403);
        await HoldAsync(script, "PATCH", Address + "/typed-no?why=So.", new JsonObject { ["title"] = "Talks" }, 404, "\"1\"", Scripts.Merge);
        await HoldAsync(script, "DELETE", Address + "/japan-itpp-2023", null, 400, "\"1\"");
        await HoldAsync(script, "POST", Address, Scripts.Milestone("typed-no"), 415, mediaType: "text/plain", isSentWrong: true);
        await HoldAsync(script, "POST", Address, new JsonObject { ["title"] = new string('x', 600_000) }, 413, isSentWrong: true);
    }

    private async Task WriteBatchAsync(HttpClient script)
    {
        JsonObject Batch(int version) => new()
        {
            ["why"] = "Four at once.",
            ["operations"] = new JsonArray(
                new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = Scripts.Milestone("typed-batch") },
                new JsonObject { ["op"] = "replace", ["type"] = "milestone", ["id"] = "typed-milestones-new", ["version"] = version, ["record"] = Scripts.Milestone("typed-milestones-new", "Replaced") },
                new JsonObject { ["op"] = "patch", ["type"] = "summit", ["id"] = "typed-summits-new", ["version"] = 1, ["patch"] = new JsonObject { ["city"] = "Bergen" } },
                new JsonObject { ["op"] = "withdraw", ["type"] = "assessment", ["id"] = "typed-assessments-new", ["version"] = 1 }),
        };

        await HoldAsync(script, "POST", "/api/v1/batch", Batch(7), 412);
        await HoldAsync(script, "POST", "/api/v1/batch?dryRun=true", Batch(1), 200);
        await HoldAsync(script, "POST", "/api/v1/batch", Batch(1), 200);
        await HoldAsync(script, "POST", "/api/v1/batch", new JsonObject { ["why"] = "Again.", ["operations"] = new JsonArray(Batch(1)["operations"]![0]!.DeepClone()) }, 422);
    }

    private async Task DraftAsync(HttpClient script)
    {
        JsonObject Draft(string id, string title = "A draft") => new() { ["type"] = "milestone", ["record"] = Scripts.Milestone(id, title) };

        await HoldAsync(script, "POST", "/api/v1/drafts?dryRun=true", Draft("typed-draft"), 200);
        var address = "/api/v1/drafts/" + (await HoldAsync(script, "POST", "/api/v1/drafts", Draft("typed-draft"), 201))["key"];
        await HoldAsync(script, "GET", "/api/v1/drafts?show=in-review", null, 200);
        await HoldAsync(script, "GET", address, null, 200);
        await HoldAsync(script, "GET", "/api/v1/drafts/no-such", null, 404);
        await HoldAsync(script, "PUT", address, Draft("typed-draft", "Better"), 412, "\"7\"");
        await HoldAsync(script, "PUT", address, Draft("typed-draft", "Better"), 200, "\"1\"");
        await HoldAsync(script, "POST", address + "/propose", null, 200, "\"2\"");
        await HoldAsync(script, "POST", address + "/reopen", null, 200, "\"3\"");
        await HoldAsync(script, "POST", address + "/propose", null, 200, "\"4\"");
        await HoldAsync(script, "POST", address + "/return", new JsonObject { ["comment"] = "It was in Kyoto." }, 200, "\"5\"");
        await HoldAsync(script, "POST", address + "/propose", null, 200, "\"6\"");
        await HoldAsync(script, "POST", address + "/publish", null, 200, "\"7\"");
        await HoldAsync(script, "POST", address + "/discard", null, 409, "\"8\"");
        var other = "/api/v1/drafts/" + (await HoldAsync(script, "POST", "/api/v1/drafts", Draft("typed-other"), 201))["key"];
        await HoldAsync(script, "POST", other + "/discard", null, 200, "\"1\"");
    }

    // Asks, and keeps what is to compile: the answer, and what was sent where it is not meant to be wrong.
    private async Task<JsonObject> HoldAsync(
        HttpClient client, string method, string address, JsonNode? body, int status, string? ifMatch = null, string mediaType = Scripts.Json, bool isNew = false, bool isSentWrong = false)
    {
        var operation = OperationAt(method, address.Split('?')[0]);
        var id = operation["operationId"]!.ToString();
        using var message = Scripts.Message(new(method), address, body?.ToJsonString(), ifMatch, mediaType);
        if (isNew)
            message.Headers.TryAddWithoutValidation("If-None-Match", "*");
        using var answer = await client.SendAsync(message);
        var json = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).Should().Be(status, "{0} {1}: {2}", method, address, json);

        _met.Add($"{id} {status}");
        Add("answer", TypedModules.Answer(id, (HttpStatusCode)status, answer.Content.Headers.ContentType!.MediaType!, json));
        if (body is not null && !isSentWrong)
            Add("body", TypedModules.Body(id, mediaType, body.ToJsonString()));
        if (address.Contains('?', StringComparison.Ordinal))
            Add("query", TypedModules.Query(_document, operation, address));
        return JsonNode.Parse(json)!.AsObject();

        void Add(string what, string module) => _modules.Add($"{id}-{status}-{what}-{_modules.Count}.ts", module);
    }

    private JsonNode OperationAt(string method, string address)
    {
        var steps = address.Split('/');
        return _document["paths"]!.AsObject()
            .Where(path => path.Key.Split('/') is var own && own.Length == steps.Length && own.Zip(steps).All(pair => pair.First[..Math.Min(1, pair.First.Length)] == "{" || pair.First == pair.Second))
            .Select(path => path.Value![method.ToLowerInvariant()]).OfType<JsonNode>().First();
    }

    private IEnumerable<JsonNode> Writes() =>
        _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Where(operation => operation.Key != "get").Select(operation => operation.Value!);
}
