using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Editing;

/// <summary>Saves of many records: one step of the history, read and written some hundreds at a time.</summary>
public sealed class ManyRecordsTests
{
    // More than is read at once.
    private const int Many = 1_200;

    private static readonly Change Change = new("Mina", "A list.");

    [Fact]
    public async Task Many_are_created_changed_and_undone_each_as_one_step()
    {
        await using var tracker = await WithVocabularyAsync();

        (await SaveAllAsync(tracker, Writes(0))).Should().BeOfType<SaveResult.Saved>().Which.Records.Should().HaveCount(Many).And.OnlyContain(record => record.IsChanged && record.Version == 1);
        var created = await tracker.VersionAsync();
        (await SaveAllAsync(tracker, Writes(1, input => input with { Areas = ["cyber"], Framework = null }))).Should().BeOfType<SaveResult.Saved>();
        var changed = await FindAsync(tracker, "m-7");
        (await UndoAsync(tracker, await tracker.VersionAsync())).Should().BeOfType<SaveResult.Saved>();
        var restored = await FindAsync(tracker, "m-7");

        changed.Should().BeEquivalentTo(new { Framework = (string?)null, Version = 2 });
        changed!.Areas.Should().Equal("cyber");
        restored!.Areas.Should().Equal("space");
        restored.Should().BeEquivalentTo(new { Framework = "itpp", Version = 3 });
        (await UndoAsync(tracker, created)).Should().BeOfType<SaveResult.Conflict>("the records have been changed since");
        (await tracker.VersionAsync()).Should().Be(created + 2);
    }

    [Fact]
    public async Task What_created_many_is_undone_as_one()
    {
        await using var tracker = await WithVocabularyAsync();
        var before = await tracker.CountsAsync();
        await SaveAllAsync(tracker, Writes(0));

        (await UndoAsync(tracker, await tracker.VersionAsync())).Should().BeOfType<SaveResult.Saved>();

        var after = await tracker.CountsAsync();
        foreach (var table in new[] { "Milestone", "MilestonePartners", "MilestoneAreas", "Citations" })
            after[table].Should().Be(before[table], table);
        after["Revision"].Should().Be(before["Revision"] + (2 * Many), "nothing of the history goes");
    }

    [Fact]
    public async Task A_fault_in_the_last_of_many_keeps_all_of_them_out()
    {
        await using var tracker = await WithVocabularyAsync();
        var before = await tracker.CountsAsync();
        List<RecordWrite> writes = [.. Writes(0)[..^1], new RecordWrite(Meeting(Many) with { Partners = ["XX"] }, 0)];

        (await SaveAllAsync(tracker, writes)).Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(new FieldError($"[{Many - 1}].partners[0]", "There is no partner 'XX'."));
        (await SaveAllAsync(tracker, [.. Writes(0)[..^1], new RecordWrite(Meeting(3), 0)])).Should().BeOfType<SaveResult.Refused>().Which.Errors
            .Should().Equal(new FieldError($"[{Many - 1}].id", "The id 'm-3' stands here twice."));
        (await tracker.CountsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task The_record_is_asked_some_hundreds_at_a_time()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAllAsync(tracker, Writes(0));
        tracker.Statements.Clear();

        (await tracker.AskAsync((RecordEditor editor) => editor.CheckAsync(Writes(1), default))).Should().BeEmpty();
        tracker.Statements.Queries.Should().HaveCountLessThan(20, "a rule reads for all records at once");
        tracker.Statements.Clear();
        await SaveAllAsync(tracker, Writes(1, input => input with { Title = "Another title" }));

        tracker.Statements.Queries.Where(query => query.Sql.StartsWith("SELECT", StringComparison.Ordinal)).Should().HaveCountLessThan(100);
    }

    [Fact]
    public async Task Two_new_sources_of_one_save_do_not_share_an_address()
    {
        await using var tracker = await WithVocabularyAsync();
        var one = Make.Source("one") with { Text = null, Sha256 = null, SetAside = [] };

        var result = await SaveAllAsync(tracker, [new RecordWrite(one, 0), new RecordWrite(one with { Id = "two" }, 0)]);

        result.Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().ContainSingle(error => error.Path == "[1].url");
    }

    [Fact]
    public async Task A_check_finds_what_a_save_would_refuse_and_writes_nothing()
    {
        await using var tracker = await WithVocabularyAsync();
        var before = await tracker.CountsAsync();
        List<RecordWrite> writes = [new(Meeting(1), 0), new(Meeting(2) with { Areas = ["nowhere"], Citations = [] }, 0)];

        var errors = await tracker.AskAsync((RecordEditor editor) => editor.CheckAsync(writes, default));

        errors.Select(error => error.Path).Should().Equal("[1].areas[0]", "[1].citations");
        (await tracker.CountsAsync()).Should().Equal(before);
    }

    private static async Task<TrackerDatabase> WithVocabularyAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner(), Make.Partner("KR"), Make.Framework(), Make.Area(), Make.Area("cyber"));
        return tracker;
    }

    private static List<RecordWrite> Writes(int version, Func<MilestoneInput, MilestoneInput>? change = null) =>
        [.. Enumerable.Range(0, Many).Select(number => new RecordWrite(change?.Invoke(Meeting(number)) ?? Meeting(number), version))];

    private static MilestoneInput Meeting(int number) => Make.Milestone($"m-{number}") with
    {
        Title = $"Meeting {number}",
        Partners = ["JP", "KR"],
        Areas = ["space"],
        Framework = "itpp",
        Citations = [Make.Citation()],
    };

    private static Task<SaveResult> SaveAllAsync(TrackerDatabase tracker, IReadOnlyList<RecordWrite> writes) =>
        tracker.AskAsync((RecordEditor editor) => editor.SaveAllAsync(writes, Change, default));

    private static Task<MilestoneDetails?> FindAsync(TrackerDatabase tracker, string id) => tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync(id, default));

    private static Task<SaveResult> UndoAsync(TrackerDatabase tracker, long version) =>
        tracker.AskAsync((RecordEditor editor) => editor.UndoAsync(version, Change, default));
}
