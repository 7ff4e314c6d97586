using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Matrix;

/// <summary>What records claim, on a record of a test's own.</summary>
public sealed class MatrixQueriesTests
{
    private static readonly IReadOnlyList<RecordInput> Ground =
        [Make.Source() with { Published = Make.Date("2024-06-21") }, Make.Source("other") with { Text = null, Sha256 = null, SetAside = [] }, Make.Partner(), Make.Framework(), Make.Area()];

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_record()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Milestone("first")]);
        tracker.Statements.Clear();
        await CellAsync(tracker);
        tracker.Statements.Queries.Should().HaveCount(6);

        await tracker.WriteAsync([.. Enumerable.Range(0, 1_000).Select(i => Milestone($"m-{i}", $"20{i % 20:00}-0{1 + (i % 9)}"))]);
        tracker.Statements.Clear();
        await CellAsync(tracker);

        tracker.Statements.Queries.Should().HaveCount(6);
    }

    [Theory]
    [InlineData(Standing.Scheduled)]
    [InlineData(Standing.Expected)]
    public async Task Only_what_was_held_counts(Standing standing)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Milestone("ahead") with { Standing = standing }]);

        (await CellAsync(tracker)).Should().Be(new MatrixCell("JP", null, null, null, null, null));
    }

    [Fact]
    public async Task An_agreement_claims_from_its_adoption_what_its_text_names_and_not_what_was_expected()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var named = new AgreementAreaInput { Area = "space", Label = "space", Sources = ["other"] };
        IReadOnlyList<CitationInput> citations = [Make.Citation(), Make.Citation(null) with { Source = "other" }];
        var agreement = Make.Agreement() with { Adopted = Make.Date("2023-07-12"), PeriodStart = Make.Date("2023"), Areas = [named], Citations = citations };
        await tracker.WriteAsync([.. Ground, agreement]);

        var cell = await CellAsync(tracker);
        cell.Level.Should().Be(AreaLevel.AgreedItpp);
        cell.Since!.Edtf.Should().Be("2023-07-12");
        cell.Record.Should().Be(new MatrixRecord("agreement", "jp-itpp", "ITPP of Partner JP"));
        cell.Citation!.Source.Should().Be("other", "the report backs the agreement, but does not name the area");

        await tracker.WriteAsync([agreement with { Areas = [named with { Expected = true }] }]);
        (await CellAsync(tracker)).Level.Should().BeNull();
    }

    [Fact]
    public async Task An_agreement_without_adoption_claims_from_the_start_of_its_period_and_without_a_date_nothing()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var agreement = Make.Agreement() with
        {
            PeriodStart = Make.Date("2023"),
            Areas = [new AgreementAreaInput { Area = "space", Label = "space", Sources = ["report"] }],
            Citations = [Make.Citation()],
        };
        await tracker.WriteAsync([.. Ground, agreement]);
        (await CellAsync(tracker)).Since!.Edtf.Should().Be("2023");

        await tracker.WriteAsync([agreement with { PeriodStart = null, PeriodEnd = Make.Date("2024") }]);
        (await CellAsync(tracker)).Level.Should().BeNull();
    }

    [Fact]
    public async Task An_assessment_claims_from_the_publication_of_its_source()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var interest = Make.Assessment() with { Kind = AssessmentKind.Interest, Areas = ["space"], Citations = [Make.Citation(null) with { Source = "other" }, Make.Citation()] };
        await tracker.WriteAsync([.. Ground, interest]);

        (await CellAsync(tracker, "2024-06-20")).Level.Should().BeNull();
        var cell = await CellAsync(tracker, "2024-06-21");
        cell.Level.Should().Be(AreaLevel.InterestVoiced);
        cell.Citation.Should().Be(new MatrixCitation("report", "A report", "A publisher", "They agreed on space.", Make.Text.IndexOf("They agreed on space.", StringComparison.Ordinal), 21, Basis.Stated));
    }

    [Fact]
    public async Task An_assessment_whose_sources_have_no_date_claims_nothing()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Make.Assessment() with { Areas = ["space"], Citations = [Make.Citation(null) with { Source = "other" }] }]);

        (await CellAsync(tracker)).Level.Should().BeNull();
    }

    [Fact]
    public async Task A_passage_is_shown_before_a_page_and_a_source_that_disputes_is_no_evidence()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var page = Make.Citation(null) with { Source = "other" };
        await tracker.WriteAsync([.. Ground, Milestone("talks") with { Citations = [page, Make.Citation()] }]);
        (await CellAsync(tracker)).Citation!.Source.Should().Be("report");

        await tracker.WriteAsync([Milestone("talks") with { Citations = [Make.Citation() with { Stance = Stance.Disputes }, page] }]);
        (await CellAsync(tracker)).Citation!.Source.Should().Be("other");

        await tracker.WriteAsync([Milestone("talks")]);
        var unsourced = await CellAsync(tracker);
        unsourced.Level.Should().Be(AreaLevel.InterestVoiced);
        unsourced.Citation.Should().BeNull();
    }

    private static MilestoneInput Milestone(string id, string edtf = "2023") => Make.Milestone(id, edtf) with { Areas = ["space"] };

    private static async Task<MatrixCell> CellAsync(TrackerDatabase tracker, string? on = null)
    {
        var matrix = await tracker.AskAsync((MatrixQueries matrix) => matrix.OnAsync(on, default));
        return matrix.Areas.Should().ContainSingle().Which.Cells.Should().ContainSingle().Which;
    }
}
