using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnershipTracker.Core.Data.Sqlite;

/// <summary>The record in SQLite, searched with FTS5.</summary>
public sealed class SqliteTrackerDbContext(DbContextOptions<SqliteTrackerDbContext> options) : TrackerDbContext(options)
{
    // A transaction that only reads takes no lock that a writer waits for. It ends with the connection, which ends with the context.
    public override async Task HoldAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        await Database.UseTransactionAsync(((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true), cancellationToken);
    }

    public override IQueryable<int> FullText(string index, IReadOnlyList<FullTextTerm> terms)
    {
        var query = Fts5Query.From(terms);
        return query is null
            ? Database.SqlQueryRaw<int>("SELECT 0 AS Value WHERE 0")
            // The name of a table cannot be a parameter; this one is a constant of the code, never a reader's.
#pragma warning disable EF1002
            : Database.SqlQueryRaw<int>($"SELECT rowid AS Value FROM {index} WHERE {index} MATCH {{0}}", query);
#pragma warning restore EF1002
    }

    public override IQueryable<FoundText> FoundIn(string index, int columns, IReadOnlyList<FullTextTerm> terms, IReadOnlyCollection<int> keys)
    {
        var texts = string.Join($" || char({(int)FoundText.Between}) || ", Enumerable.Range(0, columns).Select(column => $"highlight({index}, {column}, char({(int)FoundText.Start}), char({(int)FoundText.End}))"));
        // A text that is empty says nothing, and matches nothing.
#pragma warning disable EF1002
        return Database.SqlQueryRaw<FoundText>(
            $"SELECT rowid AS \"Key\", {texts} AS Columns FROM {index} WHERE {index} MATCH {{0}} AND rowid IN (SELECT value FROM json_each({{1}}))",
            Fts5Query.FromAny(terms) ?? "\"\"", JsonSerializer.Serialize(keys));
#pragma warning restore EF1002
    }

    public override async Task<IReadOnlyList<int>> BestAsync(
        string index, IReadOnlyList<double> weights, IReadOnlyList<FullTextTerm> terms, int most, CancellationToken cancellationToken)
    {
        if (Fts5Query.From(terms) is not { } query)
            return [];

        var ranking = string.Join(", ", weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));
#pragma warning disable EF1002
        return await Database.SqlQueryRaw<int>($"SELECT rowid AS Value FROM {index} WHERE {index} MATCH {{0}} ORDER BY bm25({index}, {ranking}), rowid LIMIT {{1}}", query, most)
            .ToListAsync(cancellationToken);
#pragma warning restore EF1002
    }
}
