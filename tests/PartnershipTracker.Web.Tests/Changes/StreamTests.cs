using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>Changes as server-sent events, over a real connection.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private const string Stream = "/api/v1/changes/stream";

    private readonly TrackerApp _app = TrackerApp.With(("Following:Heartbeat", "00:00:01"));
    private HttpClient _client = null!;

    public Task InitializeAsync()
    {
        _client = new HttpClient { BaseAddress = _app.Listen() };
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Changes_come_as_they_are_made_and_are_those_of_the_list()
    {
        var here = await HereAsync();
        await using var events = await OpenAsync($"{Stream}?since={here}&include=record");
        var first = await events.NextAsync();
        (first.EventType, first.Data, first.ReconnectionInterval).Should().Be(("heartbeat", "", TimeSpan.FromSeconds(3)));

        await _app.CreateAsync("one");
        var change = await events.NextAsync("change");

        var listed = (await _client.ReadAsync($"/api/v1/changes?since={here}&include=record"))["items"]!.AsArray().Should().ContainSingle().Which!;
        JsonNode.Parse(change.Data).ShouldBe(listed.ToJsonString());
        change.EventId.Should().Be(listed["cursor"]!.GetValue<string>()).And.Be(await HereAsync());
    }

    [Fact]
    public async Task A_lost_stream_goes_on_behind_the_last_event_that_was_seen()
    {
        await _app.CreateAsync("one");
        await _app.CreateAsync("two");
        string seen;
        await using (var events = await OpenAsync($"{Stream}?since=2026-11-23&type=milestone&partner=JP"))
        {
            while (Id(await events.NextAsync("change")) != "one")
            {
            }

            seen = events.LastEventId;
        }

        await _app.CreateAsync("three");
        await using var again = await OpenAsync($"{Stream}?since=2026-11-23&type=milestone&partner=JP", seen);

        Id(await again.NextAsync("change")).Should().Be("two");
        Id(await again.NextAsync("change")).Should().Be("three");
    }

    [Fact]
    public async Task A_stream_of_what_is_to_come_that_is_lost_at_once_goes_on_where_it_began()
    {
        var here = await HereAsync();
        await using (var events = await OpenAsync($"{Stream}?since=2100-01-01"))
            (await events.NextAsync()).EventId.Should().Be(here);
        await _app.CreateAsync("one");

        await using var again = await OpenAsync($"{Stream}?since=2100-01-01", here);

        Id(await again.NextAsync("change")).Should().Be("one");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?since=2026-11-23")]
    public async Task A_stream_that_begins_behind_no_step_that_was_seen_names_no_place_yet(string query)
    {
        await using var events = await OpenAsync(Stream + query);

        (await events.NextAsync()).EventId.Should().BeNull("asked in the same way it begins in the same place");
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_is_there_and_how_far_it_looked()
    {
        await using var events = await OpenAsync($"{Stream}?since=2026-11-24&kind=withdrawn");
        await events.NextAsync();
        await _app.CreateAsync("one");

        var (place, end) = ((string?)null, await HereAsync());
        while (place != end)
            place = (await events.NextAsync("heartbeat")).EventId;
    }

    [Fact]
    public async Task It_is_neither_kept_nor_held_back_nor_compressed_and_scripts_of_any_site_may_read_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Stream);
        request.Headers.Add("Accept-Encoding", "br, gzip");
        request.Headers.Add("Origin", "https://charts.example");

        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("text/event-stream");
        response.Content.Headers.ContentEncoding.Should().BeSubsetOf(["identity"]);
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.ETag.Should().BeNull();
        response.Headers.GetValues("X-Accel-Buffering").Should().Equal("no");
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
    }

    [Fact]
    public async Task HEAD_ends()
    {
        using var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Stream));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("text/event-stream");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-11-23")]
    public async Task An_id_of_no_event_is_refused(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Stream);
        request.Headers.TryAddWithoutValidation("Last-Event-ID", id);

        using var response = await _client.SendAsync(request);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, """
            {
              "type": "/problems/invalid-parameters",
              "title": "The request has parameters that are not valid.",
              "status": 400,
              "errors": { "Last-Event-ID": ["Last-Event-ID is not the id of an event of this stream."] }
            }
            """);
    }

    [Fact]
    public async Task A_site_that_goes_down_ends_its_streams_and_waits_for_nobody()
    {
        await using var events = await OpenAsync($"{Stream}?since=2026-11-24");
        await events.NextAsync();
        var waiting = _client.GetAsync("/api/v1/changes?since=2026-11-24&wait=30");
        await Task.Delay(300);
        var begun = System.Diagnostics.Stopwatch.StartNew();

        // As a signal to the process does; the test host itself would not wait for answers that are under way.
        _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        (await events.EndAsync()).Should().BeTrue();
        using var answer = await waiting;
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        begun.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string Id(SseItem<string> change) => JsonNode.Parse(change.Data)!["id"]!.GetValue<string>();

    /// <summary>The place behind all that was recorded.</summary>
    private async Task<string> HereAsync() => (await _client.ReadAsync("/api/v1/changes?since=2026-11-24"))["next"]!.GetValue<string>().Split("since=")[1];

    private async Task<EventReader> OpenAsync(string address, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return new EventReader(response);
    }
}
