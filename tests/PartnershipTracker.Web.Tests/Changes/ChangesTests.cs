using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>The feed of changes over HTTP.</summary>
public sealed class ChangesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Feed = "/api/v1/changes";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_change_is_told_whole()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        await own.CreateAsync("one");
        var here = (await client.ReadAsync($"{Feed}?since=2026-11-24"))["next"]!.GetValue<string>();
        own.Clock.Move(TimeSpan.FromHours(1));
        await own.RenameAsync("one", "Talks");
        await own.CreateAsync("two");
        await own.MergeAsync("one", "two");

        var answer = await client.ReadAsync(here + "&type=milestone&include=record");

        answer["more"]!.GetValue<bool>().Should().BeFalse();
        var items = answer["items"]!.AsArray();
        items.Should().HaveCount(3, "a record that loses nothing by a merge is not changed by it");
        var first = items[0]!.AsObject();
        first["cursor"]!.GetValue<string>().Should().MatchRegex("^[A-Za-z0-9_-]{40,}$");
        first["record"]!["title"]!.GetValue<string>().Should().Be("Talks");
        first.Remove("cursor");
        first.Remove("record");
        first.ShouldBe("""
            {
              "type": "milestone",
              "id": "one",
              "title": "Talks",
              "number": 2,
              "kind": "changed",
              "save": 3,
              "at": "2026-11-23T10:00:00Z",
              "by": "Mina",
              "why": "For a test: “quoted”, 日本, \t and <b>.",
              "mergedInto": null,
              "changes": [
                {
                  "path": "title",
                  "label": "title",
                  "before": "A meeting",
                  "after": "Talks",
                  "kind": "changed",
                  "sentence": "title changed from “A meeting” to “Talks”"
                }
              ]
            }
            """);
        items[2]!["kind"]!.GetValue<string>().Should().Be("merged");
        items[2]!["mergedInto"]!.GetValue<string>().Should().Be("one");
        items[2]!.AsObject().ContainsKey("record").Should().BeTrue();
        items[2]!["record"].Should().BeNull();
        (await client.ReadAsync(here))["items"]![0]!.AsObject().ContainsKey("record").Should().BeFalse("nobody asked for it");
    }

    [Fact]
    public async Task Next_leads_from_the_first_change_to_the_last_and_on()
    {
        var (items, pages, next) = (new List<JsonNode>(), 0, $"{Feed}?include=record&limit=120");
        JsonObject page;
        do
        {
            using var response = await _client.GetAsync(next);
            page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
            response.Link("next").Should().Be(page["next"]!.GetValue<string>());
            response.Link("self").Should().Be(new Uri(_client.BaseAddress!, next).ToString());
            items.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            next = page["next"]!.GetValue<string>();
            pages++;
        }
        while (page["more"]!.GetValue<bool>());

        pages.Should().BeGreaterThan(2);
        StandingRecords.Replay(items).ShouldBeTheSame(await StandingRecords.ReadAsync(app));
        var end = await _client.ReadAsync(next);
        end["items"]!.AsArray().Should().BeEmpty();
        end["next"]!.GetValue<string>().Should().Be(next, "that is where it goes on");
    }

    [Fact]
    public async Task An_answer_that_waits_comes_with_the_change()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        var end = (await client.ReadAsync($"{Feed}?since=2026-11-24&kind=withdrawn"))["next"]!.GetValue<string>();

        var waiting = client.ReadAsync(end + "&wait=30");
        await own.CreateAsync("one");
        await Task.Delay(600);
        waiting.IsCompleted.Should().BeFalse("another kind of change was asked for");
        var begun = Stopwatch.StartNew();
        await own.WithdrawAsync("one");

        ApiRequests.Ids(await waiting).Should().Equal("one");
        begun.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task An_answer_that_waits_in_vain_comes_when_the_time_is_over()
    {
        var end = (await _client.ReadAsync($"{Feed}?since=2026-11-24"))["next"]!.GetValue<string>();
        var begun = Stopwatch.StartNew();

        using var response = await _client.GetAsync(end + "&wait=1");

        begun.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(0.9));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        page["items"]!.AsArray().Should().BeEmpty();
        page["next"]!.GetValue<string>().Should().Be(end.Replace("since", "wait=1&since", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_the_answer_is_told_so_and_a_change_is_not_missed_for_it()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        var end = (await client.ReadAsync($"{Feed}?since=2026-11-24"))["next"]!.GetValue<string>();
        own.Clock.Move(TimeSpan.FromMinutes(5));
        using var first = await client.GetAsync(end);
        using var again = await AskAsync(client, end, first.Headers.ETag!.ToString());
        using var waited = await client.GetAsync(end + "&wait=1");
        using var waitedAgain = await AskAsync(client, end + "&wait=1", waited.Headers.ETag!.ToString());

        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
        waitedAgain.StatusCode.Should().Be(HttpStatusCode.NotModified, "it waited, and there was nothing");
        first.Content.Headers.LastModified.Should().NotBeNull();
        waited.Content.Headers.LastModified.Should().BeNull("what was waited for is newer than what was known before");

        var waiting = AskAsync(client, end + "&wait=30", waited.Headers.ETag!.ToString());
        await own.CreateAsync("one");
        using var changed = await waiting;
        changed.StatusCode.Should().Be(HttpStatusCode.OK);
        using var after = await AskAsync(client, end, first.Headers.ETag!.ToString());
        after.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_more_wait_than_may()
    {
        await using var own = TrackerApp.With(("Following:MaxFollowers", "1"), ("Following:MaxWait", "00:00:05"));
        using var client = own.CreateClient();
        var end = (await client.ReadAsync($"{Feed}?since=2026-11-24"))["next"]!.GetValue<string>();
        using var stream = await client.GetAsync($"{Feed}/stream?since=2026-11-24", HttpCompletionOption.ResponseHeadersRead);

        using var full = await client.GetAsync(end + "&wait=5");

        full.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(10));
        await full.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, """
            {
              "type": "/problems/too-many-followers",
              "title": "As many wait for changes already as may.",
              "status": 503,
              "detail": "Ask again later, or without wait, which is answered at once."
            }
            """);
        using var atOnce = await client.GetAsync(end);
        atOnce.StatusCode.Should().Be(HttpStatusCode.OK);
        using var tooLong = await client.GetAsync(end + "&wait=6");
        (await tooLong.Content.ReadAsStringAsync()).Should().Contain("wait is at most 5 seconds: ask again for more.");
    }

    [Theory]
    [InlineData("changes?since=yesterday", "since", "since is neither a cursor of this feed, to be taken unchanged, nor a moment: a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    [InlineData("changes?since=%00", "since", "since is neither a cursor of this feed, to be taken unchanged, nor a moment: a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    [InlineData("changes?wait=-1", "wait", "wait must be a whole number of seconds.")]
    [InlineData("changes?wait=ten", "wait", "wait must be a whole number of seconds.")]
    [InlineData("changes?wait=0x10", "wait", "wait must be written in decimal digits.")]
    [InlineData("changes?wait=31", "wait", "wait is at most 30 seconds: ask again for more.")]
    [InlineData("changes?wait=5&known=2026-11-23", "wait", "wait does not go with known: nothing will be added to what was known.")]
    [InlineData("changes?limit=201", "limit", "limit is at most 200: go on with next for more.")]
    [InlineData("changes?type=person", "type", "'person' is not a known type. Allowed: source, partner, framework, cooperation-area, summit, agreement, milestone, assessment, disagreement, proper-name.")]
    [InlineData("changes?kind=deleted", "kind", "'deleted' is not a known kind. Allowed: created, changed, withdrawn, restored, merged.")]
    [InlineData("changes?partner=FR", "partner", "'FR' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("changes.ndjson?wait=1", "wait", "wait stands with JSON alone: application/x-ndjson holds what is recorded.")]
    [InlineData("changes?fields=title,colour", "fields", "'colour' is not a field of this list. Allowed: cursor, type, id, title, number, kind, save, at, by, why, mergedInto, changes, record.")]
    [InlineData("changes?include=history", "include", "'history' is not a known include. Allowed: record.")]
    [InlineData("changes?cursor=1", "cursor", "'cursor' is not a parameter of this address. Allowed: limit, wait, since, type, partner, kind, include, fields.")]
    [InlineData("changes/stream?since=yesterday", "since", "since is neither a cursor of this feed, to be taken unchanged, nor a moment: a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    [InlineData("changes/stream?limit=5", "limit", "'limit' is not a parameter of this address. Allowed: since, type, partner, kind, include.")]
    [InlineData("changes/stream?known=2026-11-23", "known", "'known' is not a parameter of this address. Allowed: since, type, partner, kind, include.")]
    public async Task What_cannot_be_asked_is_named_at_once(string address, string parameter, string message)
    {
        var begun = Stopwatch.StartNew();

        using var response = await _client.GetAsync($"/api/v1/{address}");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, new JsonObject
        {
            ["type"] = "/problems/invalid-parameters",
            ["title"] = "The request has parameters that are not valid.",
            ["status"] = 400,
            ["errors"] = new JsonObject { [parameter] = new JsonArray(message) },
        }.ToJsonString());
        begun.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_feed_ends_with_a_moment_that_is_asked_for()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        own.Clock.Move(TimeSpan.FromDays(2));
        await own.CreateAsync("one");
        var now = await client.ReadAsync($"{Feed}?since=2026-11-24");

        ApiRequests.Ids(now).Should().Equal("one");
        ApiRequests.Ids(await client.ReadAsync($"{Feed}?since=2026-11-24&known=2026-11-24")).Should().BeEmpty();
        ApiRequests.Ids(await client.ReadAsync($"{now["next"]}&known=2026-11-24")).Should().BeEmpty("a place behind the moment is one all the same");
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string address, string kept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", kept);
        return client.SendAsync(request);
    }
}
