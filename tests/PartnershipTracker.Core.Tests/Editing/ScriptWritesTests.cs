using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Editing;

/// <summary>A script's request is one save, whichever editors it asks.</summary>
public sealed class ScriptWritesTests
{
    private static readonly ScriptWrite Asked = new(0, Key: null, "hash", IsTrial: false);

    private static readonly ScriptOutcome<string> Done = new(new ScriptAnswer(200, "{}", Location: null), Refusal: null);

    [Fact]
    public async Task What_several_editors_write_is_kept_together()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        var outcome = await RunAsync(tracker, Asked, async editor =>
        {
            (await SaveAsync(editor, "one")).Should().BeOfType<SaveResult.Saved>();
            (await SaveAsync(editor, "two")).Should().BeOfType<SaveResult.Saved>();
            return Done;
        });

        outcome.Should().Be(Done);
        (await tracker.RevisionsAsync()).Select(revision => revision.RecordSlug).Should().Equal("one", "two");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_refused_or_only_tried_leaves_nothing_of_what_was_written_before(bool isTrial)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var before = await tracker.CountsAsync();

        var outcome = await RunAsync(tracker, Asked with { IsTrial = isTrial }, async editor =>
        {
            (await SaveAsync(editor, "one")).Should().BeOfType<SaveResult.Saved>();
            return isTrial ? Done : new(Answer: null, "It does not please.");
        });

        outcome.Refusal.Should().Be(isTrial ? null : "It does not please.");
        (await tracker.CountsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_save_of_which_a_part_was_given_up_is_not_kept_by_mistake()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        var keeping = () => RunAsync(tracker, Asked, async editor =>
        {
            (await SaveAsync(editor, "Not a slug")).Should().BeOfType<SaveResult.Refused>();
            return Done;
        });

        await keeping.Should().ThrowAsync<InvalidOperationException>().WithMessage("A part of this save was given up*");
        (await tracker.RevisionsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task After_one_save_the_next_begins_anew()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await using var scope = tracker.Scope();
        var (writes, editor) = (scope.ServiceProvider.GetRequiredService<ScriptWrites>(), scope.ServiceProvider.GetRequiredService<RecordEditor>());
        await writes.RunAsync<string>(Asked with { IsTrial = true }, async () => await SaveAsync(editor, "one") is SaveResult.Saved ? Done : new(null, "No."), default);

        (await SaveAsync(editor, "one")).Should().BeOfType<SaveResult.Saved>();

        (await tracker.RevisionsAsync()).Select(revision => revision.DatasetVersion).Should().Equal(1);
    }

    private static Task<SaveResult> SaveAsync(RecordEditor editor, string id) =>
        editor.SaveAsync(new RecordWrite(Make.Source(id) with { Url = $"https://example.org/{Uri.EscapeDataString(id)}", Text = null, Sha256 = null, SetAside = [] }, 0), new Change("Mina", "So."), default);

    private static async Task<ScriptOutcome<string>> RunAsync(TrackerDatabase tracker, ScriptWrite asked, Func<RecordEditor, Task<ScriptOutcome<string>>> write)
    {
        await using var scope = tracker.Scope();
        var editor = scope.ServiceProvider.GetRequiredService<RecordEditor>();
        return await scope.ServiceProvider.GetRequiredService<ScriptWrites>().RunAsync(asked, () => write(editor), default);
    }
}
