using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Editing;

/// <summary>Saves of one record and of several: all or none, never over somebody else's, never losing what was.</summary>
public sealed class RecordEditorTests
{
    private static readonly Change Change = new("Mina", "A reason.");

    private static MilestoneInput Meeting(string id = "meeting") => Make.Milestone(id) with { Citations = [Make.Citation()] };

    private static async Task<TrackerDatabase> WithVocabularyAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner(), Make.Framework(), Make.Area());
        return tracker;
    }

    [Fact]
    public async Task A_new_record_is_saved_with_its_first_revision()
    {
        await using var tracker = await WithVocabularyAsync();

        var result = await SaveAsync(tracker, new RecordWrite(Meeting(), 0));

        result.Should().BeEquivalentTo(new SaveResult.Saved([new SavedRecord("milestone", "meeting", 1, true)]));
        (await tracker.RevisionsAsync())[^1].Should().BeEquivalentTo(new { RecordSlug = "meeting", Number = 1, Kind = RevisionKind.Created, By = "Mina", Why = "A reason.", DatasetVersion = 2L });
    }

    [Fact]
    public async Task A_save_on_an_old_version_overwrites_nothing()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAsync(tracker, new RecordWrite(Meeting(), 0));
        await SaveAsync(tracker, new RecordWrite(Meeting() with { Title = "Theirs" }, 1));

        var result = await SaveAsync(tracker, new RecordWrite(Meeting() with { Title = "Mine" }, 1));

        result.Should().Be(new SaveResult.Conflict("meeting", 2));
        (await tracker.FindAsync<Milestone>("meeting"))!.Title.Should().Be("Theirs");
    }

    [Fact]
    public async Task Of_many_saves_on_one_version_one_is_taken_and_each_other_is_told()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAsync(tracker, new RecordWrite(Meeting(), 0));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => SaveAsync(tracker, new RecordWrite(Meeting() with { Title = $"By {writer}" }, 1)))));

        results.OfType<SaveResult.Saved>().Should().ContainSingle();
        results.OfType<SaveResult.Conflict>().Should().HaveCount(7).And.OnlyContain(conflict => conflict.Current == 2);
    }

    [Fact]
    public async Task Saves_of_different_records_at_one_time_are_all_taken()
    {
        await using var tracker = await WithVocabularyAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => SaveAsync(tracker, new RecordWrite(Meeting($"meeting-{writer}"), 0)))));

        results.Should().AllBeOfType<SaveResult.Saved>();
        (await tracker.RevisionsAsync()).TakeLast(8).Select(revision => revision.DatasetVersion).Should().OnlyHaveUniqueItems("each is a save of its own");
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_field_and_nothing_is_written()
    {
        await using var tracker = await WithVocabularyAsync();
        var before = await tracker.CountsAsync();
        var wrong = Make.Milestone() with
        {
            Title = new string('x', 201),
            Partners = ["JP", "XX", "JP"],
            Areas = ["nowhere"],
            Summit = "none",
            Date = Make.Date("2023") with { Words = "last year" },
            Citations = [Make.Citation("They agreed on nothing."), Make.Citation(quote: null), Make.Citation() with { Source = "unknown" }],
        };

        var result = await SaveAsync(tracker, new RecordWrite(wrong, 0));

        result.Should().BeOfType<SaveResult.Refused>().Which.Errors.Select(error => error.Path).Should().BeEquivalentTo(
            "title", "partners[1]", "partners[2]", "areas[0]", "summit", "date.words", "citations[0].quote", "citations[1].quote", "citations[2].source");
        (await tracker.CountsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_list_names_no_record_twice()
    {
        await using var tracker = await WithVocabularyAsync();
        await tracker.WriteAsync(Meeting("space"));
        AgreementAreaInput named = new() { Area = "space", Label = "Space", Sources = ["report"] };
        var agreement = Make.Agreement() with { Areas = [named, named with { Label = "Outer space" }], Citations = [Make.Citation()] };
        SubjectInput about = new() { Type = SubjectType.Milestone, Id = "space" };
        var disagreement = Make.Disagreement() with { About = [about, about with { Type = SubjectType.Area }, about] };

        (await SaveAsync(tracker, new RecordWrite(agreement, 0))).Should().BeOfType<SaveResult.Refused>().Which.Errors
            .Should().Equal(new FieldError("areas[1].area", "'space' stands here twice."));
        (await SaveAsync(tracker, new RecordWrite(disagreement, 0))).Should().BeOfType<SaveResult.Refused>().Which.Errors
            .Should().Equal(new FieldError("about[2].id", "'space' stands here twice."));
    }

    [Fact]
    public async Task A_fact_is_not_published_without_a_source_but_a_name_is()
    {
        await using var tracker = await WithVocabularyAsync();

        (await SaveAsync(tracker, new RecordWrite(Make.Milestone(), 0))).Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().ContainSingle(error => error.Path == "citations");
        (await SaveAsync(tracker, new RecordWrite(Make.Name(), 0))).Should().BeOfType<SaveResult.Saved>();
    }

    [Fact]
    public async Task Records_that_refer_to_each_other_are_saved_together_in_any_order()
    {
        await using var tracker = await WithVocabularyAsync();
        var summit = Make.Summit() with { Citations = [Make.Citation()] };
        var first = Make.Agreement("jp-first") with { Summit = summit.Id, Citations = [Make.Citation()] };
        var second = Make.Agreement("jp-second") with { Predecessor = "jp-first", Citations = [Make.Citation()] };
        var meeting = Meeting() with { Summit = summit.Id, Agreement = "jp-second", Citations = [Make.Citation() with { Source = "new-report", Quote = null }] };
        var report = Make.Source("new-report") with { Text = null, Sha256 = null, SetAside = [] };

        var result = await SaveAllAsync(tracker, [meeting, second, first, summit, report]);

        result.Should().BeOfType<SaveResult.Saved>().Which.Records.Select(record => record.Id).Should().Equal("meeting", "jp-second", "jp-first", "vilnius-2023", "new-report");
        (await tracker.RevisionsAsync()).TakeLast(5).Select(revision => revision.DatasetVersion).Should().OnlyContain(version => version == 2);
    }

    [Fact]
    public async Task A_fault_in_one_of_several_keeps_all_of_them_out()
    {
        await using var tracker = await WithVocabularyAsync();
        var before = await tracker.CountsAsync();

        var result = await SaveAllAsync(tracker, [Meeting("a"), Meeting("b"), Meeting("c") with { Partners = ["XX"] }, Meeting("d")]);

        result.Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(new FieldError("[2].partners[0]", "There is no partner 'XX'."));
        (await tracker.CountsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task What_is_withdrawn_leaves_its_history_and_can_be_brought_back()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAsync(tracker, new RecordWrite(Meeting(), 0));

        var withdrawn = await EditAsync(tracker, editor => editor.WithdrawAsync("milestone", "meeting", 1, Change, default));
        (await tracker.FindAsync<Milestone>("meeting")).Should().BeNull();
        var refused = await SaveAsync(tracker, new RecordWrite(Meeting() with { Title = "Another" }, 0));
        var restored = await EditAsync(tracker, editor => editor.RestoreAsync("milestone", "meeting", 1, 2, Change, default));

        withdrawn.Should().BeOfType<SaveResult.Saved>();
        refused.Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().ContainSingle(error => error.Path == "id" && error.Message.Contains("withdrawn"));
        restored.Should().BeOfType<SaveResult.Saved>();
        (await tracker.FindAsync<Milestone>("meeting"))!.Should().BeEquivalentTo(new { Title = "A meeting", Version = 3 });
        (await tracker.RevisionsAsync()).Where(revision => revision.RecordSlug == "meeting").Select(revision => (revision.Number, revision.Kind))
            .Should().Equal((1, RevisionKind.Created), (2, RevisionKind.Withdrawn), (3, RevisionKind.Restored));
    }

    [Fact]
    public async Task What_others_refer_to_is_not_withdrawn()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAllAsync(tracker, [Make.Summit() with { Citations = [Make.Citation()] }, Meeting() with { Summit = "vilnius-2023" }]);

        var result = await EditAsync(tracker, editor => editor.WithdrawAsync("summit", "vilnius-2023", 1, Change, default));

        result.Should().BeOfType<SaveResult.Refused>().Which.Errors.Single().Message.Should().Contain("A meeting");
    }

    [Theory]
    [InlineData("source", "report")]
    [InlineData("partner", "japan")]
    public async Task A_held_text_and_a_partner_in_use_stay(string type, string id)
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAsync(tracker, new RecordWrite(Meeting(), 0));

        (await EditAsync(tracker, editor => editor.WithdrawAsync(type, id, 1, Change, default))).Should().BeOfType<SaveResult.Refused>();
    }

    [Fact]
    public async Task A_source_is_edited_without_touching_its_held_text()
    {
        await using var tracker = await WithVocabularyAsync();

        var saved = await SaveAsync(tracker, new RecordWrite(Make.Source() with { Title = "Another title" }, 1));
        var refused = await SaveAsync(tracker, new RecordWrite(Make.Source() with { Text = null, Sha256 = null, SetAside = [] }, 2));

        saved.Should().BeOfType<SaveResult.Saved>();
        refused.Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().ContainSingle(error => error.Path == "sha256");
        (await tracker.AskAsync((SourceQueries sources) => sources.FindTextAsync("report", default)))!.Content.Should().Be(Make.Text);
    }

    [Fact]
    public async Task Merged_records_share_citations_and_what_pointed_to_one_points_to_the_other()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAllAsync(tracker, [Meeting("one"), Meeting("other") with { Citations = [Make.Citation("They agreed on cyber defence.")] }]);
        await SaveAsync(tracker, new RecordWrite(Make.Disagreement(milestone: "other"), 0));

        var result = await EditAsync(tracker, editor => editor.MergeAsync(new RecordWrite(Meeting("one"), 1), "other", 1, Change, default));

        result.Should().BeOfType<SaveResult.Saved>();
        (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("one", default)))!.Citations.Select(citation => citation.Quote)
            .Should().Equal("They agreed on space.", "They agreed on cyber defence.");
        (await tracker.AskAsync((DisagreementQueries disagreements) => disagreements.FindAsync("a-day", default)))!.About.Single().Id.Should().Be("one");
        (await tracker.RevisionsAsync())[^1].Should().BeEquivalentTo(new { RecordSlug = "other", Kind = RevisionKind.Merged, MergedInto = "one", Number = 2 });
        (await tracker.FindAsync<Milestone>("other")).Should().BeNull();
    }

    [Fact]
    public async Task One_save_of_many_is_undone_as_one()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAsync(tracker, new RecordWrite(Meeting("a"), 0));
        await SaveAllAsync(tracker, [Make.Summit() with { Citations = [Make.Citation()] }, Meeting("b") with { Summit = "vilnius-2023" }], (Meeting("a") with { Title = "Changed" }, 1));
        var save = await tracker.VersionAsync();

        var undone = await EditAsync(tracker, editor => editor.UndoAsync(save, Change, default));

        undone.Should().BeOfType<SaveResult.Saved>();
        (await tracker.FindAsync<Milestone>("a"))!.Title.Should().Be("A meeting");
        (await tracker.FindAsync<Milestone>("b")).Should().BeNull();
        (await tracker.VersionAsync()).Should().Be(save + 1);
    }

    [Fact]
    public async Task A_save_is_not_undone_once_part_of_it_has_changed()
    {
        await using var tracker = await WithVocabularyAsync();
        await SaveAllAsync(tracker, [Meeting("a"), Meeting("b")]);
        var save = await tracker.VersionAsync();
        await SaveAsync(tracker, new RecordWrite(Meeting("b") with { Title = "Changed" }, 1));

        (await EditAsync(tracker, editor => editor.UndoAsync(save, Change, default))).Should().Be(new SaveResult.Conflict("b", 2));
        (await tracker.FindAsync<Milestone>("a")).Should().NotBeNull();
    }

    [Fact]
    public async Task An_agreement_does_not_come_before_itself()
    {
        await using var tracker = await WithVocabularyAsync();
        var (first, second) = (Make.Agreement("first") with { Citations = [Make.Citation()] }, Make.Agreement("second") with { Predecessor = "first", Citations = [Make.Citation()] });
        await SaveAllAsync(tracker, [first, second]);

        (await SaveAsync(tracker, new RecordWrite(first with { Predecessor = "second" }, 1)))
            .Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(new FieldError("predecessor", "It comes back to this agreement."));
        (await tracker.FindAsync<Agreement>("first"))!.Version.Should().Be(1);
    }

    [Fact]
    public async Task Agreements_that_are_saved_together_do_not_come_round()
    {
        await using var tracker = await WithVocabularyAsync();
        AgreementInput Next(string id, string? before) => Make.Agreement(id) with { Predecessor = before, Citations = [Make.Citation()] };
        FieldError Round(int index) => new($"[{index}].predecessor", "It comes back to this agreement.");

        (await SaveAllAsync(tracker, [Next("a", "b"), Next("b", "a"), Next("c", "a")])).Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(Round(0), Round(1));
        (await SaveAllAsync(tracker, [Next("a", null), Next("b", "a"), Next("c", null)])).Should().BeOfType<SaveResult.Saved>();
        (await SaveAllAsync(tracker, [], (Next("a", "c"), 1), (Next("c", "b"), 1))).Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(Round(0), Round(1));
        (await SaveAllAsync(tracker, [], (Next("a", "b"), 1), (Next("b", null), 1))).Should().BeOfType<SaveResult.Saved>("the two change places");
    }

    [Fact]
    public async Task A_framework_does_not_succeed_itself()
    {
        await using var tracker = await WithVocabularyAsync();

        (await SaveAsync(tracker, new RecordWrite(Make.Framework() with { Successor = "itpp", Citations = [Make.Citation()] }, 1)))
            .Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(new FieldError("successor", "It comes back to this framework."));
    }

    [Fact]
    public async Task The_code_by_which_records_name_a_partner_stays()
    {
        await using var tracker = await WithVocabularyAsync();
        var renamed = Make.Partner() with { Code = "JA", Citations = [Make.Citation()] };
        await tracker.WriteAsync(Meeting());
        var stays = new FieldError("code", "Other records name the partner 'JP': A meeting. Its code stays.");

        (await SaveAsync(tracker, new RecordWrite(renamed, 1))).Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().Equal(stays);
        (await SaveAllAsync(tracker, [Meeting("new")], (renamed, 1), (Meeting() with { Partners = ["JA"] }, 1))).Should().BeOfType<SaveResult.Refused>().Which.Errors
            .Should().Equal(stays with { Path = "[1].code" });
    }

    [Fact]
    public async Task A_code_changes_with_all_that_name_it_and_is_put_back_with_them()
    {
        await using var tracker = await WithVocabularyAsync();
        var renamed = Make.Partner() with { Code = "JA", Citations = [Make.Citation()] };
        await tracker.WriteAsync(renamed with { Code = "JP" }, Meeting());

        (await SaveAllAsync(tracker, [Meeting("new") with { Partners = ["JA"] }], (renamed, 2), (Meeting() with { Partners = ["JA"] }, 1))).Should().BeOfType<SaveResult.Saved>();
        var save = await tracker.VersionAsync();
        (await EditAsync(tracker, editor => editor.UndoAsync(save, Change, default))).Should().BeOfType<SaveResult.Saved>();

        (await tracker.FindAsync<Partner>("japan"))!.Code.Should().Be("JP");
        (await tracker.FindAsync<Milestone>("new")).Should().BeNull();
    }

    [Fact]
    public async Task Two_new_partners_do_not_share_a_code()
    {
        await using var tracker = await WithVocabularyAsync();
        var partner = Make.Partner("KR") with { Citations = [Make.Citation()] };

        (await SaveAllAsync(tracker, [partner, partner with { Id = "korea" }])).Should().BeOfType<SaveResult.Refused>().Which.Errors
            .Should().Equal(new FieldError("[1].code", "Another partner has this code."));
    }

    [Fact]
    public async Task For_a_source_without_a_text_no_text_is_looked_for()
    {
        await using var tracker = await WithVocabularyAsync();
        tracker.Statements.Clear();

        await SaveAsync(tracker, new RecordWrite(Make.Source("page") with { Text = null, Sha256 = null, SetAside = [] }, 0));

        tracker.Statements.Queries.Should().NotBeEmpty().And.NotContain(query => query.Sql.Contains("\"Content\""));
    }

    [Theory]
    [InlineData("https://example.org/report", "url")]
    public async Task Two_sources_do_not_share_an_address(string url, string field)
    {
        await using var tracker = await WithVocabularyAsync();

        (await SaveAsync(tracker, new RecordWrite(Make.Source("other") with { Url = url, Text = null, Sha256 = null, SetAside = [] }, 0)))
            .Should().BeOfType<SaveResult.Refused>().Which.Errors.Should().ContainSingle(error => error.Path == field && error.Message.Contains("'report'"));
    }

    [Fact]
    public async Task Nothing_to_change_is_saved_without_a_revision()
    {
        await using var tracker = await WithVocabularyAsync();

        var result = await SaveAsync(tracker, new RecordWrite(Make.Partner() with { Citations = [Make.Citation()] }, 1));
        var again = await SaveAsync(tracker, new RecordWrite(Make.Partner() with { Citations = [Make.Citation()] }, 2));

        result.Should().BeOfType<SaveResult.Saved>().Which.Record.Should().Be(new SavedRecord("partner", "japan", 2, true));
        again.Should().BeOfType<SaveResult.Saved>().Which.Record.Should().Be(new SavedRecord("partner", "japan", 2, false));
        (await tracker.FindAsync<Partner>("japan"))!.Version.Should().Be(2);
    }

    private static Task<SaveResult> SaveAsync(TrackerDatabase tracker, RecordWrite write) => EditAsync(tracker, editor => editor.SaveAsync(write, Change, default));

    private static Task<SaveResult> SaveAllAsync(TrackerDatabase tracker, IReadOnlyList<RecordInput> created, params (RecordInput Input, int Version)[] changed) =>
        EditAsync(tracker, editor => editor.SaveAllAsync(
            [.. created.Select(input => new RecordWrite(input, 0)), .. changed.Select(change => new RecordWrite(change.Input, change.Version))], Change, default));

    private static Task<SaveResult> EditAsync(TrackerDatabase tracker, Func<RecordEditor, Task<SaveResult>> edit) => tracker.AskAsync(edit);
}
