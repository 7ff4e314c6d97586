using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.History;

/// <summary>Where a record's history stands.</summary>
/// <param name="Number">The number of the latest revision.</param>
/// <param name="IsEnd">Whether the record ended with it.</param>
/// <param name="Snapshot">What the record said, or last said.</param>
/// <param name="FirstAt">When it was first recorded (UTC).</param>
/// <param name="IsEdited">Whether anybody but a seed ever wrote it.</param>
internal sealed record LatestRevision(int Number, bool IsEnd, string Snapshot, DateTime FirstAt, bool IsEdited);

/// <summary>
/// The latest revisions of records. A save of many says beforehand which it is about: they are read some hundreds at a time and kept
/// until the save ends. Of others each is read when it is asked for.
/// </summary>
internal sealed class LatestRevisions(TrackerDbContext db)
{
    /// <summary>How many records are read at once: few enough for the parameters of one statement.</summary>
    public const int Batch = 500;

    private readonly Dictionary<(string Type, string Slug), LatestRevision?> _foreseen = [];
    private readonly Dictionary<string, Queue<string>> _toWrite = [];

    /// <summary>Forgets all: whoever else writes may have changed it.</summary>
    public void Clear()
    {
        _foreseen.Clear();
        _toWrite.Clear();
    }

    /// <summary>Reads those of the records that are about to be written, in that order.</summary>
    public async Task ForeseeAsync(string type, IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        foreach (var some in slugs.Distinct(StringComparer.Ordinal).Where(slug => !_foreseen.ContainsKey((type, slug))).Chunk(Batch))
        {
            var read = await ReadAsync(type, some, cancellationToken);
            foreach (var slug in some)
                _foreseen[(type, slug)] = read.GetValueOrDefault(slug);
            if (!_toWrite.TryGetValue(type, out var queue))
                _toWrite[type] = queue = [];
            foreach (var slug in some.Where(slug => read.TryGetValue(slug, out var latest) && !latest.IsEnd))
                queue.Enqueue(slug);
        }
    }

    /// <summary>The latest revision of the record; null when there never was such a record.</summary>
    public async Task<LatestRevision?> FindAsync(string type, string slug, CancellationToken cancellationToken) =>
        _foreseen.TryGetValue((type, slug), out var foreseen) ? foreseen : (await ReadAsync(type, [slug], cancellationToken)).GetValueOrDefault(slug);

    /// <summary>Takes note of a revision that was staged.</summary>
    public void Note(Revision revision)
    {
        var key = (revision.RecordType, revision.RecordSlug);
        if (_foreseen.TryGetValue(key, out var before))
        {
            _foreseen[key] = new LatestRevision(
                revision.Number, revision.IsEnd, revision.Snapshot, before?.FirstAt ?? revision.At, before?.IsEdited == true || revision.By != Change.SeedAuthor);
        }
    }

    /// <summary>The record and those that are to be written after it, to be read together. Each is named once.</summary>
    public IReadOnlyList<string> Next(string type, string slug)
    {
        var next = new HashSet<string>([slug], StringComparer.Ordinal);
        while (_toWrite.TryGetValue(type, out var queue) && next.Count < Batch && queue.TryDequeue(out var later))
            next.Add(later);
        return [.. next];
    }

    private async Task<Dictionary<string, LatestRevision>> ReadAsync(string type, IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        var steps = await db.Set<Revision>().AsNoTracking()
            .Where(revision => revision.RecordType == type && slugs.Contains(revision.RecordSlug))
            .Select(revision => new { revision.Id, revision.RecordSlug, revision.Number, revision.At, revision.Kind, revision.By })
            .ToListAsync(cancellationToken);
        var histories = steps.GroupBy(step => step.RecordSlug, StringComparer.Ordinal).Select(history => (Last: history.MaxBy(step => step.Number)!, Steps: history.ToList())).ToList();
        var ids = histories.Select(history => history.Last.Id).ToList();
        var snapshots = ids.Count == 0
            ? []
            : await db.Set<Revision>().Where(revision => ids.Contains(revision.Id))
                .Select(revision => new { revision.Id, revision.Snapshot }).ToDictionaryAsync(revision => revision.Id, revision => revision.Snapshot, cancellationToken);
        return histories.ToDictionary(
            history => history.Last.RecordSlug,
            history => new LatestRevision(
                history.Last.Number, history.Last.Kind is RevisionKind.Withdrawn or RevisionKind.Merged, snapshots[history.Last.Id],
                history.Steps.Min(step => step.At), history.Steps.Exists(step => step.By != Change.SeedAuthor)),
            StringComparer.Ordinal);
    }
}
