using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Changes;

/// <summary>What is said of the differences between two states of a record.</summary>
public sealed class RecordDifferencesTests : IAsyncLifetime
{
    private const string Long = "They met, and spoke at length of what each of them had done since they met last, and of what they mean to do.";

    private static readonly MilestoneInput Meeting = Make.Milestone() with { Citations = [Make.Citation(), Make.Citation("They agreed on cyber defence.")] };

    private TrackerDatabase _tracker = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await _tracker.WriteAsync(
            Make.Source(), Make.Source("paper") with { Title = "A paper" }, Make.Partner(), Make.Partner("KR"), Make.Framework(), Make.Area(), Make.Area("cyber"), Make.Summit(), Make.Milestone());
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Theory]
    [InlineData("2023", "2023-07-11", FieldChangeKind.MorePrecise, "date made more precise: 2023 to 11 July 2023")]
    [InlineData("2023-07-11", "2023-07", FieldChangeKind.Vaguer, "date made vaguer: 11 July 2023 to July 2023")]
    [InlineData("2023", "2024", FieldChangeKind.Changed, "date changed from 2023 to 2024")]
    [InlineData("2023-07", "2023-07~", FieldChangeKind.Changed, "date changed from July 2023 to about July 2023")]
    public async Task A_date_is_told_by_what_it_may_mean(string before, string after, FieldChangeKind kind, string sentence)
    {
        var change = (await BetweenAsync(Make.Milestone(edtf: before), Make.Milestone(edtf: after))).Should().ContainSingle().Subject;

        change.Sentence.Should().Be(sentence);
        change.Kind.Should().Be(kind);
        change.Field.Should().Be("date");
    }

    [Fact]
    public async Task A_date_has_words_a_basis_and_a_reason() =>
        (await SentencesAsync(Meeting, Meeting with { Date = new SourcedDate(EdtfDate.Parse("2023"), "in 2023", Basis.Inferred, "It says so.") })).Should().Equal(
            "words of the date added: “in 2023”", "date marked as inferred", "note of the date added: “It says so.”");

    [Fact]
    public async Task Short_texts_are_told_and_long_ones_are_compared()
    {
        var changes = await BetweenAsync(Meeting, Meeting with { Title = "A talk", Summary = Long });

        changes.Select(change => change.Sentence).Should().Equal("title changed from “A meeting” to “A talk”", "summary changed");
        changes.Select(change => change.IsLong).Should().Equal(false, true);
        changes[1].Should().BeEquivalentTo(new { Path = "summary", Before = "The partners met.", After = Long });
    }

    [Fact]
    public async Task Codes_and_ids_are_said_in_words() =>
        (await SentencesAsync(Meeting, Meeting with
        {
            Kind = MilestoneKind.Visit,
            Partners = ["JP", "KR"],
            Areas = ["space", "cyber"],
            Framework = "itpp",
            Summit = "vilnius-2023",
            Confidence = Confidence.Medium,
        })).Should().Equal(
            "kind changed from meeting to visit",
            "Partner KR added to the partners",
            "Area space and Area cyber added to the areas",
            "framework added: ITPP",
            "summit added: A summit",
            "confidence changed from high to medium");

    [Fact]
    public async Task What_goes_and_what_is_put_in_another_order_is_told() =>
        (await SentencesAsync(Meeting with { Partners = ["JP", "KR"], Areas = ["space"], Summit = "vilnius-2023" }, Meeting with { Partners = ["KR", "JP"] })).Should().Equal(
            "partners put in another order", "Area space removed from the areas", "summit removed");

    [Fact]
    public async Task A_statement_comes_goes_and_changes_in_its_parts()
    {
        var said = Meeting with { Kind = MilestoneKind.Statement, Statement = new() { Speaker = "Ada" } };

        (await SentencesAsync(Meeting with { Kind = MilestoneKind.Statement }, said)).Should().Equal("statement added");
        (await SentencesAsync(said, said with { Statement = null })).Should().Equal("statement removed");
        (await SentencesAsync(said, said with { Statement = new() { Speaker = "Eve", Office = "Envoy" } })).Should().Equal(
            "speaker of the statement changed from “Ada” to “Eve”", "office of the statement added: “Envoy”");
        var quoted = said with { Statement = new() { Speaker = "Ada", Words = "It follows.", Wording = Wording.Original } };
        (await SentencesAsync(said with { Statement = new() { Speaker = "Ada", Words = "It follows." } }, quoted)).Should().Equal("wording of the statement added: original");
        (await SentencesAsync(quoted, quoted with { Statement = quoted.Statement with { Wording = Wording.Translated } })).Should().Equal(
            "wording of the statement changed from original to translated");
        (await BetweenAsync(quoted, said with { Statement = null })).Should().ContainSingle().Which.Before.Should().Be("Ada, “It follows.”, original");
    }

    [Fact]
    public async Task Citations_are_known_again_by_source_and_passage()
    {
        var changes = await BetweenAsync(Meeting, Meeting with
        {
            Citations =
            [
                new() { Source = "paper", Quote = null, Stance = Stance.Supports, Basis = Basis.Stated },
                Make.Citation("They agreed on space. The end.") with { Stance = Stance.Disputes },
                Make.Citation("They agreed on cyber defence."),
            ],
        });

        changes.Select(change => change.Sentence).Should().Equal(
            "citation of “A paper” added", "passage of the citation of “A report” changed from “They agreed on space.” to “They agreed on space. The end.”",
            "stance of the citation of “A report” changed from supports to disputes");
        changes.Select(change => change.Path).Should().Equal("citations[0]", "citations[1].quote", "citations[1].stance");
        changes.Should().OnlyContain(change => change.Field == "citations");
    }

    [Fact]
    public async Task A_citation_is_removed() =>
        (await SentencesAsync(Meeting, Meeting with { Citations = [Make.Citation()] })).Should().Equal("citation of “A report” removed");

    [Fact]
    public async Task Who_came_is_told_by_name()
    {
        var summit = Make.Summit() with { Attendance = [new() { Partner = "JP", Name = "Ada", Leader = false }] };

        (await SentencesAsync(Make.Summit(), summit)).Should().Equal("Ada for Partner JP added to the attendance");
        (await SentencesAsync(summit, summit with { Attendance = [new() { Partner = "JP", Name = "Ada", Office = "Prime Minister", Leader = true }] })).Should().Equal(
            "office of the attendance of Ada for Partner JP added: “Prime Minister”", "mark as leader of the attendance of Ada for Partner JP added");
    }

    [Fact]
    public async Task Other_names_areas_of_agreements_and_subjects_are_told()
    {
        var agreement = Make.Agreement() with { Citations = [Make.Citation()] };
        (await SentencesAsync(Make.Partner(), Make.Partner() with { Aliases = [new("Tokyo", AliasStatus.Variant)] })).Should().Equal("“Tokyo” added to the other names");
        (await SentencesAsync(agreement, agreement with { Areas = [new() { Area = "cyber", Label = "Cyber", Sources = ["report"] }], Objectives = ["To meet."], AreaCount = 16 })).Should().Equal(
            "Area cyber added to the areas", "number of areas added: 16", "“To meet.” added to the objectives");
        (await SentencesAsync(Make.Disagreement(), Make.Disagreement() with { About = [new() { Type = SubjectType.Summit, Id = "vilnius-2023" }] })).Should().Equal(
            "summit “A summit” added to the records that it touches", "milestone “A meeting” removed from the records that it touches");
    }

    [Fact]
    public async Task A_reference_to_what_was_withdrawn_keeps_its_name_and_to_nothing_its_id() =>
        (await SentencesAsync(Meeting with { Framework = "itpp" }, Meeting with { Framework = "gone" })).Should().Equal("framework changed from ITPP to gone");

    [Fact]
    public async Task The_first_state_is_a_difference_from_nothing()
    {
        var changes = await BetweenAsync(null, Meeting);

        changes.Should().OnlyContain(change => change.Kind == FieldChangeKind.Added && change.Before == null);
        changes.Select(change => change.Field).Distinct(StringComparer.Ordinal).Should().Contain(["title", "date", "partners", "citations"]);
    }

    [Fact]
    public void Long_texts_are_compared_word_by_word() =>
        WordDifference.Between("They met in the old town.", "They met again in the town.").Should().Equal(
            new WordRun("They met ", false, false), new WordRun("again ", false, true), new WordRun("in the", false, false), new WordRun(" old", true, false), new WordRun(" town.", false, false));

    [Fact]
    public void A_value_that_changes_alone_taints_its_citations()
    {
        TaintedReference.Between(Meeting, Meeting with { Date = Make.Date("2024"), Significance = Significance.Context }).Should().Equal(new TaintedReference("date", "date"));
        TaintedReference.Between(Meeting, Meeting with { Date = Make.Date("2024"), Citations = [Make.Citation()] }).Should().BeEmpty();
        TaintedReference.Between(Meeting, Meeting with { Title = "Another title", Summary = "Told otherwise." }).Should().BeEmpty();
        TaintedReference.Between(null, Meeting).Should().BeEmpty();
    }

    private Task<IReadOnlyList<FieldChange>> BetweenAsync(RecordInput? before, RecordInput? after) =>
        _tracker.AskAsync((RecordDifferences differences) => differences.BetweenAsync(before, after, default));

    private async Task<IEnumerable<string>> SentencesAsync(RecordInput before, RecordInput after) => (await BetweenAsync(before, after)).Select(change => change.Sentence);
}
