using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Changes;

/// <summary>The feed of changes: everything, in order, from anywhere.</summary>
public sealed class ChangeQueriesTests : IAsyncLifetime
{
    private static readonly Change Change = new("Mina", "Read the report again.");

    private TrackerDatabase _tracker = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await _tracker.WriteAsync(new Change(Change.SeedAuthor, "First load."), Make.Source(), Make.Partner(), Make.Partner("KR"));
        foreach (var id in new[] { "meeting", "talks" })
            await SavedAsync(editor => editor.SaveAsync(new(Meeting(id), 0), Change, default));
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task It_tells_every_step_of_every_record_in_the_order_in_which_they_were_made()
    {
        await SavedAsync(editor => editor.SaveAsync(new(Meeting() with { Title = "A summit" }, 1), Change, default));
        await SavedAsync(editor => editor.WithdrawAsync("milestone", "meeting", 2, Change, default));
        await SavedAsync(editor => editor.RestoreAsync("milestone", "meeting", 2, 3, Change, default));
        await SavedAsync(editor => editor.MergeAsync(new(Meeting(), 4), "talks", 1, Change, default));

        var feed = await ReadAsync(new() { Include = ["record"] });

        feed.Items.Select(Told).Should().Equal(
            "source report 1 created", "partner japan 1 created", "partner south-korea 1 created", "milestone meeting 1 created", "milestone talks 1 created",
            "milestone meeting 2 changed: title changed from “A meeting” to “A summit”", "milestone meeting 3 withdrawn", "milestone meeting 4 restored",
            "milestone meeting 5 changed: title changed from “A summit” to “A meeting”", "milestone talks 2 merged into meeting");
        feed.HasMore.Should().BeFalse();
        feed.Items.Should().BeInAscendingOrder(change => change.Save);
        var revisions = await _tracker.RevisionsAsync();
        feed.Items.Select(change => (change.Type, change.Id, change.Number, change.At, change.By, change.Why)).Should()
            .Equal(revisions.Select(revision => (revision.RecordType, revision.RecordSlug, revision.Number, revision.At, revision.By, revision.Why)));
        feed.Items.Select(change => change.Record.GetRawText()).Should().Equal(revisions.Select(revision => revision.IsEnd ? "null" : revision.Snapshot));
    }

    [Fact]
    public async Task Read_in_parts_it_is_the_same_whatever_is_written_meanwhile()
    {
        var whole = new List<string>();
        var (since, number) = ((string?)null, 1);
        ChangeBatch part;
        do
        {
            part = await ReadAsync(new() { Since = since, Limit = 2 });
            whole.AddRange(part.Items.Select(Told));
            since = part.Cursor;
            if (number < 4)
                await SavedAsync(editor => editor.SaveAsync(new(Meeting() with { Title = $"Title {number}" }, number++), Change, default));
        }
        while (part.HasMore);

        whole.Should().Equal((await ReadAsync(new())).Items.Select(Told)).And.HaveCount(8);
        (await ReadAsync(new() { Since = since })).Should().BeEquivalentTo(new { Items = Array.Empty<ChangeDetails>(), Cursor = since, HasMore = false });
    }

    [Fact]
    public async Task The_cursor_of_a_change_is_the_place_behind_it_whatever_is_filtered()
    {
        var feed = await ReadAsync(new());

        foreach (var (index, change) in feed.Items.Index())
            (await ReadAsync(new() { Since = change.Cursor, Kind = ["created"] })).Items.Select(Told).Should().Equal(feed.Items.Skip(index + 1).Select(Told));
        feed.Cursor.Should().Be(feed.Items[^1].Cursor);
    }

    [Fact]
    public async Task Filters_narrow_it_and_what_they_pass_over_is_not_looked_through_again()
    {
        await SavedAsync(editor => editor.SaveAsync(new(Meeting("visit") with { Partners = ["KR"] }, 0), Change, default));
        await SavedAsync(editor => editor.SaveAsync(new(Meeting("visit") with { Partners = ["JP"] }, 1), Change, default));
        await SavedAsync(editor => editor.WithdrawAsync("milestone", "talks", 1, Change, default));

        (await ReadAsync(new() { Type = ["Milestone"], Partner = ["Seoul", "KR"] })).Items.Select(change => (change.Id, change.Number)).Should().Equal(
            [("visit", 1), ("visit", 2)], "whoever is taken out of a record is told so");
        (await ReadAsync(new() { Kind = ["withdrawn,merged"] })).Items.Select(Told).Should().Equal("milestone talks 2 withdrawn");
        var none = await ReadAsync(new() { Kind = ["merged"] });
        none.Items.Should().BeEmpty();
        none.Cursor.Should().Be((await ReadAsync(new())).Cursor);
    }

    [Fact]
    public async Task A_moment_begins_with_the_first_change_from_then_on()
    {
        _tracker.Clock.Now += TimeSpan.FromDays(1);
        await SavedAsync(editor => editor.SaveAsync(new(Meeting("visit"), 0), Change, default));
        // A clock may be set back: nothing that was written then is lost for it.
        _tracker.Clock.Now -= TimeSpan.FromDays(1);
        await SavedAsync(editor => editor.SaveAsync(new(Meeting("late"), 0), Change, default));

        (await ReadAsync(new() { Since = "2026-11-24" })).Items.Select(change => change.Id).Should().Equal("visit", "late");
        (await ReadAsync(new() { Since = "2026-11-24T09:00:00Z" })).Items.Select(change => change.Id).Should().Equal("visit", "late");
        (await ReadAsync(new() { Since = "2026-11-23" })).Items.Should().HaveCount(7);
        var ahead = await ReadAsync(new() { Since = "2030-01-01" });
        ahead.Items.Should().BeEmpty();
        await SavedAsync(editor => editor.SaveAsync(new(Meeting("later"), 0), Change, default));
        (await ReadAsync(new() { Since = ahead.Cursor })).Items.Select(change => change.Id).Should().Equal("later");
    }

    [Fact]
    public async Task A_place_that_the_record_does_not_have_any_more_is_none()
    {
        await SavedAsync(editor => editor.SaveAsync(new(Meeting("visit"), 0), Change, default));
        var last = (await ReadAsync(new())).Cursor!;
        await _tracker.AskAsync(async (TrackerDbContext db) => await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "UPDATE Revision SET At = '2026-11-30 00:00:00.0000000' WHERE RecordSlug = 'visit'"));

        (await _tracker.AskAsync((ChangeQueries changes) => changes.StartAsync(new ChangeListFilter { Since = last }, default))).Should().BeNull();
    }

    [Fact]
    public async Task Where_nothing_was_recorded_there_is_no_place_yet()
    {
        await using var empty = await TrackerDatabase.EmptyAsync();

        var feed = await empty.AskAsync((ChangeQueries changes) => changes.AfterAsync(ChangePlace.Start, new ChangeListFilter(), 50, default));

        feed.Should().BeEquivalentTo(new { Items = Array.Empty<ChangeDetails>(), Cursor = (string?)null, HasMore = false });
    }

    [Fact]
    public async Task What_is_not_understood_is_named()
    {
        (await _tracker.FaultsAsync(new ChangeListFilter { Since = "yesterday", Type = ["person"], Partner = ["FR"], Kind = ["deleted"], Include = ["history"], Wait = 31 }))
            .Select(fault => fault.Parameter).Should().Equal("type", "partner", "kind", "include", "since", "wait");
        var cursor = (await ReadAsync(new())).Cursor!;
        (await _tracker.FaultsAsync(new ChangeListFilter { Since = cursor })).Should().BeEmpty();
        (await _tracker.FaultsAsync(new ChangeListFilter { Since = cursor[..^1] })).Should().ContainSingle();
    }

    private static string Told(ChangeDetails change) =>
        $"{change.Type} {change.Id} {change.Number} {change.Kind.Code()}{(change.MergedInto is null ? "" : $" into {change.MergedInto}")}{string.Concat(change.Changes.Select(field => $": {field.Sentence}"))}";

    private static Core.Milestones.MilestoneInput Meeting(string id = "meeting") => Make.Milestone(id) with { Citations = [Make.Citation()] };

    private Task<ChangeBatch> ReadAsync(ChangeListFilter filter) => _tracker.AskAsync(async (ChangeQueries changes) =>
        await changes.AfterAsync((await changes.StartAsync(filter, default))!, filter, filter.Limit, default));

    private async Task SavedAsync(Func<RecordEditor, Task<SaveResult>> save) => (await _tracker.AskAsync(save)).Should().BeOfType<SaveResult.Saved>();
}
