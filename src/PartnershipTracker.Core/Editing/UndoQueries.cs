using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>A save: everything that was written together.</summary>
/// <param name="Version">The dataset version that it made.</param>
/// <param name="Records">How many records it wrote.</param>
public sealed record SaveRow(long Version, DateTime At, string By, string Why, int Records);

/// <summary>A record as a save wrote it.</summary>
/// <param name="Number">The revision that it made.</param>
/// <param name="IsLatest">Whether nothing has been written to the record since.</param>
public sealed record WrittenRecord(string Type, string Id, string Title, RevisionKind Kind, int Number, bool IsLatest);

/// <summary>A save with what it wrote.</summary>
/// <param name="Changed">How many of its records have been changed since: it is undone only where none has.</param>
/// <param name="First">The first of its records.</param>
public sealed record SaveDetails(SaveRow Save, int Changed, IReadOnlyList<WrittenRecord> First);

/// <summary>Reads of saves as what can be undone as a whole.</summary>
public sealed class UndoQueries(TrackerDbContext db, RecordKinds kinds)
{
    private const int MaxRows = 50;
    private const int MaxRecords = 100;

    /// <summary>The latest saves by people, the last first.</summary>
    public async Task<IReadOnlyList<SaveRow>> LatestAsync(CancellationToken cancellationToken)
    {
        var saves = await db.Set<Revision>()
            .Where(revision => revision.DatasetVersion > 0 && revision.By != Change.SeedAuthor)
            .GroupBy(revision => revision.DatasetVersion)
            .Select(save => new { Version = save.Key, First = save.Min(revision => revision.Id), Records = save.Count() })
            .OrderByDescending(save => save.Version)
            .Take(MaxRows)
            .ToListAsync(cancellationToken);
        var ids = saves.Select(save => save.First).ToList();
        var revisions = await db.Set<Revision>().Where(revision => ids.Contains(revision.Id))
            .Select(revision => new { revision.Id, revision.At, revision.By, revision.Why }).ToDictionaryAsync(revision => revision.Id, cancellationToken);
        return [.. saves.Select(save => new SaveRow(save.Version, revisions[save.First].At, revisions[save.First].By, revisions[save.First].Why, save.Records))];
    }

    /// <summary>The save that made that dataset version; null where none of a person did.</summary>
    public async Task<SaveDetails?> FindAsync(long version, CancellationToken cancellationToken)
    {
        var all = db.Set<Revision>();
        var written = all.AsNoTracking().Where(revision => version > 0 && revision.DatasetVersion == version && revision.By != Change.SeedAuthor);
        var changed = await written.CountAsync(
            revision => all.Any(later => later.RecordType == revision.RecordType && later.RecordSlug == revision.RecordSlug && later.Number > revision.Number), cancellationToken);
        var first = await written.OrderBy(revision => revision.Id).Take(MaxRecords)
            .Select(revision => new
            {
                Revision = revision,
                IsLatest = !all.Any(later => later.RecordType == revision.RecordType && later.RecordSlug == revision.RecordSlug && later.Number > revision.Number),
            })
            .ToListAsync(cancellationToken);
        if (first is not [{ Revision: var one }, ..])
            return null;

        return new SaveDetails(
            new SaveRow(version, one.At, one.By, one.Why, await written.CountAsync(cancellationToken)),
            changed,
            [.. first.Select(record => Written(record.Revision, record.IsLatest))]);
    }

    private WrittenRecord Written(Revision revision, bool isLatest)
    {
        var kind = kinds.Find(revision.RecordType)!;
        return new(revision.RecordType, revision.RecordSlug, kind.TitleOf(kind.Read(revision.Snapshot)), revision.Kind, revision.Number, isLatest);
    }
}
