using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Changes;

/// <summary>The history of single records and of the whole.</summary>
public sealed class RevisionQueriesTests : IAsyncLifetime
{
    private static readonly Change Change = new("Mina", "Read 50% of the report again.");

    private TrackerDatabase _tracker = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await _tracker.WriteAsync(new Change(Change.SeedAuthor, "First load."), Make.Source(), Make.Partner(), Make.Partner("KR"));
        foreach (var id in new[] { "meeting", "talks", "visit" })
            await SavedAsync(editor => editor.SaveAsync(new(Meeting(id), 0), Change, default));
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task A_history_tells_each_step_and_what_it_changed()
    {
        await SavedAsync(editor => editor.SaveAsync(new(Meeting() with { Title = "Talks" }, 1), Change, default));
        await SavedAsync(editor => editor.WithdrawAsync("milestone", "meeting", 2, Change, default));
        await SavedAsync(editor => editor.RestoreAsync("milestone", "meeting", 1, 3, Change, default));

        var history = (await _tracker.AskAsync((RevisionQueries revisions) => revisions.HistoryAsync("milestone", "meeting", null, default)))!;

        history.Latest.Number.Should().Be(4);
        history.Next.Should().BeNull();
        history.Steps.Select(step => (step.Revision.Number, step.Revision.Kind, step.Revision.Title, string.Join(", ", step.Changes.Select(change => change.Sentence)))).Should().Equal(
            (4, RevisionKind.Restored, "A meeting", "title changed from “Talks” to “A meeting”"),
            (3, RevisionKind.Withdrawn, "Talks", ""),
            (2, RevisionKind.Changed, "Talks", "title changed from “A meeting” to “Talks”"),
            (1, RevisionKind.Created, "A meeting", ""));
    }

    [Fact]
    public async Task Any_step_is_read_whole_and_any_two_are_compared()
    {
        await SavedAsync(editor => editor.SaveAsync(new(Meeting() with { Title = "Talks" }, 1), Change, default));

        var first = (await _tracker.AskAsync((RevisionQueries revisions) => revisions.FindAsync("milestone", "meeting", 1, default)))!;

        first.Should().BeEquivalentTo(new { Revision = new { Number = 1, Title = "A meeting" }, Latest = 2 });
        first.Fields.Should().Contain(field => field.Label == "title" && field.After == "A meeting");
        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.CompareAsync("milestone", "meeting", 2, 1, default)))!
            .Should().ContainSingle().Which.Sentence.Should().Be("title changed from “Talks” to “A meeting”");
        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.CompareAsync("milestone", "meeting", 2, 3, default))).Should().BeNull();
        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.FindAsync("milestone", "meeting", 3, default))).Should().BeNull();
    }

    [Fact]
    public async Task A_record_that_never_was_has_no_history_and_no_end()
    {
        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.HistoryAsync("milestone", "nowhere", null, default))).Should().BeNull();
        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.EndAsync("milestone", "nowhere", default))).Should().BeNull();
        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.EndAsync("milestone", "meeting", default))).Should().BeNull();
    }

    [Fact]
    public async Task An_end_is_told_with_its_reason()
    {
        await SavedAsync(editor => editor.WithdrawAsync("milestone", "meeting", 1, new Change("Ada", "It did not take place."), default));

        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.EndAsync("milestone", "meeting", default)))
            .Should().BeEquivalentTo(new { Title = "A meeting", By = "Ada", Why = "It did not take place.", Kind = RevisionKind.Withdrawn, MergedInto = (string?)null, Number = 2 });
    }

    [Fact]
    public async Task A_merged_record_leads_to_the_last_that_stands_for_it()
    {
        await SavedAsync(editor => editor.MergeAsync(new(Meeting("talks"), 1), "meeting", 1, Change, default));
        await SavedAsync(editor => editor.MergeAsync(new(Meeting("visit"), 1), "talks", 1, Change, default));

        (await _tracker.AskAsync((RevisionQueries revisions) => revisions.EndAsync("milestone", "meeting", default)))!.MergedInto.Should().Be("visit");
    }

    [Fact]
    public async Task What_was_saved_together_stands_together()
    {
        await SavedAsync(editor => editor.SaveAllAsync([new(Meeting() with { Title = "Talks" }, 1), new(Meeting("talks") with { Partners = ["KR"] }, 1)], Change, default));

        var page = await ListAsync(new());

        page.Total.Should().Be(5);
        page.Items.Select(save => (save.By, save.Count)).Should().Equal(("Mina", 2), ("Mina", 1), ("Mina", 1), ("Mina", 1), ("seed", 3));
        page.Items[0].Steps.Select(step => step.Revision.Id).Should().Equal("talks", "meeting");
    }

    [Fact]
    public async Task The_list_is_read_on_by_its_cursor()
    {
        var seen = new List<RecordedSave>();
        for (string? cursor = null; seen.Count == 0 || cursor is not null;)
        {
            var page = await ListAsync(new() { Limit = 1, Cursor = cursor });
            seen.AddRange(page.Items);
            cursor = page.Next;
        }

        seen.Select(save => save.Steps[0].Revision.Id).Should().Equal("visit", "talks", "meeting", "south-korea");
    }

    [Theory]
    [InlineData("type", "source,partner", 1)]
    [InlineData("kind", "withdrawn", 1)]
    [InlineData("partner", "KR", 1)]
    [InlineData("by", "Mina", 4)]
    [InlineData("q", "50%", 4)]
    [InlineData("q", "5_%", 0)]
    [InlineData("from", "2099-01-01", 0)]
    [InlineData("to", "2000-01-01", 0)]
    public async Task Each_filter_narrows_the_list(string filter, string value, int saves)
    {
        await SavedAsync(editor => editor.WithdrawAsync("milestone", "meeting", 1, Change, default));

        var asked = filter switch
        {
            "type" => new RevisionFilter { Type = [value] },
            "kind" => new() { Kind = [value] },
            "partner" => new() { Partner = [value] },
            "by" => new() { By = value },
            "q" => new() { Q = value },
            "from" => new() { From = value },
            _ => new() { To = value },
        };
        (await ListAsync(asked)).Total.Should().Be(saves);
    }

    [Fact]
    public async Task One_save_is_listed_record_by_record()
    {
        var page = await ListAsync(new() { Save = 1, Limit = 2 });

        page.Total.Should().Be(await _tracker.AskAsync(async (SaveQueries saves) => (await saves.ListAsync(new(), default)).Items[^1].Count));
        page.Items.Should().OnlyContain(save => save.Count == 1);
    }

    private static Core.Milestones.MilestoneInput Meeting(string id = "meeting") => Make.Milestone(id) with { Citations = [Make.Citation()] };

    [Fact]
    public async Task A_page_of_many_saves_is_asked_for_as_one_of_few_is()
    {
        var of = new Dictionary<int, int>();
        await SavedAsync(editor => editor.SaveAllAsync([.. Enumerable.Range(0, SaveQueries.StepsShown + 3).Select(number => new RecordWrite(Meeting($"many-{number}"), 0))], Change, default));
        foreach (var number in Enumerable.Range(1, 12))
        {
            await SavedAsync(editor => editor.SaveAsync(new(Meeting() with { Title = $"Title {number}" }, number), Change, default));
            _tracker.Statements.Clear();
            var page = await ListAsync(new());
            of[number] = _tracker.Statements.Queries.Count;
            page.Items.Select(save => (save.Count, save.Steps[^1].Revision.Number)).Take(number).Should().Equal(Enumerable.Range(1, number).Reverse().Select(step => (1, step + 1)));
            page.Items[number].Should().BeEquivalentTo(new { Count = SaveQueries.StepsShown + 3 });
            page.Items[number].Steps.Should().HaveCount(SaveQueries.StepsShown).And.OnlyContain(step => step.Revision.Save == page.Items[number].Version);
            page.Items[^1].Should().BeEquivalentTo(new { By = Change.SeedAuthor, Count = 3 });
        }

        of.Values.Distinct().Should().ContainSingle();
    }

    private Task<Page<RecordedSave>> ListAsync(RevisionFilter filter) => _tracker.AskAsync((SaveQueries saves) => saves.ListAsync(filter, default));

    private async Task SavedAsync(Func<RecordEditor, Task<SaveResult>> act) => (await _tracker.AskAsync(act)).Should().BeOfType<SaveResult.Saved>();
}
