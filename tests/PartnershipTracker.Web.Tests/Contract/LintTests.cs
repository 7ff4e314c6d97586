using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>The linters of OpenAPI documents find nothing in ours, neither errors nor warnings.</summary>
public sealed class LintTests
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "openapi.json");

    [Fact]
    public async Task Neither_Spectral_nor_Redocly_finds_anything() => (await ContractTools.LintAsync(await ReadAsync())).Should().BeEmpty();

    [Fact]
    public async Task Both_judge_what_they_are_given()
    {
        var document = await ReadAsync();
        document["info"]!.AsObject().Remove("license");

        var findings = await ContractTools.LintAsync(document);

        findings.Should().Contain(finding => finding.StartsWith("spectral warning info-license ", StringComparison.Ordinal))
            .And.Contain(finding => finding.StartsWith("redocly error info-license ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("schemas/Edtf/properties/open", """{ "type": "boolean", "examples": ["no"] }""", "redocly error no-invalid-schema-examples")]
    [InlineData("schemas/Release/properties/id", """{ "type": "integer" }""", "spectral error oas3-valid-media-example", "redocly error no-invalid-media-type-examples")]
    [InlineData("schemas/Unused", """{ "type": "string" }""", "spectral warning oas3-unused-component", "redocly error no-unused-components")]
    public async Task What_does_not_hold_is_found(string place, string schema, params string[] expected)
    {
        var document = await ReadAsync();
        var steps = place.Split('/');
        steps[..^1].Aggregate(document["components"]!, (node, step) => node[step]!)[steps[^1]] = JsonNode.Parse(schema);

        var findings = await ContractTools.LintAsync(document);

        foreach (var rule in expected)
            findings.Should().Contain(finding => finding.StartsWith(rule + " ", StringComparison.Ordinal));
    }

    private static async Task<JsonNode> ReadAsync() => JsonNode.Parse(await File.ReadAllTextAsync(Document))!;
}
