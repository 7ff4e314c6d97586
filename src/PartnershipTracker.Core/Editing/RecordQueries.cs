using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>A state of a record, as an editor works on it.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Input">What it says.</param>
/// <param name="Version">The number of the revision.</param>
/// <param name="IsEnded">Whether it was taken out of the record with this revision.</param>
public sealed record RecordState(RecordKind Kind, RecordInput Input, int Version, bool IsEnded)
{
    public string Title => Kind.TitleOf(Input);
}

/// <summary>Reads records of any type in the shape in which they are written.</summary>
public sealed class RecordQueries(TrackerDbContext db, RecordKinds kinds)
{
    /// <summary>The type of that name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public RecordKind Kind(string type) => kinds.Find(type) ?? throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type of record.");

    /// <summary>The record as it stands now, or as it last stood; null when there never was one.</summary>
    public Task<RecordState?> CurrentAsync(string type, string id, CancellationToken cancellationToken) => AtAsync(type, id, number: null, cancellationToken);

    /// <summary>The record as a revision has it; null when there is no such revision.</summary>
    /// <param name="number">The revision; the latest where none is given.</param>
    public async Task<RecordState?> AtAsync(string type, string id, int? number, CancellationToken cancellationToken)
    {
        if (kinds.Find(type) is not { } kind)
            return null;

        var revision = await db.Set<Revision>().AsNoTracking()
            .Where(candidate => candidate.RecordType == type && candidate.RecordSlug == id && (number == null || candidate.Number == number))
            .OrderByDescending(candidate => candidate.Number)
            .FirstOrDefaultAsync(cancellationToken);
        return revision is null ? null : new RecordState(kind, kind.Read(revision.Snapshot), revision.Number, revision.IsEnd);
    }

    /// <summary>The records of those ids as they stand now or last stood, by id; an id that no record ever had is left out.</summary>
    public async Task<IReadOnlyDictionary<string, RecordState>> CurrentAsync(string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var kind = Kind(type);
        var latest = new LatestRevisions(db);
        await latest.ForeseeAsync(type, ids, cancellationToken);
        var states = new Dictionary<string, RecordState>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await latest.FindAsync(type, id, cancellationToken) is { } revision)
                states[id] = new RecordState(kind, kind.Read(revision.Snapshot), revision.Number, revision.IsEnd);
        }

        return states;
    }

    /// <summary>The ids that records of that type have or had, and those that are free.</summary>
    public async Task<FreeIds> FreeIdsAsync(string type, CancellationToken cancellationToken) =>
        new(await db.Set<Revision>().Where(revision => revision.RecordType == type).Select(revision => revision.RecordSlug).Distinct().ToListAsync(cancellationToken));

    /// <summary>An id that no record of that type has or had: <paramref name="wish"/>, or the same with a number behind it.</summary>
    public async Task<string> FreeIdAsync(string type, string wish, CancellationToken cancellationToken) => (await FreeIdsAsync(type, cancellationToken)).Take(wish);
}
