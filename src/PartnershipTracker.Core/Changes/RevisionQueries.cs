using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>Every read of the history of single records, of those too that were withdrawn.</summary>
public sealed class RevisionQueries(TrackerDbContext db, RecordKinds kinds, RevisionSteps steps)
{
    /// <summary>Steps of a history on a page.</summary>
    public const int PageSize = 50;

    // A record that was merged into one that was merged in turn is followed so far.
    private const int MostMerges = 20;

    /// <summary>The history of a record, the latest step first; null when there never was one of that type and id.</summary>
    /// <param name="below">The page that begins below this number; null: the first.</param>
    public async Task<RecordHistory?> HistoryAsync(string type, string id, int? below, CancellationToken cancellationToken)
    {
        if (await LatestAsync(type, id, cancellationToken) is not { } latest)
            return null;

        var page = await Of(type, id).Where(revision => below == null || revision.Number < below)
            .OrderByDescending(revision => revision.Number).Take(PageSize + 1).AsNoTracking().ToListAsync(cancellationToken);
        return new(
            steps.RowOf(latest),
            await steps.OfAsync([.. page.Take(PageSize)], cancellationToken),
            page.Count > PageSize ? page[PageSize - 1].Number : null);
    }

    /// <summary>The record as it was after a step; null when there is no such step.</summary>
    public async Task<RevisionDetails?> FindAsync(string type, string id, int number, CancellationToken cancellationToken)
    {
        if (kinds.Find(type) is not { } kind || await Of(type, id).AsNoTracking().SingleOrDefaultAsync(revision => revision.Number == number, cancellationToken) is not { } revision)
            return null;

        var latest = await Of(type, id).MaxAsync(step => step.Number, cancellationToken);
        return new(steps.RowOf(revision), revision.Snapshot, latest, await steps.FieldsAsync(kind.Read(revision.Snapshot), cancellationToken));
    }

    /// <summary>The record as it stands; null when there is none of that type and id, or it has ended.</summary>
    public async Task<RevisionDetails?> CurrentAsync(string type, string id, CancellationToken cancellationToken) =>
        await LatestAsync(type, id, cancellationToken) is { IsEnd: false } latest ? await FindAsync(type, id, latest.Number, cancellationToken) : null;

    /// <summary>In what the record differs between two of its steps; null when there is no such step.</summary>
    public async Task<IReadOnlyList<FieldChange>?> CompareAsync(string type, string id, int from, int to, CancellationToken cancellationToken)
    {
        var states = await Of(type, id).AsNoTracking().Where(revision => revision.Number == from || revision.Number == to).ToListAsync(cancellationToken);
        return (states.Find(revision => revision.Number == from), states.Find(revision => revision.Number == to)) is ({ } before, { } after)
            ? await steps.BetweenAsync(before, after, cancellationToken)
            : null;
    }

    /// <summary>The step with which a record ended; null when it stands, or never was. A merged one names the record that stands for it now.</summary>
    public async Task<RevisionRow?> EndAsync(string type, string id, CancellationToken cancellationToken)
    {
        if (await LatestAsync(type, id, cancellationToken) is not { IsEnd: true } end)
            return null;

        var row = steps.RowOf(end);
        for (var (next, merges) = (end, 0); next is { Kind: RevisionKind.Merged, MergedInto: { } into } && merges < MostMerges; merges++)
        {
            row = row with { MergedInto = into };
            next = await LatestAsync(type, into, cancellationToken);
        }

        return row;
    }

    /// <summary>The records of a type that stand, in the order of their titles.</summary>
    public async Task<IReadOnlyList<(string Id, string Title)>> StandingAsync(string type, CancellationToken cancellationToken)
    {
        var revisions = db.Set<Revision>().Where(revision => revision.RecordType == type);
        var latest = await revisions.AsNoTracking()
            .Where(revision => !revisions.Any(later => later.RecordSlug == revision.RecordSlug && later.Number > revision.Number)
                && revision.Kind != RevisionKind.Withdrawn && revision.Kind != RevisionKind.Merged)
            .ToListAsync(cancellationToken);
        return [.. latest.Select(steps.RowOf).Select(row => (row.Id, row.Title)).OrderBy(record => record.Title, StringComparer.OrdinalIgnoreCase)];
    }

    private Task<Revision?> LatestAsync(string type, string id, CancellationToken cancellationToken) =>
        Of(type, id).AsNoTracking().OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<Revision> Of(string type, string id) => db.Set<Revision>().Where(revision => revision.RecordType == type && revision.RecordSlug == id);
}
