using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Tests.Hosting;

/// <summary>A first start migrates and seeds. The other sites of tests skip that, and must end with the same.</summary>
public sealed class FirstStartTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_start_from_nothing_holds_what_a_start_from_the_seeded_database_holds(string withRecord)
    {
        await using var first = new FirstStart(("Seeds:Record", withRecord));
        await using var seeded = TrackerApp.With(("Seeds:Record", withRecord));

        var revisions = await RevisionsAsync(first);
        revisions.Should().NotBeEmpty();
        (await RevisionsAsync(seeded)).Should().Equal(revisions, "that start found nothing to load");
        (await VersionAsync(first), await VersionAsync(seeded)).Should().Be((1, 1));
        (await CountsAsync(seeded)).Should().Equal(await CountsAsync(first));
    }

    private static Task<List<string>> RevisionsAsync(TrackerApp app) => app.AskAsync(async (TrackerDbContext db) =>
    {
        var revisions = await db.Set<Revision>().AsNoTracking().OrderBy(revision => revision.Id).ToListAsync();
        return revisions.ConvertAll(step => $"{step.RecordType}/{step.RecordSlug} {step.Number} {step.Kind} {step.DatasetVersion} {step.At:O} {step.By}: {step.Why}");
    });

    private static Task<long> VersionAsync(TrackerApp app) => app.AskAsync((DatasetQueries dataset) => dataset.VersionAsync(default));

    // The rows of every table, by table: what SQLite keeps for itself and the lists of migrations and words among them.
    private static Task<List<string>> CountsAsync(TrackerApp app) => app.AskAsync(async (TrackerDbContext db) =>
    {
        var counts = new List<string>();
        foreach (var table in await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_schema WHERE type = 'table' ORDER BY name").ToListAsync())
        {
#pragma warning disable EF1002 // The names come from the database.
            counts.Add($"{table}: {await db.Database.SqlQueryRaw<int>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync()}");
#pragma warning restore EF1002
        }

        return counts;
    });
}
