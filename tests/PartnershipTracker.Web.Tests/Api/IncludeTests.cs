using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>An answer with milestones holds what they name, where that was asked for.</summary>
public sealed class IncludeTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("milestones?limit=200")]
    [InlineData("milestones?partner=KR&kind=statement&limit=5")]
    [InlineData("milestones?limit=3&sort=-date")]
    public async Task Each_source_and_partner_that_a_page_names_is_there_once_as_its_own_list_has_it(string list)
    {
        var page = await _client.ReadAsync($"/api/v1/{list}&include=sources,partners");
        var items = page["items"]!.AsArray();

        await ShouldBeAsync(page["included"]!["sources"]!.AsArray(), "sources", "id", items.SelectMany(item => item!["citations"]!.AsArray()).Select(citation => citation!["source"]!.ToString()));
        await ShouldBeAsync(page["included"]!["partners"]!.AsArray(), "partners", "code", items.SelectMany(item => item!["partners"]!.AsArray()).Select(code => code!.ToString()));
    }

    [Theory]
    [InlineData("agreements?partner=JP&limit=2")]
    [InlineData("assessments?limit=200")]
    [InlineData("summits?limit=200")]
    [InlineData("disagreements?about=partner/KR&fields=about,citations")]
    public async Task Other_lists_include_what_their_records_name(string list)
    {
        var page = await _client.ReadAsync($"/api/v1/{list}&include=sources,partners");
        var items = page["items"]!.AsArray().Select(item => item!).ToList();

        await ShouldBeAsync(page["included"]!["sources"]!.AsArray(), "sources", "id", items.SelectMany(item => item["citations"]!.AsArray()).Select(citation => citation!["source"]!.ToString()));
        await ShouldBeAsync(page["included"]!["partners"]!.AsArray(), "partners", "code", items.SelectMany(item =>
            item["partner"] is { } one ? [one.ToString()]
            : item["partners"]?.AsArray().Select(code => code!.ToString())
            ?? item["attendance"]?.AsArray().Select(attendance => attendance!["partner"]!.ToString())
            ?? item["about"]!.AsArray().Where(subject => subject!["type"]!.ToString() == "partner").Select(subject => subject!["id"]!.ToString())));
    }

    [Theory]
    [InlineData("partners?limit=200")]
    [InlineData("frameworks?fields=name,citations")]
    [InlineData("areas?limit=200")]
    public async Task What_names_no_partner_includes_its_sources(string list)
    {
        var page = await _client.ReadAsync($"/api/v1/{list}&include=sources,partners");

        var cited = page["items"]!.AsArray().SelectMany(item => item!["citations"]!.AsArray()).Select(citation => citation!["source"]!.ToString());
        await ShouldBeAsync(page["included"]!["sources"]!.AsArray(), "sources", "id", cited);
        page["included"]!["partners"]!.AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("agreements/jp-itpp-2023?on=2024-01-01&")]
    [InlineData("assessments/no-agreed-line-on-china?")]
    [InlineData("summits/vilnius-2023?")]
    [InlineData("disagreements/rok-itpp-day?")]
    [InlineData("partners/JP?on=2024-01-01&")]
    [InlineData("frameworks/itpp?")]
    [InlineData("areas/cyber-defence?")]
    public async Task One_record_of_another_kind_includes_what_it_names(string one)
    {
        var plain = await _client.ReadAsync($"/api/v1/{one}");

        var full = await _client.ReadAsync($"/api/v1/{one}include=sources,partners");

        await ShouldBeAsync(full["included"]!["sources"]!.AsArray(), "sources", "id", plain["citations"]!.AsArray().Select(citation => citation!["source"]!.ToString()));
        full["included"]!["partners"].Should().NotBeNull();
        full.Remove("included");
        full.ShouldBe(plain.ToJsonString());
    }

    [Fact]
    public async Task One_milestone_includes_what_it_names()
    {
        var plain = await _client.ReadAsync("/api/v1/milestones/japan-itpp-2023");

        var full = await _client.ReadAsync("/api/v1/milestones/japan-itpp-2023?include=partners&include=SOURCES");

        var included = full["included"]!.AsObject();
        included["partners"]!.AsArray().Should().ContainSingle().Which!["id"]!.ToString().Should().Be("japan");
        await ShouldBeAsync(included["sources"]!.AsArray(), "sources", "id", plain["citations"]!.AsArray().Select(citation => citation!["source"]!.ToString()));
        full.Remove("included");
        full.ShouldBe(plain.ToJsonString());
    }

    [Theory]
    [InlineData("milestones?limit=2")]
    [InlineData("milestones?limit=2&include=")]
    [InlineData("milestones?limit=2&include=citations")]
    [InlineData("milestones/japan-itpp-2023")]
    [InlineData("milestones/japan-itpp-2023?include=citations")]
    public async Task Nothing_is_included_unless_asked_for(string address) =>
        (await _client.ReadAsync($"/api/v1/{address}")).ContainsKey("included").Should().BeFalse();

    [Fact]
    public async Task Only_what_was_asked_for_is_included() =>
        (await _client.ReadAsync("/api/v1/milestones?limit=2&include=partners"))["included"]!.AsObject().Select(part => part.Key).Should().Equal("partners");

    [Fact]
    public async Task A_page_without_milestones_includes_none() =>
        (await _client.ReadAsync("/api/v1/milestones?q=zzzz&include=sources,partners"))["included"].ShouldBe("""{ "sources": [], "partners": [] }""");

    [Fact]
    public async Task What_is_included_does_not_depend_on_the_fields_and_citations_are_kept_if_they_are_included()
    {
        var whole = await _client.ReadAsync("/api/v1/milestones?limit=4&include=sources");

        var sparse = await _client.ReadAsync("/api/v1/milestones?limit=4&fields=title&include=sources,citations");

        sparse["included"].ShouldBe(whole["included"]!.ToJsonString());
        sparse["items"]![0]!.AsObject().Select(property => property.Key).Should().Equal("id", "title", "citations");
        sparse["items"]![0]!["citations"].ShouldBe(whole["items"]![0]!["citations"]!.ToJsonString());
    }

    [Fact]
    public async Task Next_includes_the_same()
    {
        var first = await _client.ReadAsync("/api/v1/milestones?limit=1&include=sources");

        (await _client.ReadAsync(first["next"]!.ToString()))["included"]!["sources"].Should().NotBeNull();
    }

    private async Task ShouldBeAsync(JsonArray included, string list, string key, IEnumerable<string> named)
    {
        var expected = named.Distinct().ToList();
        included.Select(record => record![key]!.ToString()).Should().BeEquivalentTo(expected).And.NotBeEmpty();
        included.Select(record => record!["id"]!.ToString()).Should().BeInAscendingOrder(StringComparer.Ordinal);

        var whole = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        for (var address = $"/api/v1/{list}?limit=200"; address is not null;)
        {
            var page = await _client.ReadAsync(address);
            foreach (var record in page["items"]!.AsArray())
                whole.Add(record![key]!.ToString(), record);
            address = page["next"]?.ToString();
        }

        foreach (var record in included)
            record.ShouldBe(whole[record![key]!.ToString()].ToJsonString());
    }
}
