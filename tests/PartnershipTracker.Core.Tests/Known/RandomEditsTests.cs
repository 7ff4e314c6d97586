using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.Known;

/// <summary>Whatever is edited in whatever order, nothing is lost: generated saves, withdrawals, restores, merges and undos.</summary>
public sealed class RandomEditsTests
{
    private static readonly Change Change = new("Mina", "At random.");

    /// <summary>What to do, to which of the records, with what.</summary>
    private static readonly Gen<(int Act, int Record, int Other, int Value)[]> Edits =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 5]).Array[6, 16];

    [Fact]
    public void Every_record_equals_its_last_revision_and_every_earlier_state_can_be_read() =>
        Edits.Sample(edits => CheckAsync(edits).GetAwaiter().GetResult(), iter: 8, threads: 1, print: edits => string.Join(' ', edits));

    private static async Task CheckAsync((int Act, int Record, int Other, int Value)[] edits)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner(), Make.Partner("KR"), Make.Framework(), Make.Area(), Make.Summit());
        var states = new List<(DateTimeOffset At, string State)> { (tracker.Clock.Now, await StateAsync(tracker, null)) };
        var saved = 0;
        foreach (var edit in edits)
        {
            tracker.Clock.Now += TimeSpan.FromMinutes(1);
            if (await tracker.AskAsync((IServiceProvider services) => RunAsync(services, edit)) is SaveResult.Saved)
                saved++;
            states.Add((tracker.Clock.Now, await StateAsync(tracker, null)));
        }

        await RevisionsAreReadAsync(tracker);
        (await ReplayedAsync(tracker)).Should().Be(WithoutStamps(states[^1].State), "every record equals its last revision");
        tracker.Clock.Now += TimeSpan.FromMinutes(1);
        foreach (var (at, state) in states)
            (await StateAsync(tracker, at)).Should().Be(state, $"that was the record at {at}, after {saved} saves");
    }

    private static async Task<SaveResult> RunAsync(IServiceProvider services, (int Act, int Record, int Other, int Value) edit)
    {
        var editor = services.GetRequiredService<RecordEditor>();
        var milestone = $"milestone-{edit.Record}";
        var version = await LatestAsync(services, "milestone", milestone);
        return edit.Act switch
        {
            0 or 1 or 2 => await editor.SaveAsync(new(Milestone(edit), version), Change, default),
            3 => await editor.WithdrawAsync("milestone", milestone, version, Change, default),
            4 => await editor.RestoreAsync("milestone", milestone, 1 + (edit.Value % Math.Max(version, 1)), version, Change, default),
            5 => await editor.MergeAsync(
                new(Milestone(edit), version), $"milestone-{edit.Other}", await LatestAsync(services, "milestone", $"milestone-{edit.Other}"), Change, default),
            6 => await editor.UndoAsync(await services.GetRequiredService<DatasetQueries>().VersionAsync(default), Change, default),
            7 => await editor.SaveAllAsync(
                [new(Milestone(edit), version), new(Summit(edit), await LatestAsync(services, "summit", $"summit-{edit.Other}"))], Change, default),
            8 => await editor.SaveAsync(new(Source(edit), await LatestAsync(services, "source", $"source-{edit.Record}")), Change, default),
            _ => await editor.WithdrawAsync("source", $"source-{edit.Record}", await LatestAsync(services, "source", $"source-{edit.Record}"), Change, default),
        };
    }

    // Addresses are few, so that one source takes over what another gave up.
    private static SourceInput Source((int Act, int Record, int Other, int Value) edit) => Make.Source($"source-{edit.Record}") with
    {
        Url = $"https://example.org/{edit.Value}",
        Title = $"Source {edit.Other}",
        Text = null,
        Sha256 = null,
        SetAside = [],
    };

    private static SummitInput Summit((int Act, int Record, int Other, int Value) edit) => Make.Summit($"summit-{edit.Other}", $"202{edit.Value}") with
    {
        Citations = [Make.Citation()],
        Attendance = edit.Value % 2 == 0 ? [] : [new() { Partner = "JP", Name = $"Guest {edit.Value}", Leader = edit.Value == 1 }],
    };

    private static MilestoneInput Milestone((int Act, int Record, int Other, int Value) edit) => Make.Milestone($"milestone-{edit.Record}", $"202{edit.Value}") with
    {
        Title = $"Title {edit.Value}",
        Partners = edit.Value % 2 == 0 ? ["JP"] : ["KR", "JP"],
        Areas = edit.Value % 3 == 0 ? ["space"] : [],
        Summit = edit.Act == 7 ? $"summit-{edit.Other}" : null,
        Citations = edit.Act == 2 ? [Make.Citation(), new() { Source = $"source-{edit.Other}", Stance = Stance.Supports, Basis = Basis.Stated }] : [Make.Citation()],
    };

    private static async Task<int> LatestAsync(IServiceProvider services, string type, string id) =>
        (await services.GetRequiredService<RevisionQueries>().HistoryAsync(type, id, null, default))?.Latest.Number ?? 0;

    private static async Task RevisionsAreReadAsync(TrackerDatabase tracker)
    {
        await using var scope = tracker.Scope();
        var queries = scope.ServiceProvider.GetRequiredService<RevisionQueries>();
        foreach (var revision in await tracker.RevisionsAsync())
        {
            (await queries.FindAsync(revision.RecordType, revision.RecordSlug, revision.Number, default))!.Json.Should().Be(revision.Snapshot);
            if (revision.Number > 1)
                (await queries.CompareAsync(revision.RecordType, revision.RecordSlug, revision.Number - 1, revision.Number, default)).Should().NotBeNull();
        }
    }

    // The last states, written to an empty record by their editors.
    private static async Task<string> ReplayedAsync(TrackerDatabase tracker)
    {
        await using var replayed = await TrackerDatabase.EmptyAsync();
        var last = (await tracker.RevisionsAsync()).GroupBy(revision => (revision.RecordType, revision.RecordSlug))
            .Select(history => history.MaxBy(revision => revision.Number)!).Where(revision => !revision.IsEnd).ToList();
        await using var scope = replayed.Scope();
        var kinds = scope.ServiceProvider.GetRequiredService<RecordKinds>();
        foreach (var kind in kinds.All)
        {
            if (last.Where(revision => revision.RecordType == kind.Type).Select(revision => kind.Read(revision.Snapshot)).ToList() is { Count: > 0 } inputs)
                await replayed.WriteAsync(inputs);
        }

        return WithoutStamps(await StateAsync(replayed, null));
    }

    private static string WithoutStamps(string state) =>
        System.Text.RegularExpressions.Regex.Replace(state, "\"(Version|CreatedAt|UpdatedAt)\":[^,}\\]]*", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>All that readers are shown, as JSON.</summary>
    /// <param name="known">The moment by which it was known; null: as it is.</param>
    private static async Task<string> StateAsync(TrackerDatabase tracker, DateTimeOffset? known)
    {
        await using var scope = tracker.Scope();
        var services = scope.ServiceProvider;
        using var copy = known is { } at ? await AtAsync(services, at, tracker.Clock.Now.UtcDateTime) : null;
        services.GetRequiredService<DatabaseChoice>().Copy = copy?.Connection;
        object[] lists =
        [
            (await services.GetRequiredService<SourceQueries>().ListAsync(new() { Limit = 200 }, default)).Items,
            (await services.GetRequiredService<PartnerQueries>().ListAsync(new(), default)).Items,
            (await services.GetRequiredService<SummitQueries>().ListAsync(new() { Limit = 200 }, default)).Items,
            (await services.GetRequiredService<MilestoneQueries>().ListAsync(new() { Limit = 200 }, default)).Items,
            (await services.GetRequiredService<MilestoneQueries>().ListAsync(new() { Q = "title" }, default)).Items,
        ];
        return JsonSerializer.Serialize(lists, JsonSerializerOptions.Default);
    }

    private static Task<KnownCopy?> AtAsync(IServiceProvider services, DateTimeOffset at, DateTime now)
    {
        Moment.TryRead(at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), now, out var moment, out _).Should().BeTrue();
        return services.GetRequiredService<KnownRecord>().AtAsync(moment!, default);
    }
}
