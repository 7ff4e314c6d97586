using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>Eight write at once, and whoever follows misses nothing.</summary>
public sealed class ManyWritersTests
{
    private const int Writers = 8;

    [Fact]
    public async Task The_feed_has_no_gap_and_no_change_out_of_turn_and_replays_to_the_record()
    {
        await using var app = new TrackerApp();
        using var client = new HttpClient { BaseAddress = app.Listen() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes/stream?include=record");
        await using var stream = new EventReader(await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));

        // None of them waits for another: each has a thread of its own.
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => app.EditAHundredTimesAsync(writer))));
        var followed = await FollowAsync(client, writing);
        var streamed = new List<JsonNode>();
        while (streamed.Count < followed.Count)
            streamed.Add(JsonNode.Parse((await stream.NextAsync("change")).Data)!);

        foreach (var (change, same) in streamed.Zip(followed))
            change.ToJsonString().Should().Be(same.ToJsonString());
        followed.Select(change => change["cursor"]!.GetValue<string>()).Should().OnlyHaveUniqueItems();
        followed.Select(change => change["save"]!.GetValue<long>()).Should().BeInAscendingOrder();
        foreach (var record in followed.GroupBy(change => $"{change["type"]} {change["id"]}"))
            record.Select(change => change["number"]!.GetValue<int>()).Should().Equal(Enumerable.Range(1, record.Count()), record.Key);
        followed.Count(change => change["by"]!.GetValue<string>() == "Mina").Should().BeGreaterThanOrEqualTo(Writers * 100);
        StandingRecords.Replay(followed).ShouldBeTheSame(await StandingRecords.ReadAsync(app));
    }

    private static async Task<List<JsonNode>> FollowAsync(HttpClient client, Task writing)
    {
        var (items, next) = (new List<JsonNode>(), "/api/v1/changes?include=record&limit=7&wait=1");
        while (true)
        {
            var isOver = writing.IsCompleted;
            var page = await client.ReadAsync(next);
            items.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            next = page["next"]!.GetValue<string>();
            if (isOver && page["items"]!.AsArray().Count == 0)
                break;
        }

        await writing;
        return items;
    }
}
