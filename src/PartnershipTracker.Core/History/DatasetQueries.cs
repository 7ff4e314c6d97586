using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.History;

/// <summary>Which state of the record was read.</summary>
/// <param name="Version">The dataset version; 0 before anything was written.</param>
/// <param name="ChangedAt">When the record was last written to (UTC); null before anything was.</param>
public sealed record DatasetState(long Version, DateTime? ChangedAt);

/// <summary>Reads of the record as a whole.</summary>
public sealed class DatasetQueries(TrackerDbContext db)
{
    /// <summary>The dataset version; 0 before anything was written.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken) =>
        await db.Set<Dataset>().Where(dataset => dataset.Id == Dataset.TheOnlyId).Select(dataset => dataset.Version).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The state of the record.</summary>
    public async Task<DatasetState> StateAsync(CancellationToken cancellationToken) =>
        new(await VersionAsync(cancellationToken), await db.Set<Revision>().MaxAsync(revision => (DateTime?)revision.At, cancellationToken));

    /// <summary>The state of the record, which is what this unit of work reads from here on, whatever is written meanwhile: for what is read in several steps.</summary>
    public async Task<DatasetState> HoldAsync(CancellationToken cancellationToken)
    {
        await db.HoldAsync(cancellationToken);
        return await StateAsync(cancellationToken);
    }

    /// <summary>Ends what <see cref="HoldAsync"/> began: what is read from here on is the present.</summary>
    public async Task LetGoAsync(CancellationToken cancellationToken)
    {
        await db.Database.RollbackTransactionAsync(cancellationToken);
        await db.Database.CloseConnectionAsync();
    }
}
