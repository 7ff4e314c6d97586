using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Editing;

/// <summary>A draft on its way from the first key to a revision.</summary>
public sealed class DraftEditorTests
{
    private static readonly DraftInput First = new(null, "milestone", null, 0, "A meeting", """{"title":"A meeting"}""", "", 0);

    [Fact]
    public async Task What_was_typed_is_kept_and_leaves_no_trace_in_the_history()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        var saved = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!;
        foreach (var version in Enumerable.Range(1, 20))
            await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = saved.Key, Form = $$"""{"title":"{{version}}"}""", Version = version }, "Mina", default));

        var draft = await FindAsync(tracker, saved.Key);
        draft!.Form.Should().Be("""{"title":"20"}""");
        draft.Should().BeEquivalentTo(new { Version = 21, Author = "Mina", State = DraftState.Draft, Title = "A meeting" });
        (await tracker.RevisionsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_window_overwrites_nothing()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var saved = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!;
        await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = saved.Key, Form = "\"one\"", Version = 1 }, "Mina", default));

        var other = await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = saved.Key, Form = "\"other\"", Version = 1 }, "Mina", default));

        other.IsConflict.Should().BeTrue();
        (await FindAsync(tracker, saved.Key))!.Form.Should().Be("\"one\"");
    }

    [Fact]
    public async Task More_than_a_draft_holds_is_not_kept_and_what_was_kept_stays()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var most = $"\"{new string('x', Draft.MaxFormLength - 2)}\"";
        var saved = (await EditAsync(tracker, editor => editor.SaveAsync(First with { Form = most }, "Mina", default))).Draft!;

        var longer = await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = saved.Key, Form = most + " ", Version = 1 }, "Mina", default));

        longer.Should().Be(new DraftResult(null, IsTooLong: true));
        (await FindAsync(tracker, saved.Key)).Should().BeEquivalentTo(new { Form = most, Version = 1 });
    }

    [Fact]
    public async Task Nobody_else_saves_or_gives_up_a_draft()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var saved = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!;

        (await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = saved.Key, Version = 1 }, "Otto", default))).Draft.Should().BeNull();
        (await EditAsync(tracker, editor => editor.DiscardAsync(saved.Key, 1, "Otto", default))).IsConflict.Should().BeTrue();
        (await EditAsync(tracker, editor => editor.ProposeAsync(saved.Key, 1, "Otto", default))).IsConflict.Should().BeTrue();
    }

    [Fact]
    public async Task The_way_through_review_is_remembered()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var key = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!.Key;

        await EditAsync(tracker, editor => editor.ProposeAsync(key, 1, "Mina", default));
        (await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = key, Version = 2 }, "Mina", default))).IsConflict.Should().BeTrue("what is in review stands still");
        await EditAsync(tracker, editor => editor.ReturnAsync(key, 2, "Otto", "Name the office.", default));
        await EditAsync(tracker, editor => editor.SaveAsync(First with { Key = key, Form = "{}", Version = 3 }, "Mina", default));
        await EditAsync(tracker, editor => editor.ProposeAsync(key, 4, "Mina", default));

        var draft = (await FindAsync(tracker, key))!;
        draft.State.Should().Be(DraftState.InReview);
        draft.Remarks.Select(remark => (remark.By, remark.State, remark.Text)).Should().Equal(
            ("Mina", DraftState.InReview, ""), ("Otto", DraftState.ChangesAsked, "Name the office."), ("Mina", DraftState.InReview, ""));
    }

    [Fact]
    public async Task A_draft_given_up_can_be_taken_up_again()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var key = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!.Key;

        await EditAsync(tracker, editor => editor.DiscardAsync(key, 1, "Mina", default));
        (await tracker.AskAsync((DraftQueries drafts) => drafts.OfAuthorAsync("Mina", default))).Should().BeEmpty();
        await EditAsync(tracker, editor => editor.ReopenAsync(key, 2, "Mina", default));

        (await tracker.AskAsync((DraftQueries drafts) => drafts.OfAuthorAsync("Mina", default))).Should().ContainSingle(row => row.Key == key && row.State == DraftState.Draft);
    }

    [Fact]
    public async Task Publishing_makes_one_revision_however_often_it_is_asked()
    {
        await using var tracker = await ReadyAsync();
        var key = await InReviewAsync(tracker);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PublishAsync(tracker, key, 2, "Otto", mayReviewOwn: false))));

        results.OfType<SaveResult.Saved>().Should().ContainSingle();
        (await tracker.RevisionsAsync()).Where(revision => revision.RecordType == "milestone").Should().ContainSingle();
        (await FindAsync(tracker, key))!.State.Should().Be(DraftState.Published);
    }

    [Fact]
    public async Task Nobody_reviews_their_own_work_unless_they_may()
    {
        await using var tracker = await ReadyAsync();
        var key = await InReviewAsync(tracker);

        (await PublishAsync(tracker, key, 2, "Mina", mayReviewOwn: false)).Should().BeOfType<SaveResult.Refused>();
        (await tracker.FindAsync<Milestone>("meeting")).Should().BeNull("nothing of a refused save is kept");
        (await PublishAsync(tracker, key, 2, "Mina", mayReviewOwn: true)).Should().BeOfType<SaveResult.Saved>();
        (await FindAsync(tracker, key))!.Remarks[^1].Text.Should().Be("Published without a second pair of eyes.");
    }

    [Fact]
    public async Task What_its_author_has_not_proposed_nobody_else_publishes()
    {
        await using var tracker = await ReadyAsync();
        var key = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!.Key;

        (await PublishAsync(tracker, key, 1, "Otto", mayReviewOwn: true)).Should().BeOfType<SaveResult.Refused>();
    }

    [Fact]
    public async Task Who_else_has_a_record_open_is_known_for_a_while()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await NoteAsync(tracker, "Mina");
        (await NoteAsync(tracker, "Otto")).Should().Equal("Mina");
        (await NoteAsync(tracker, "Otto")).Should().Equal("Mina");

        tracker.Clock.Now += OpeningEditor.Patience + TimeSpan.FromSeconds(1);

        (await NoteAsync(tracker, "Otto")).Should().BeEmpty();
    }

    private static Task<IReadOnlyList<string>> NoteAsync(TrackerDatabase tracker, string by) =>
        tracker.AskAsync((OpeningEditor openings) => openings.NoteAsync("milestone", "meeting", by, default));

    private static async Task<TrackerDatabase> ReadyAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner());
        return tracker;
    }

    private static async Task<string> InReviewAsync(TrackerDatabase tracker)
    {
        var key = (await EditAsync(tracker, editor => editor.SaveAsync(First, "Mina", default))).Draft!.Key;
        await EditAsync(tracker, editor => editor.ProposeAsync(key, 1, "Mina", default));
        return key;
    }

    private static Task<SaveResult> PublishAsync(TrackerDatabase tracker, string key, int version, string by, bool mayReviewOwn) =>
        tracker.AskAsync((DraftEditor editor) => editor.PublishAsync(
            key, version, [new RecordWrite(Make.Milestone() with { Citations = [Make.Citation()] }, 0)], new Change("Mina", "Recorded."), by, mayReviewOwn, default));

    private static Task<DraftDetails?> FindAsync(TrackerDatabase tracker, string key) => tracker.AskAsync((DraftQueries drafts) => drafts.FindAsync(key, default));

    private static Task<DraftResult> EditAsync(TrackerDatabase tracker, Func<DraftEditor, Task<DraftResult>> edit) => tracker.AskAsync(edit);
}
