using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.History;

/// <summary>What came of writing a record.</summary>
public enum RecordOutcome
{
    Added,
    Changed,

    /// <summary>The record already says this: nothing was written.</summary>
    Unchanged,

    /// <summary>A seed differs from a record that an editor has changed since: the editor's word stands.</summary>
    KeptEdited,
}

/// <summary>
/// Stages writes of records: finds the record, appends the revision, raises the dataset version. Nothing is saved here:
/// the caller saves once, so that a record, its history and the dataset version are one transaction.
/// </summary>
public sealed class Ledger(TrackerDbContext db, TimeProvider clock)
{
    private readonly Dictionary<(Type Type, string Slug), Record> _known = [];
    private bool _versionRaised;

    /// <summary>
    /// Writes <paramref name="input"/> to the record that it names, or to a new one, and appends the revision; does nothing
    /// where the record says so already, or where <paramref name="change"/> comes from a seed and an editor has been there.
    /// </summary>
    /// <param name="records">The records of the type, with all that <paramref name="apply"/> replaces.</param>
    /// <param name="input">The whole new state.</param>
    /// <param name="change">Who and why.</param>
    /// <param name="apply">Copies the state to the record.</param>
    public async Task<RecordOutcome> StageAsync<TRecord, TInput>(
        IQueryable<TRecord> records, TInput input, Change change, Func<TRecord, Task> apply, CancellationToken cancellationToken)
        where TRecord : Record, new()
        where TInput : RecordInput
    {
        var type = TypeName<TRecord>();
        var snapshot = JsonSerializer.Serialize(input, RecordJson.Options);
        var history = db.Set<Revision>().Where(revision => revision.RecordType == type && revision.RecordSlug == input.Id);
        var latest = await history.AsNoTracking().OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellationToken);

        if (latest?.Snapshot == snapshot)
            return RecordOutcome.Unchanged;
        if (change.By == Change.SeedAuthor && await history.AnyAsync(revision => revision.By != Change.SeedAuthor, cancellationToken))
            return RecordOutcome.KeptEdited;

        var now = clock.GetUtcNow().UtcDateTime;
        TRecord record;
        if (latest is null)
        {
            record = new TRecord { Slug = input.Id, CreatedAt = now };
            db.Add(record);
        }
        else
        {
            record = await records.SingleAsync(candidate => candidate.Slug == input.Id, cancellationToken);
        }

        await apply(record);
        record.Version++;
        record.UpdatedAt = now;
        _known[(typeof(TRecord), record.Slug)] = record;
        db.Add(new Revision
        {
            RecordType = type,
            RecordSlug = record.Slug,
            Number = record.Version,
            At = now,
            By = change.By,
            Why = change.Why,
            Snapshot = snapshot,
        });
        await RaiseDatasetVersionAsync(cancellationToken);
        return latest is null ? RecordOutcome.Added : RecordOutcome.Changed;
    }

    /// <summary>The record of that public id, saved or staged.</summary>
    /// <exception cref="KeyNotFoundException">There is none: inputs are checked before they are staged.</exception>
    public async Task<TRecord> FindAsync<TRecord>(string slug, CancellationToken cancellationToken)
        where TRecord : Record
    {
        if (_known.TryGetValue((typeof(TRecord), slug), out var known))
            return (TRecord)known;

        var record = await db.Set<TRecord>().SingleOrDefaultAsync(candidate => candidate.Slug == slug, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no {TypeName<TRecord>()} '{slug}'.");
        _known[(typeof(TRecord), slug)] = record;
        return record;
    }

    /// <summary>The records of those public ids, in that order.</summary>
    public async Task<List<TRecord>> FindAllAsync<TRecord>(IEnumerable<string> slugs, CancellationToken cancellationToken)
        where TRecord : Record
    {
        var records = new List<TRecord>();
        foreach (var slug in slugs)
            records.Add(await FindAsync<TRecord>(slug, cancellationToken));
        return records;
    }

    /// <summary>The name of a record type in revisions and messages.</summary>
    public static string TypeName<TRecord>()
        where TRecord : Record => JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(TRecord).Name);

    private async Task RaiseDatasetVersionAsync(CancellationToken cancellationToken)
    {
        if (_versionRaised)
            return;

        var dataset = await db.Set<Dataset>().SingleOrDefaultAsync(cancellationToken);
        if (dataset is null)
            db.Add(dataset = new Dataset());
        dataset.Version++;
        _versionRaised = true;
    }
}
