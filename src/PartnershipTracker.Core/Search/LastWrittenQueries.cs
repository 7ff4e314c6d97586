using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Search;

/// <summary>A record by its address, and when it was written last.</summary>
/// <param name="RecordType">Its type, as the history names it.</param>
/// <param name="Id">Its public id.</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record LastWrittenRow(string RecordType, string Id, DateTime UpdatedAt);

/// <summary>The records that have a page of their own, for who looks through all of them.</summary>
public sealed class LastWrittenQueries(TrackerDbContext db)
{
    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await db.Set<Partner>().CountAsync(cancellationToken) + await db.Set<Summit>().CountAsync(cancellationToken)
        + await db.Set<Source>().CountAsync(cancellationToken) + await db.Set<Milestone>().CountAsync(cancellationToken);

    /// <summary>Each of them, partners and summits first, by their ids; read while it is asked for, however many there are.</summary>
    public async IAsyncEnumerable<LastWrittenRow> EachAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var rows in new[] { Rows<Partner>(), Rows<Summit>(), Rows<Source>(), Rows<Milestone>() })
        {
            await foreach (var row in rows.WithCancellation(cancellationToken))
                yield return row;
        }
    }

    private IAsyncEnumerable<LastWrittenRow> Rows<TRecord>()
        where TRecord : Record
    {
        var type = Ledger.TypeName<TRecord>();
        return db.Set<TRecord>().OrderBy(record => record.Slug).Select(record => new LastWrittenRow(type, record.Slug, record.UpdatedAt)).AsAsyncEnumerable();
    }
}
