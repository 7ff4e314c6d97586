using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>Changes in NDJSON, and as much of each as was asked for.</summary>
public sealed class ChangeFormatTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Feed = "/api/v1/changes";

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("?include=record")]
    [InlineData("?type=summit,framework&fields=title")]
    public async Task All_changes_are_one_a_line_and_the_same_as_page_by_page(string query)
    {
        var (paged, next) = (new List<string>(), $"{Feed}{query}&limit=200");
        JsonObject page;
        do
        {
            page = await _client.ReadAsync(next);
            paged.AddRange(page["items"]!.AsArray().Select(ApiRequests.Text));
            next = page["next"]!.GetValue<string>();
        }
        while (page["more"]!.GetValue<bool>());

        using var whole = await _client.GetAsync($"{Feed}.ndjson{query}");

        whole.StatusCode.Should().Be(HttpStatusCode.OK);
        whole.Content.Headers.ContentType!.ToString().Should().Be("application/x-ndjson");
        whole.Link("next").Should().BeNull("nothing follows that is recorded");
        (await LinesAsync(whole)).Select(ApiRequests.Text).Should().Equal(paged);
    }

    [Fact]
    public async Task Accept_asks_for_lines_too_and_each_format_names_the_other()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Feed}?include=record&limit=2");
        request.Headers.Add("Accept", "application/x-ndjson");
        using var lines = await _client.SendAsync(request);
        using var json = await _client.GetAsync($"{Feed}?include=record&limit=2");

        var read = await LinesAsync(lines);
        read.Should().HaveCount(2).And.OnlyContain(change => change["record"] != null);
        lines.Headers.Vary.Should().Contain("Accept");
        lines.Link("alternate", "application/json").Should().EndWith("/api/v1/changes.json?include=record&limit=2");
        json.Link("alternate", "application/x-ndjson").Should().EndWith("/api/v1/changes.ndjson?include=record&limit=2");
        var next = await _client.ReadAsync(lines.Link("next")!);
        next["items"]![0]!["cursor"]!.GetValue<string>().Should().Be((await _client.ReadAsync($"{Feed}?limit=3"))["items"]![2]!["cursor"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_change_holds_the_properties_that_were_asked_for_and_those_that_tell_it_apart()
    {
        (await NamesAsync("?fields=title,AT")).Should().Equal("cursor", "id", "title", "at");
        (await NamesAsync("?fields=record")).Should().Equal(["cursor", "id", "record"], "what is named is asked for");
        (await NamesAsync("?fields=title&include=record")).Should().Equal("cursor", "id", "title", "record");
        var change = (await _client.ReadAsync($"{Feed}?fields=record&limit=1"))["items"]![0]!;
        change.ShouldBe(new JsonObject { ["cursor"] = change["cursor"]!.DeepClone(), ["id"] = change["id"]!.DeepClone(), ["record"] = change["record"]!.AsObject().DeepClone() }.ToJsonString());

        async Task<IEnumerable<string>> NamesAsync(string query) => (await _client.ReadAsync($"{Feed}{query}&limit=1"))["items"]![0]!.AsObject().Select(property => property.Key);
    }

    [Fact]
    public async Task Whoever_has_all_lines_is_told_so_until_there_is_another()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        using var first = await client.GetAsync($"{Feed}.ndjson");
        using var again = await AskAsync();
        await own.CreateAsync("one");
        using var after = await AskAsync();

        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
        after.StatusCode.Should().Be(HttpStatusCode.OK);
        (await LinesAsync(after))[^1]["id"]!.GetValue<string>().Should().Be("one");

        Task<HttpResponseMessage> AskAsync()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{Feed}.ndjson");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return client.SendAsync(request);
        }
    }

    private static async Task<JsonNode[]> LinesAsync(HttpResponseMessage answer) =>
        [.. (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
