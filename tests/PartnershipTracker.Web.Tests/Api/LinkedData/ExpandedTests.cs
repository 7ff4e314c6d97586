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

    [Theory]
    [InlineData("summits", "Event", "keywords startDate endDate location address addressLocality addressCountry attendee jobTitle affiliation eventStatus")]
    [InlineData("agreements", "CreativeWork", "additionalType dateCreated temporalCoverage about")]
    [InlineData("sources", "CreativeWork", "author publisher keywords inLanguage datePublished")]
    [InlineData("partners", "Country", "alternateName")]
    [InlineData("frameworks", "DefinedTerm", "termCode alternateName")]
    [InlineData("areas", "DefinedTerm", "alternateName inDefinedTermSet")]
    [InlineData("assessments", "Claim", "text keywords about")]
    [InlineData("disagreements", "Question", "keywords suggestedAnswer acceptedAnswer text about")]
    [InlineData("names", "DefinedTerm", "alternateName inDefinedTermSet")]
    public async Task Each_list_tells_its_records_in_words_of_schema_org(string list, string type, string terms)
    {
        // Names have no pages.
        var query = list == "names" ? "" : "?limit=200";
        var page = await _client.ReadAsync($"/api/v1/{list}{query}");
        var read = await ExpandedAsync(query, list);

        var items = read[0]![SchemaOrg + "mainEntity"]![0]![SchemaOrg + "itemListElement"]!.AsArray();
        items.Select(item => item!["@type"]![0]!.ToString()).Should().HaveSameCount(page["items"]!.AsArray()).And.AllBe(SchemaOrg + type);
        items.Select(item => item!["@id"]!.ToString()).Should().OnlyHaveUniqueItems().And.OnlyContain(address => address.StartsWith("http://localhost/"));
        items.Sum(item => item![SchemaOrg + "subjectOf"]?.AsArray().Count ?? 0).Should().Be(page["items"]!.AsArray().Sum(item => item!["citations"]?.AsArray().Count ?? 0));
        NodesOf(read).SelectMany(node => node.Select(property => property.Key)).Where(name => name.StartsWith(SchemaOrg, StringComparison.Ordinal)).Distinct().Should().Contain(In(SchemaOrg, [.. terms.Split(' ').Except(["eventStatus"])]))
            .And.BeSubsetOf(In(SchemaOrg, [.. terms.Split(' '), "name", "description", "url", "mainEntity", "numberOfItems", "itemListElement", "identifier", "subjectOf"]));
    }

    [Fact]
    public async Task What_one_list_names_another_tells_by_the_same_address()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in new[] { "milestones", "summits", "agreements", "sources", "partners", "frameworks", "areas", "assessments", "disagreements" })
        {
            for (var next = $"/api/v1/{list}.jsonld?limit=200"; next is not null;)
            {
                using var answer = await _client.GetAsync(next);
                next = answer.Link("next");
                foreach (var node in NodesOf(JsonNode.Parse(await answer.Content.ReadAsStringAsync())))
                {
                    if (node["@id"]?.ToString() is { } address)
                        (node.Count == 1 ? named : told).Add(address);
                    if (node["type"]?.ToString() == "SpecificResource")
                        named.Add(node["source"]!.ToString()[..^"/text".Length]);
                }
            }
        }

        named.Except(told).Should().Equal(SchemaOrg + "EventScheduled");
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

    private async Task<JsonNode> ExpandedAsync(string query, string list = "milestones")
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
        await processor.StandardInput.WriteAsync(await _client.GetStringAsync($"/api/v1/{list}.jsonld{query}"));
        processor.StandardInput.Close();
        await processor.WaitForExitAsync();
        (await faults).Should().BeEmpty();
        return JsonNode.Parse(await read)!;
    }
}
