using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api.LinkedData;

/// <summary>Milestones as JSON-LD: events of schema.org, their passages as Web Annotations.</summary>
public sealed class LinkedDataTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_page_is_a_data_set_with_the_events_of_the_same_page_in_JSON()
    {
        var page = await _client.ReadAsync("/api/v1/milestones?partner=JP&limit=5");

        var linked = await LinkedAsync("?partner=JP&limit=5");

        linked["@type"]!.ToString().Should().Be("Dataset");
        linked["@context"]!["@vocab"]!.ToString().Should().Be("https://schema.org/");
        linked["mainEntity"]!["numberOfItems"]!.GetValue<int>().Should().Be(page["total"]!.GetValue<int>());
        var events = Events(linked);
        events.Should().OnlyContain(node => node["@type"]!.ToString() == "Event");
        events.Select(node => node["identifier"]!.ToString()).Should().Equal(ApiRequests.Ids(page));
        events.Select(node => node["@id"]!.ToString()).Should().Equal(ApiRequests.Ids(page).Select(id => $"http://localhost/milestones/{id}"));
        foreach (var (node, milestone) in events.Zip(page["items"]!.AsArray()))
        {
            node["name"]!.ToString().Should().Be(milestone!["title"]!.ToString());
            node["dcterms:date"].ShouldBe($$"""{ "@type": "http://id.loc.gov/datatypes/edtf", "@value": "{{milestone["date"]!["edtf"]}}" }""");
            node["subjectOf"]!.AsArray().Should().HaveSameCount(milestone["citations"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_vague_date_is_made_no_day()
    {
        foreach (var node in Events(await LinkedAsync("?limit=200")))
        {
            var edtf = node["dcterms:date"]!["@value"]!.ToString();
            var days = new[] { node["startDate"]?.ToString(), node["endDate"]?.ToString() }.OfType<string>().ToList();
            if (edtf.IndexOfAny(['~', '?', 'X', '.', '%', '[', '{']) >= 0)
                days.Should().BeEmpty("{0} names no day, month or year for certain", edtf);
            else
                string.Join('/', days).Should().Be(edtf);
        }
    }

    [Fact]
    public async Task Each_passage_is_found_in_the_text_that_is_its_target_by_words_and_by_place()
    {
        var found = 0;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var annotation in Events(await LinkedAsync("?limit=200")).SelectMany(node => node["subjectOf"]!.AsArray()))
        {
            annotation!["@context"]!.ToString().Should().Be("http://www.w3.org/ns/anno.jsonld");
            annotation["type"]!.ToString().Should().Be("Annotation");
            if (annotation["target"] is not JsonObject passage)
                continue;

            var source = passage["source"]!.ToString();
            if (!texts.TryGetValue(source, out var text))
                texts.Add(source, text = await _client.GetStringAsync(source));
            var (quoted, placed) = (passage["selector"]![0]!, passage["selector"]![1]!);
            (quoted["type"]!.ToString(), placed["type"]!.ToString()).Should().Be(("TextQuoteSelector", "TextPositionSelector"));
            // The model counts code points, as runes do.
            var runes = text.EnumerateRunes().Skip(placed["start"]!.GetValue<int>()).Take(placed["end"]!.GetValue<int>() - placed["start"]!.GetValue<int>());
            string.Concat(runes).Should().Be(quoted["exact"]!.ToString());
            text.Should().Contain($"{quoted["prefix"]}{quoted["exact"]}{quoted["suffix"]}");
            found++;
        }

        found.Should().BeGreaterThan(10);
    }

    [Fact]
    public async Task A_citation_says_whether_it_supports_or_disputes_and_why()
    {
        var disputed = Events(await LinkedAsync("?limit=200")).Single(node => node["identifier"]!.ToString() == "japan-institutional-links-1980s");

        var bodies = disputed["subjectOf"]!.AsArray().Select(annotation => annotation!["body"]!.AsArray()).ToList();

        bodies.Should().OnlyContain(body => body[0]!.ToString() == "http://localhost/milestones/japan-institutional-links-1980s");
        bodies.Select(body => body[1]!["value"]!.ToString()).Should().Contain(["supports", "disputes"]);
    }

    private static List<JsonNode> Events(JsonNode linked) => [.. linked["mainEntity"]!["itemListElement"]!.AsArray().Select(node => node!)];

    private async Task<JsonNode> LinkedAsync(string query)
    {
        using var response = await _client.GetAsync($"/api/v1/milestones.jsonld{query}");
        response.Content.Headers.ContentType!.ToString().Should().Be("application/ld+json");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
