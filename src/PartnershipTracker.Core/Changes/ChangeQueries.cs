using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Changes;

/// <summary>Every change of the record, the first one first: whoever reads on behind the last that they have seen misses none and meets none twice.</summary>
public sealed class ChangeQueries(TrackerDbContext db, DatabaseChoice choice, RecordKinds kinds, RevisionSteps steps, PartnerQueries partners, CursorSeal seal)
{
    /// <summary>The place from which a filter asks; null where it names a step that is not in this record, which was put back to an earlier state.</summary>
    public async Task<ChangePlace?> StartAsync(ChangeFilter filter, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(filter.Since))
            return ChangePlace.Start;
        if (Instant.TryParse(filter.Since, out var moment))
        {
            // A clock may have been set back: what follows the first change of then follows, whatever time it tells.
            var first = await db.Set<Revision>().Where(revision => revision.At >= moment).MinAsync(revision => (int?)revision.Id, cancellationToken);
            return first is { } step ? new ChangePlace(step - 1, 0) : await LastAsync(cancellationToken);
        }

        var place = ChangePlace.Open(seal, filter.Since) ?? throw Paging.Unchecked();
        return await IsHereAsync(place, cancellationToken) ? place : null;
    }

    /// <summary>Whether a text is a place that callers were told.</summary>
    public bool IsCursor(string text) => ChangePlace.Open(seal, text) is not null;

    /// <summary>The number of the last step; 0 before anything was recorded.</summary>
    public async Task<int> LastStepAsync(CancellationToken cancellationToken) => await db.Set<Revision>().MaxAsync(revision => (int?)revision.Id, cancellationToken) ?? 0;

    /// <summary>The next changes behind a place.</summary>
    public async Task<ChangeBatch> AfterAsync(ChangePlace place, ChangeFilter filter, int limit, CancellationToken cancellationToken)
    {
        // Read first: the end is only told so far as was looked.
        var last = await LastAsync(cancellationToken);
        var found = await Filtered(filter).AsNoTracking()
            .Where(revision => revision.Id > place.Step && revision.Id <= last.Step)
            .OrderBy(revision => revision.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var items = await ReadAsync([.. found.Take(limit)], filter.HasRecord, cancellationToken);
        var end = found.Count > limit ? PlaceOf(found[limit - 1]) : last.Step > place.Step ? last : place;
        return new(items, end, end.Seal(seal), found.Count > limit);
    }

    private IQueryable<Revision> Filtered(ChangeFilter filter) => db.Set<Revision>().Selected(
        RevisionFilter.Types(kinds).Codes(filter.Type), RevisionFilter.KindsOf(filter.Kind), partners.Terms.Codes(filter.Partner));

    private async Task<ChangePlace> LastAsync(CancellationToken cancellationToken) =>
        await db.Set<Revision>().OrderByDescending(revision => revision.Id).Select(revision => new { revision.Id, revision.At }).FirstOrDefaultAsync(cancellationToken) is { } last
            ? new ChangePlace(last.Id, last.At.Ticks)
            : ChangePlace.Start;

    // A copy of the record as it was may end before a place that is there all the same.
    private async Task<bool> IsHereAsync(ChangePlace place, CancellationToken cancellationToken)
    {
        if (choice.Copy is not null)
            return true;
        var at = new DateTime(place.Ticks, DateTimeKind.Utc);
        return await db.Set<Revision>().AnyAsync(revision => revision.Id == place.Step && revision.At == at, cancellationToken);
    }

    private async Task<IReadOnlyList<ChangeDetails>> ReadAsync(IReadOnlyList<Revision> revisions, bool hasRecord, CancellationToken cancellationToken)
    {
        var read = await steps.OfAsync(revisions, cancellationToken);
        return [.. revisions.Zip(read, (revision, step) => Show(revision, step, hasRecord))];
    }

    private ChangeDetails Show(Revision revision, RevisionStep step, bool hasRecord)
    {
        var row = step.Revision;
        return new(PlaceOf(revision).Seal(seal)!, row.Type, row.Id, row.Title, row.Number, row.Kind, row.Save, row.At, row.By, row.Why, row.MergedInto, step.Changes)
        {
            Record = hasRecord ? JsonElement.Parse(revision.IsEnd ? "null" : revision.Snapshot) : default,
        };
    }

    private static ChangePlace PlaceOf(Revision revision) => new(revision.Id, revision.At.Ticks);
}
