using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.History;

/// <summary>Reads of the record as a whole.</summary>
public sealed class DatasetQueries(TrackerDbContext db)
{
    /// <summary>The dataset version; 0 before anything was written.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken) =>
        await db.Set<Dataset>().Where(dataset => dataset.Id == Dataset.TheOnlyId).Select(dataset => dataset.Version).SingleOrDefaultAsync(cancellationToken);
}
