using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Data.Sqlite;

/// <summary>The lists seek in their indexes, as SQLite explains them over ten thousand milestones.</summary>
public sealed class QueryPlanTests(ManyMilestones many) : IClassFixture<ManyMilestones>
{
    private const string OrderIndex = "IX_Milestone_FirstDay_LastDay_Slug";
    private const string Sorting = "USE TEMP B-TREE FOR ORDER BY";

    [Fact]
    public async Task A_page_reads_the_index_of_the_one_order_and_sorts_no_table()
    {
        (await PagePlanAsync(new())).Should().Contain($"SCAN m USING INDEX {OrderIndex}").And.NotContain(Sorting);
        var first = await many.Tracker.ListAsync(new() { Limit = 10 });
        (await PagePlanAsync(new() { Cursor = first.Next })).Should().Contain($"SEARCH m USING INDEX {OrderIndex} (FirstDay>?)").And.NotContain(Sorting);
    }

    [Fact]
    public async Task The_newest_first_are_read_from_the_end_of_the_same_index()
    {
        (await PagePlanAsync(new() { Sort = "-date" })).Should().Contain($"SCAN m USING INDEX {OrderIndex}").And.NotContain(Sorting);
        var first = await many.Tracker.ListAsync(new() { Sort = "-date", Limit = 10 });
        (await PagePlanAsync(new() { Sort = "-date", Cursor = first.Next })).Should().Contain($"SEARCH m USING INDEX {OrderIndex} (FirstDay<?)").And.NotContain(Sorting);
    }

    /// <summary>What belongs to a page's milestones is sought for those milestones alone.</summary>
    [Fact]
    public async Task A_page_reads_no_more_partners_areas_and_citations_than_it_shows()
    {
        var steps = await PagePlanAsync(new());
        steps.Should().Contain("SEARCH m2 USING COVERING INDEX sqlite_autoindex_MilestonePartners_1 (MilestoneId=?)")
            .And.Contain("SEARCH m4 USING INDEX IX_MilestoneAreas_MilestoneId (MilestoneId=?)")
            .And.Contain("SEARCH c2 USING INDEX IX_Citations_MilestoneId (MilestoneId=?)");
        steps.Should().NotContain(step => step.StartsWith("MATERIALIZE", StringComparison.Ordinal) || step.Contains("AUTOMATIC", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2001", "2001", "certain", "FirstDay>?")]
    [InlineData("2001", null, "certain", "FirstDay>?")]
    [InlineData("2001", "2001", "possible", "FirstDay<?")]
    [InlineData(null, "1901", "possible", "FirstDay<?")]
    public async Task A_span_seeks_by_a_day(string? from, string? to, string match, string seek) =>
        (await PagePlanAsync(new() { From = from, To = to, Match = match })).Should().Contain($"SEARCH m USING INDEX {OrderIndex} ({seek})").And.NotContain(Sorting);

    [Fact]
    public async Task A_partner_is_looked_up_by_its_code_for_each_milestone_in_the_one_order() =>
        (await PagePlanAsync(new() { Partner = ["JP"] })).Should().Contain($"SCAN m USING INDEX {OrderIndex}").And.NotContain(Sorting)
            .And.ContainInOrder(
                "SEARCH p USING COVERING INDEX IX_Partner_Code (Code=?)",
                "SEARCH m0 USING COVERING INDEX sqlite_autoindex_MilestonePartners_1 (MilestoneId=? AND PartnersId=?)");

    [Fact]
    public async Task An_area_is_looked_up_by_its_id_for_each_milestone_in_the_one_order() =>
        (await PagePlanAsync(new() { Area = ["area-3"] })).Should().Contain($"SCAN m USING INDEX {OrderIndex}").And.NotContain(Sorting)
            .And.ContainInOrder(
                "SEARCH c USING COVERING INDEX IX_CooperationArea_Slug (Slug=?)",
                "SEARCH m0 USING COVERING INDEX sqlite_autoindex_MilestoneAreas_1 (AreasId=? AND MilestoneId=?)");

    [Fact]
    public async Task A_summit_leads_to_its_milestones() =>
        (await PagePlanAsync(new() { Summit = ["summit-3"] })).Should().ContainInOrder(
            "SEARCH s USING COVERING INDEX IX_Summit_Slug (Slug=?)", "SEARCH m USING INDEX IX_Milestone_SummitId (SummitId=?)");

    [Theory]
    [InlineData("Standing", "scheduled")]
    [InlineData("Significance", "context")]
    [InlineData("Confidence", "medium")]
    public async Task A_judgement_seeks_in_an_index_that_holds_the_one_order_too(string column, string value)
    {
        MilestoneFilter filter = column switch
        {
            "Standing" => new() { Standing = [value] },
            "Significance" => new() { Significance = [value] },
            _ => new() { Confidence = [value] },
        };
        (await PagePlanAsync(filter)).Should().Contain($"SEARCH m USING INDEX IX_Milestone_{column}_FirstDay_LastDay_Slug ({column}=?)").And.NotContain(Sorting);
    }

    [Fact]
    public async Task Words_are_sought_in_the_full_text_index() =>
        (await PagePlanAsync(new() { Q = "\"Meeting number 77\"" })).Should().ContainInOrder(
            "SEARCH m USING INTEGER PRIMARY KEY (rowid=?)", $"SCAN {FilteredMilestones.SearchIndex} VIRTUAL TABLE INDEX 0:M3");

    [Fact]
    public async Task A_summit_and_what_took_place_at_it_are_sought_by_its_id()
    {
        var steps = await PlanAsync((MilestoneQueries milestones) => milestones.SummitAsync("summit-3", default));
        steps.Should().Contain("SEARCH a USING INDEX IX_Attendance_SummitId (SummitId=?)").And.Contain("SEARCH m USING INDEX IX_Milestone_SummitId (SummitId=?)");
        steps.Should().NotContain(step => step.StartsWith("MATERIALIZE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_marks_of_disagreements_are_sought_by_the_type_of_their_record() =>
        (await PlanAsync((DisagreementQueries disagreements) => disagreements.MarksAsync(SubjectType.Summit, default)))
            .Should().Contain("SEARCH d0 USING INDEX IX_DisagreementSubject_Type_Subject (Type=?)");

    [Fact]
    public async Task The_records_that_cite_a_source_are_found_by_their_citations()
    {
        var steps = await PlanAsync((EvidenceQueries evidence) => evidence.ReadingAsync("report-3", default));
        steps.Should().ContainInOrder("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH c USING INDEX IX_Citations_SourceId (SourceId=?)");
        steps.Should().NotContain("SCAN m");
    }

    /// <summary>How SQLite reads the rows of a list: its page, and the partners, areas and citations of it.</summary>
    private async Task<IReadOnlyList<string>> PagePlanAsync(MilestoneFilter filter) =>
        await PlanAsync((MilestoneQueries milestones) => milestones.ListAsync(filter with { Limit = 10 }, default), query => query.Sql.Contains("LIMIT", StringComparison.Ordinal));

    /// <summary>The steps of all statements that a question sends.</summary>
    private async Task<IReadOnlyList<string>> PlanAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> question, Func<SentQuery, bool>? which = null)
        where TService : notnull
    {
        many.Tracker.Statements.Clear();
        await many.Tracker.AskAsync(question);
        var steps = new List<string>();
        foreach (var query in many.Tracker.Statements.Queries.Where(which ?? (_ => true)))
            steps.AddRange(await PlanAsync(query));
        return steps;
    }

    private Task<List<string>> PlanAsync(SentQuery query) => many.Tracker.AskAsync(async (TrackerDbContext db) =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query.Sql;
        foreach (var (name, value) in query.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    });
}
