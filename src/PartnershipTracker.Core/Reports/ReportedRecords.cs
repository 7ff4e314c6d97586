using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Reports;

/// <summary>Finds what a report is about: any record, of whatever type, as its latest revision has it.</summary>
public sealed class ReportedRecords(TrackerDbContext db, RecordKinds kinds)
{
    /// <summary>The record of that type and public id; null where there is none, or it was withdrawn or merged.</summary>
    /// <param name="type">The type, as the history names it.</param>
    public async Task<ReportedRecord?> FindAsync(string type, string id, CancellationToken cancellationToken)
    {
        if (kinds.Find(type) is not { } kind)
            return null;

        var latest = await db.Set<Revision>().AsNoTracking().Where(revision => revision.RecordType == type && revision.RecordSlug == id)
            .OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellationToken);
        return latest is { IsEnd: false } ? new(type, id, kind.TitleOf(kind.Read(latest.Snapshot)), latest.Number) : null;
    }
}
