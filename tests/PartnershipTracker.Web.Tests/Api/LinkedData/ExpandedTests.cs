using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api.LinkedData;

/// <summary>What a processor of JSON-LD reads in our answers: every name is the term that is meant, and nothing is lost.</summary>
public sealed class ExpandedTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string SchemaOrg = "https://schema.org/";
    private const string Annotations = "http://www.w3.org/ns/oa#";
    private const string WholeNumber = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Every_name_is_a_term_of_the_vocabularies_that_are_meant()
    {
        var nodes = NodesOf(await ExpandedAsync("?limit=200")).ToList();

        nodes.SelectMany(node => node["@type"] is JsonArray types ? types.AsEnumerable() : [node["@type"]]).OfType<JsonNode>().Select(type => type.ToString()).Distinct().Should().BeEquivalentTo(
        [
            .. In(SchemaOrg, "Dataset", "ItemList", "Event"),
            .. In(Annotations, "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector"),
            "http://id.loc.gov/datatypes/edtf", WholeNumber,
        ]);
        nodes.SelectMany(node => node.Select(property => property.Key)).Where(name => name[0] != '@').Distinct().Should().BeEquivalentTo(
        [
            .. In(SchemaOrg, "name", "description", "url", "mainEntity", "numberOfItems", "itemListElement", "identifier", "keywords", "startDate", "endDate", "eventStatus", "about", "superEvent", "subjectOf"),
            .. In(Annotations, "motivatedBy", "hasBody", "hasPurpose", "hasTarget", "hasSource", "hasSelector", "exact", "prefix", "suffix", "start", "end"),
            "http://purl.org/dc/terms/date", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        ]);
    }

    [Fact]
    public async Task A_milestone_and_its_passage_are_read_as_they_are_recorded()
    {
        var milestone = await _client.ReadAsync("/api/v1/milestones/yoon-vilnius-2023");

        var read = NodesOf(await ExpandedAsync("?limit=200")).Single(node => node["@id"]?.ToString() == "http://localhost/milestones/yoon-vilnius-2023" && node.ContainsKey("@type"));

        read[SchemaOrg + "name"].ShouldBe($$"""[{ "@value": {{milestone["title"]!.ToJsonString()}} }]""");
        read["http://purl.org/dc/terms/date"].ShouldBe($$"""[{ "@type": "http://id.loc.gov/datatypes/edtf", "@value": "{{milestone["date"]!["edtf"]}}" }]""");
        read[SchemaOrg + "superEvent"].ShouldBe("""[{ "@id": "http://localhost/summits/vilnius-2023" }]""");
        read[SchemaOrg + "subjectOf"]!.AsArray().Should().HaveSameCount(milestone["citations"]!.AsArray());

        var annotation = read[SchemaOrg + "subjectOf"]!.AsArray().First(each => each![Annotations + "hasTarget"]![0]!.AsObject().ContainsKey("@type"))!;
        annotation["@id"]!.ToString().Should().StartWith("http://localhost/milestones/yoon-vilnius-2023#citation-");
        annotation[Annotations + "motivatedBy"].ShouldBe($$"""[{ "@id": "{{Annotations}}linking" }]""");
        annotation[Annotations + "hasBody"]![0].ShouldBe("""{ "@id": "http://localhost/milestones/yoon-vilnius-2023" }""");
        annotation[Annotations + "hasBody"]![1]![Annotations + "hasPurpose"].ShouldBe($$"""[{ "@id": "{{Annotations}}assessing" }]""");
        var passage = annotation[Annotations + "hasTarget"]![0]!;
        passage[Annotations + "hasSource"]![0]!["@id"]!.ToString().Should().Match("http://localhost/api/v1/sources/*/text");
        milestone["citations"]!.AsArray().Select(citation => citation!["quote"]?.ToString()).Should().Contain(passage[Annotations + "hasSelector"]![0]![Annotations + "exact"]![0]!["@value"]!.ToString());
        passage[Annotations + "hasSelector"]![1]![Annotations + "start"]![0]!["@type"]!.ToString().Should().Be(WholeNumber);
    }

    private static IEnumerable<string> In(string vocabulary, params string[] names) => names.Select(name => vocabulary + name);

    private static IEnumerable<JsonObject> NodesOf(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(property => property.Value).SelectMany(NodesOf).Prepend(one),
        JsonArray many => many.SelectMany(NodesOf),
        _ => [],
    };

    private async Task<JsonNode> ExpandedAsync(string query)
    {
        var script = Path.Combine(Repository.Root, "tests/PartnershipTracker.Web.Tests/Api/LinkedData/expand.mjs");
        using var processor = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/PartnershipTracker.Web/Assets"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var faults = processor.StandardError.ReadToEndAsync();
        var read = processor.StandardOutput.ReadToEndAsync();
        await processor.StandardInput.WriteAsync(await _client.GetStringAsync($"/api/v1/milestones.jsonld{query}"));
        processor.StandardInput.Close();
        await processor.WaitForExitAsync();
        (await faults).Should().BeEmpty();
        return JsonNode.Parse(await read)!;
    }
}
