using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Data.Sqlite;

/// <summary>What the record relies on in SQLite.</summary>
public sealed class SqliteDatabaseTests
{
    [Fact]
    public async Task The_migrations_are_complete()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await tracker.AskAsync((TrackerDbContext db) => Task.FromResult(db.Database.HasPendingModelChanges()))).Should().BeFalse("else: dotnet ef migrations add");
        (await tracker.AskAsync((TrackerDbContext db) => db.Database.GetPendingMigrationsAsync())).Should().BeEmpty();
    }

    [Fact]
    public async Task The_migrations_go_all_the_way_back()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.AskAsync(async (TrackerDbContext db) =>
        {
            await db.Database.MigrateAsync("0");
            return await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'").ToListAsync();
        }).ContinueWith(left => left.Result.Should().BeEmpty(), TaskScheduler.Default);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_is_set_up(string pragma, string value)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await PragmaAsync(tracker, pragma, asynchronously: true)).Should().Be(value);
        (await PragmaAsync(tracker, pragma, asynchronously: false)).Should().Be(value);
    }

    [Fact]
    public async Task A_source_that_is_cited_cannot_be_removed()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner(), Make.Milestone() with { Citations = [Make.Citation()] });
        await tracker.Invoking(it => it.AskAsync((TrackerDbContext db) => db.Set<Source>().ExecuteDeleteAsync()))
            .Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*FOREIGN KEY constraint failed*");
    }

    [Fact]
    public async Task A_record_takes_its_citations_along()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Source(), Make.Partner(), Make.Milestone() with { Citations = [Make.Citation()] });
        await tracker.AskAsync((TrackerDbContext db) => db.Set<Milestone>().ExecuteDeleteAsync());
        (await tracker.CountsAsync())["Citations"].Should().Be(0);
    }

    private static Task<string> PragmaAsync(TrackerDatabase tracker, string pragma, bool asynchronously) => tracker.AskAsync(async (TrackerDbContext db) =>
    {
        if (asynchronously)
            await db.Database.OpenConnectionAsync();
        else
            db.Database.OpenConnection();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return $"{await command.ExecuteScalarAsync()}";
    });
}
