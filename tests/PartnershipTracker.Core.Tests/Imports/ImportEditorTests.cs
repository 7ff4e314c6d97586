using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Imports;

/// <summary>An import from its upload to its undoing: each step once, its records and its end in one save.</summary>
public sealed class ImportEditorTests
{
    private const string Owner = "Mina";

    private static readonly ImportLine Line = new(2, ImportOutcome.Create, "meeting", 0, "A meeting", [], []);

    [Fact]
    public async Task What_was_uploaded_and_decided_is_kept()
    {
        await using var tracker = await ReadyAsync();
        var key = await BeginAsync(tracker);

        (await EditAsync(tracker, editor => editor.PlanAsync(key, Owner, new ImportPlan(["title"], ImportTreatment.Update, "A list."), default))).Should().BeTrue();
        await tracker.AskAsync(async (ImportEditor editor) => { await editor.KeepCheckAsync(key, [Line], default); return true; });

        (await FindAsync(tracker, key)).Should().BeEquivalentTo(new { State = ImportState.Checked, Rows = 1, FileName = "list.csv", Plan = new ImportPlan(["title"], ImportTreatment.Update, "A list.") });
        (await tracker.AskAsync((ImportQueries imports) => imports.TextAsync(key, default))).Should().Be("title\nA meeting\n");
        (await tracker.AskAsync((ImportQueries imports) => imports.ReportAsync(key, default))).Should().BeEquivalentTo([Line]);
        (await tracker.AskAsync((ImportQueries imports) => imports.OfOwnerAsync("Otto", default))).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_else_decides_and_of_two_requests_one_is_heard()
    {
        await using var tracker = await ReadyAsync();
        var key = await CheckedAsync(tracker);

        (await EditAsync(tracker, editor => editor.AskAsync(key, "Otto", default))).Should().BeFalse();
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => EditAsync(tracker, editor => editor.AskAsync(key, Owner, default)))));

        asked.Should().ContainSingle(heard => heard);
    }

    [Fact]
    public async Task Its_records_and_its_end_are_one_save()
    {
        await using var tracker = await ReadyAsync();
        var key = await RunningAsync(tracker);

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(tracker, key))));

        results.OfType<SaveResult.Saved>().Should().ContainSingle("it is written once, however often it is begun");
        (await FindAsync(tracker, key)).Should().BeEquivalentTo(new { State = ImportState.Done, DatasetVersion = (long?)await tracker.VersionAsync() });
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_and_can_be_decided_anew()
    {
        await using var tracker = await ReadyAsync();
        var key = await RunningAsync(tracker);
        var before = await tracker.CountsAsync();

        (await RunAsync(tracker, key, Make.Milestone() with { Partners = ["XX"] })).Should().BeOfType<SaveResult.Refused>();
        (await tracker.CountsAsync()).Should().Equal(before);
        await tracker.AskAsync(async (ImportEditor editor) => { await editor.FailAsync(key, "No.", default); return true; });

        (await FindAsync(tracker, key)).Should().BeEquivalentTo(new { State = ImportState.Failed, Failure = "No." });
        (await EditAsync(tracker, editor => editor.ReopenAsync(key, Owner, default))).Should().BeTrue();
        (await FindAsync(tracker, key))!.Failure.Should().BeNull();
    }

    [Fact]
    public async Task What_was_being_written_when_the_server_stopped_was_not()
    {
        await using var tracker = await ReadyAsync();
        var key = await RunningAsync(tracker);

        await tracker.AskAsync(async (ImportEditor editor) => { await editor.ReviveAsync(default); return true; });

        var import = await FindAsync(tracker, key);
        import!.State.Should().Be(ImportState.Failed);
        import.Failure.Should().Contain("Nothing was written");
    }

    [Fact]
    public async Task It_is_undone_as_one_step_and_says_so()
    {
        await using var tracker = await ReadyAsync();
        var key = await RunningAsync(tracker);
        await RunAsync(tracker, key);
        var version = await tracker.VersionAsync();

        (await EditAsync(tracker, editor => editor.UndoAsync(version, new Change("Otto", "A mistake."), default))).Should().BeOfType<SaveResult.Saved>();

        (await FindAsync(tracker, key))!.State.Should().Be(ImportState.Undone);
        (await tracker.FindAsync<Milestone>("meeting")).Should().BeNull();
        var save = await tracker.AskAsync((UndoQueries saves) => saves.FindAsync(version, default));
        save.Should().BeEquivalentTo(new { Changed = 1, Save = new { By = Owner, Why = "A list.", Records = 1 } });
        save!.First.Single().Should().Be(new WrittenRecord("milestone", "meeting", "A meeting", RevisionKind.Created, 1, IsLatest: false));
        (await tracker.AskAsync((UndoQueries saves) => saves.LatestAsync(default))).Select(row => (row.By, row.Records)).Take(2).Should().Equal(("Otto", 1), (Owner, 1));
    }

    [Fact]
    public async Task It_is_undone_with_its_note_or_not_at_all()
    {
        await using var tracker = await ReadyAsync();
        var key = await RunningAsync(tracker);
        await RunAsync(tracker, key);
        var version = await tracker.VersionAsync();
        await tracker.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE UPDATE ON \"Import\" BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END"));

        Func<Task> undo = () => EditAsync(tracker, editor => editor.UndoAsync(version, new Change("Otto", "A mistake."), default));

        await undo.Should().ThrowAsync<SqliteException>();
        (await tracker.FindAsync<Milestone>("meeting")).Should().NotBeNull();
        (await tracker.VersionAsync()).Should().Be(version);
    }

    private static async Task<TrackerDatabase> ReadyAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner());
        return tracker;
    }

    private static Task<string> BeginAsync(TrackerDatabase tracker)
    {
        const string text = "title\nA meeting\n";
        var table = ImportTable.Read(text, new ImportOptions(), out _)!;
        return EditAsync(tracker, editor => editor.BeginAsync(new ImportUpload("milestone", "list.csv", text, table), [""], Owner, default));
    }

    private static async Task<string> CheckedAsync(TrackerDatabase tracker)
    {
        var key = await BeginAsync(tracker);
        await EditAsync(tracker, editor => editor.PlanAsync(key, Owner, new ImportPlan(["title"], ImportTreatment.Create, "A list."), default));
        await tracker.AskAsync(async (ImportEditor editor) => { await editor.KeepCheckAsync(key, [Line], default); return true; });
        return key;
    }

    private static async Task<string> RunningAsync(TrackerDatabase tracker)
    {
        var key = await CheckedAsync(tracker);
        (await EditAsync(tracker, editor => editor.AskAsync(key, Owner, default))).Should().BeTrue();
        return key;
    }

    private static Task<SaveResult> RunAsync(TrackerDatabase tracker, string key, MilestoneInput? input = null) => EditAsync(tracker, editor => editor.RunAsync(
        key, [new RecordWrite(input ?? Make.Milestone() with { Citations = [Make.Citation()] }, 0)], new Change(Owner, "A list."), _ => [Line], progress: null, default));

    private static Task<ImportDetails?> FindAsync(TrackerDatabase tracker, string key) => tracker.AskAsync((ImportQueries imports) => imports.FindAsync(key, default));

    private static Task<TAnswer> EditAsync<TAnswer>(TrackerDatabase tracker, Func<ImportEditor, Task<TAnswer>> edit) => tracker.AskAsync(edit);
}
