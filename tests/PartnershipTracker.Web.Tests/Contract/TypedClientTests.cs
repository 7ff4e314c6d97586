using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Api.Document;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>The types that openapi-typescript makes of the document are those of the answers: what the site says compiles as what the document promises.</summary>
public sealed class TypedClientTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Operation = "getMilestone";
    private const string Address = "/api/v1/milestones/yoon-vilnius-2023";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task What_the_site_answers_has_the_types_of_the_document()
    {
        await app.PublishAsync();
        var document = await DocumentAsync();
        var operations = document["paths"]!.AsObject().Select(path => path.Value!["get"]).OfType<JsonNode>().ToDictionary(operation => operation["operationId"]!.ToString(), StringComparer.Ordinal);
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (operation, examples) in Examples.All)
        {
            foreach (var example in examples.Values)
                await AddAsync(operation, example.Request);
            if (operation.StartsWith("list", StringComparison.Ordinal))
                await AddAsync(operation, $"{examples["200"].Request.Split('?')[0]}?limit=200");
        }

        foreach (var id in await _client.IdsAsync("/api/v1/milestones?limit=200"))
            await AddAsync(Operation, $"/api/v1/milestones/{id}?include=sources,partners");

        await AddAsync("listMilestonesInRelease", "/api/v1/releases/1/milestones?partner=JP,KR&limit=5&on=2024-01-01");
        await AddAsync("getAgreementInRelease", "/api/v1/releases/1/agreements/jp-itpp-2023");
        await AddAsync("getAgreementInRelease", "/api/v1/releases/99/agreements/jp-itpp-2023");

        modules.Should().HaveCountGreaterThan(150);
        (await ContractTools.CompileAsync(document, modules)).Should().BeEmpty();

        async Task AddAsync(string operation, string address)
        {
            using var response = await _client.GetAsync(address);
            modules.Add($"{operation}{modules.Count}.ts", TypedModules.Answer(operation, response.StatusCode, response.Content.Headers.ContentType!.MediaType!, await response.Content.ReadAsStringAsync()));
            if (response.IsSuccessStatusCode && address.Contains('?', StringComparison.Ordinal))
                modules.Add($"{operation}{modules.Count}.ts", TypedModules.Query(document, operations[operation], address));
        }
    }

    [Fact]
    public async Task An_answer_that_is_not_as_promised_does_not_compile()
    {
        var faults = new Dictionary<string, (string? Value, string Fault)>(StringComparer.Ordinal)
        {
            ["title"] = (null, "Property 'title' is missing"),
            ["version"] = ("\"1\"", "Type 'string' is not assignable to type 'number'"),
            ["kind"] = ("\"rumour\"", "Type '\"rumour\"' is not assignable to type"),
            ["citations"] = ("null", "Type 'null' is not assignable to type"),
            ["summary"] = ("[]", "is not assignable to type 'string'"),
            ["colour"] = ("\"red\"", "'\"colour\"' does not exist in type"),
        };
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (member, (value, _)) in faults)
        {
            var answer = JsonNode.Parse(await _client.GetStringAsync(Address))!.AsObject();
            answer.Remove(member);
            if (value is not null)
                answer[member] = JsonNode.Parse(value);
            modules[$"{member}.ts"] = TypedModules.Answer(Operation, HttpStatusCode.OK, "application/json", answer.ToJsonString());
        }

        var found = await ContractTools.CompileAsync(await DocumentAsync(), modules);

        found.Should().HaveSameCount(faults);
        foreach (var (member, (_, fault)) in faults)
            found.Should().ContainSingle(line => line.StartsWith($"{member}.ts:", StringComparison.Ordinal)).Which.Should().Contain(fault);
    }

    [Fact]
    public async Task An_answer_does_not_compile_where_the_document_promises_something_else()
    {
        var document = await DocumentAsync();
        var answer = JsonNode.Parse(await _client.GetStringAsync(Address))!;
        (await CompileAsync(document, answer)).Should().BeEmpty();

        document["components"]!["schemas"]!["Milestone"]!["properties"]!["version"] = new JsonObject { ["type"] = "boolean" };
        document["components"]!["schemas"]!["OneMilestone"]!["properties"]!["version"] = new JsonObject { ["type"] = "boolean" };

        (await CompileAsync(document, answer)).Should().ContainSingle().Which.Should().Contain("Type 'number' is not assignable to type 'boolean'");
    }

    private static async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi.json")))!;

    private static Task<string[]> CompileAsync(JsonNode document, JsonNode answer) => ContractTools.CompileAsync(
        document, new Dictionary<string, string>(StringComparer.Ordinal) { ["answer.ts"] = TypedModules.Answer(Operation, HttpStatusCode.OK, "application/json", answer.ToJsonString()) });
}
