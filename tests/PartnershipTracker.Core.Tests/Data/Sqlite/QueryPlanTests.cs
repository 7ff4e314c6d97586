using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Data.Sqlite;

/// <summary>The lists seek in their indexes, as SQLite explains them over thousands of rows.</summary>
public sealed class QueryPlanTests
{
    private const string OrderIndex = "IX_Milestone_FirstDay_LastDay_Slug";

    [Fact]
    public async Task A_page_reads_the_index_of_the_one_order_and_sorts_no_table()
    {
        await using var tracker = await WithManyAsync();
        var first = await tracker.ListAsync(new() { Limit = 10 });
        (await PlanAsync(tracker, new() { Limit = 10 }))
            .Should().Contain($"SCAN m USING INDEX {OrderIndex}");
        (await PlanAsync(tracker, new() { Limit = 10, Cursor = first.Next }))
            .Should().Contain($"SEARCH m USING INDEX {OrderIndex} (FirstDay>?)");
    }

    [Fact]
    public async Task A_span_seeks_by_a_day()
    {
        await using var tracker = await WithManyAsync();
        (await PlanAsync(tracker, new() { From = "2001", To = "2001", Match = "certain" }))
            .Should().Contain($"SEARCH m USING INDEX {OrderIndex} (FirstDay>?)");
    }

    /// <summary>The plan of the statement that reads the rows of the list.</summary>
    private static async Task<IReadOnlyList<string>> PlanAsync(TrackerDatabase tracker, MilestoneFilter filter)
    {
        tracker.Statements.Clear();
        await tracker.ListAsync(filter);
        var query = tracker.Statements.Queries[^1];
        return await tracker.AskAsync(async (TrackerDbContext db) =>
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

    private static async Task<TrackerDatabase> WithManyAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([Make.Partner(), .. Enumerable.Range(0, 3_000).Select(i => Make.Milestone($"m-{i}", $"{1900 + (i % 120)}-0{1 + (i % 9)}"))]);
        await tracker.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        return tracker;
    }
}
