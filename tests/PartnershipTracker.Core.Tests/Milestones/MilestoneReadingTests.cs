using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>Lists that are read whole, some at a time, and those that begin with what was written last.</summary>
public sealed class MilestoneReadingTests
{
    [Fact]
    public async Task All_are_read_however_many_there_are()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        const int many = (2 * PageFilter.MaxLimit) + 7;
        await tracker.WriteAsync([Make.Partner(), .. Enumerable.Range(0, many).Select(i => Make.Milestone($"m-{i:000}", $"{1500 + i}"))]);

        (await EachAsync(tracker, new() { Limit = 3 })).Should().Equal(Enumerable.Range(0, many).Select(i => $"m-{i:000}"));
        (await EachAsync(tracker, new() { From = "1900", Limit = 3 })).Should().Equal(Enumerable.Range(400, many - 400).Select(i => $"m-{i:000}"));
    }

    [Fact]
    public async Task What_is_written_meanwhile_is_not_read_and_waits_for_nobody()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("first", "2001"));
        await using var scope = tracker.Scope();

        var state = await scope.ServiceProvider.GetRequiredService<DatasetQueries>().HoldAsync(default);
        await tracker.WriteAsync(Make.Milestone("second", "2002"));
        var held = await scope.ServiceProvider.GetRequiredService<MilestoneQueries>().ListAsync(new(), default);
        var version = await scope.ServiceProvider.GetRequiredService<DatasetQueries>().VersionAsync(default);

        held.Items.Select(milestone => milestone.Id).Should().Equal("first");
        version.Should().Be(state.Version);
        (await tracker.VersionAsync()).Should().BeGreaterThan(state.Version);
        (await tracker.IdsAsync(new())).Should().Equal("first", "second");
    }

    [Fact]
    public async Task What_was_written_last_comes_first_and_the_state_tells_when()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("a", "2001"), Make.Milestone("b", "2003"), Make.Milestone("c", "2002"));
        var before = await tracker.AskAsync((DatasetQueries dataset) => dataset.StateAsync(default));
        tracker.Clock.Now += TimeSpan.FromHours(1);
        await tracker.WriteAsync(Make.Milestone("a", "2001") with { Title = "Another title" });

        var changed = await tracker.AskAsync((MilestoneQueries milestones) => milestones.LastChangedAsync(new() { Limit = 2 }, default));
        var after = await tracker.AskAsync((DatasetQueries dataset) => dataset.StateAsync(default));

        changed.Select(milestone => milestone.Id).Should().Equal("a", "b");
        after.Should().Be(new DatasetState(before.Version + 1, before.ChangedAt!.Value.AddHours(1)));
    }

    private static Task<List<string>> EachAsync(TrackerDatabase tracker, MilestoneFilter filter) => tracker.AskAsync(async (MilestoneQueries milestones) =>
    {
        var ids = new List<string>();
        await foreach (var milestone in milestones.EachAsync(filter, default))
            ids.Add(milestone.Id);
        return ids;
    });
}
