using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Imports;

/// <summary>Every read of imports.</summary>
public sealed class ImportQueries(TrackerDbContext db)
{
    private const int MaxRows = 20;

    /// <summary>The import of that key; null when there is none.</summary>
    public Task<ImportDetails?> FindAsync(string key, CancellationToken cancellationToken) => db.Set<Import>().AsNoTracking()
        .Where(import => import.Key == key)
        .Select(import => new ImportDetails(
            import.Key, import.Owner, import.FileName, import.Type, import.Headings, import.Samples, import.Rows,
            new ImportPlan(import.Mapping, import.Treatment, import.Why), import.State, import.Failure, import.DatasetVersion))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The file or the pasted rows as they came.</summary>
    public Task<string> TextAsync(string key, CancellationToken cancellationToken) =>
        db.Set<Import>().Where(import => import.Key == key).Select(import => import.Content.Text).SingleAsync(cancellationToken);

    /// <summary>What the last check or the run said of each row.</summary>
    public async Task<IReadOnlyList<ImportLine>> ReportAsync(string key, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<List<ImportLine>>(
            await db.Set<Import>().Where(import => import.Key == key).Select(import => import.Content.Report).SingleAsync(cancellationToken), RecordJson.Options)!;

    /// <summary>Somebody's imports, the latest first.</summary>
    public async Task<IReadOnlyList<ImportRow>> OfOwnerAsync(string owner, CancellationToken cancellationToken) =>
        await db.Set<Import>().Where(import => import.Owner == owner).OrderByDescending(import => import.UpdatedAt).ThenByDescending(import => import.Id).Take(MaxRows)
            .Select(import => new ImportRow(import.Key, import.FileName, import.Type, import.Rows, import.State, import.UpdatedAt))
            .ToListAsync(cancellationToken);

    /// <summary>The keys of the imports in that state, the longest waiting first.</summary>
    public async Task<IReadOnlyList<string>> InStateAsync(ImportState state, CancellationToken cancellationToken) =>
        await db.Set<Import>().Where(import => import.State == state).OrderBy(import => import.UpdatedAt).Select(import => import.Key).ToListAsync(cancellationToken);
}
