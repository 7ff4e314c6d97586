using System.Data;
using System.Linq.Expressions;
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
/// the caller saves, so that a record, its history and the dataset version are one transaction.
/// </summary>
public sealed class Ledger(TrackerDbContext db, TimeProvider clock)
{
    private readonly LatestRevisions _latest = new(db);
    private readonly Dictionary<(Type Type, string Slug), Record> _known = [];
    private readonly Dictionary<(Type Type, string Slug), Record> _whole = [];
    private long? _datasetVersion;
    private LedgerTransaction? _open;

    // One moment for all of a save: at no moment is half of it known.
    private DateTime? _at;

    /// <summary>
    /// Begins a save. Whoever else wants to write waits until it ends, so what is read from here on still holds when it is committed; and
    /// all that is staged in it shares one dataset version and one time. A save that is begun inside another joins it: the outer one decides what is kept.
    /// </summary>
    public async Task<LedgerTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        // What was read before may be out of date by now.
        db.ChangeTracker.Clear();
        _known.Clear();
        _whole.Clear();
        _latest.Clear();
        (_datasetVersion, _at) = (null, null);
        return _open is { HasEnded: false } outer
            ? outer.Join()
            : _open = LedgerTransaction.Of(await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken));
    }

    /// <summary>
    /// Reads the history of records that this save is about, many at once instead of each when its turn comes. They are then
    /// best written in the same order.
    /// </summary>
    /// <param name="type">The type's name in the history.</param>
    internal Task ForeseeAsync(string type, IEnumerable<string> slugs, CancellationToken cancellationToken) => _latest.ForeseeAsync(type, slugs, cancellationToken);

    /// <summary>Where the history of a record stands; null when there never was such a record.</summary>
    internal Task<LatestRevision?> LatestAsync(string type, string slug, CancellationToken cancellationToken) => _latest.FindAsync(type, slug, cancellationToken);

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
        var snapshot = JsonSerializer.Serialize(input, RecordJson.Options);
        var latest = await _latest.FindAsync(TypeName<TRecord>(), input.Id, cancellationToken);

        if (latest is { IsEnd: false } && latest.Snapshot == snapshot)
            return RecordOutcome.Unchanged;
        if (change.By == Change.SeedAuthor && latest is { IsEdited: true })
            return RecordOutcome.KeptEdited;

        var record = latest is { IsEnd: false }
            ? await WholeAsync(records, input.Id, cancellationToken)
            : New<TRecord>(input.Id, latest?.FirstAt);
        await apply(record);
        record.Version = (latest?.Number ?? 0) + 1;
        var kind = latest is null ? RevisionKind.Created : latest.IsEnd || change.Restores ? RevisionKind.Restored : RevisionKind.Changed;
        record.UpdatedAt = await AppendAsync<TRecord>(record, kind, change, snapshot, mergedInto: null, cancellationToken);
        _known[(typeof(TRecord), record.Slug)] = record;
        return latest is { IsEnd: false } ? RecordOutcome.Changed : RecordOutcome.Added;
    }

    /// <summary>Takes a record out: its row goes, its history stays and says why. What refers to it is the caller's to settle before.</summary>
    /// <param name="records">The records of the type.</param>
    /// <param name="mergedInto">The public id of the record that stands for it from now on; null where none does.</param>
    public async Task WithdrawAsync<TRecord>(IQueryable<TRecord> records, string slug, string? mergedInto, Change change, CancellationToken cancellationToken)
        where TRecord : Record
    {
        var record = await WholeAsync(records, slug, cancellationToken);
        var latest = (await _latest.FindAsync(TypeName<TRecord>(), slug, cancellationToken))!;
        record.Version = latest.Number + 1;
        await AppendAsync<TRecord>(record, mergedInto is null ? RevisionKind.Withdrawn : RevisionKind.Merged, change, latest.Snapshot, mergedInto, cancellationToken);
        db.Remove(record);
        _known.Remove((typeof(TRecord), slug));
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

    /// <summary>Raises the dataset version with what is saved, for what is no record and yet changes what the API answers.</summary>
    public Task RaiseVersionAsync(CancellationToken cancellationToken) => RaiseDatasetVersionAsync(cancellationToken);

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

    /// <summary>The record that others name by <paramref name="key"/>, which is no public id (a partner's code), saved or staged.</summary>
    /// <param name="isNamed">Whether a record is called so.</param>
    /// <exception cref="KeyNotFoundException">There is none: inputs are checked before they are staged.</exception>
    public async Task<TRecord> FindAsync<TRecord>(string key, Expression<Func<TRecord, bool>> isNamed, CancellationToken cancellationToken)
        where TRecord : Record
    {
        if (_known.TryGetValue((typeof(TRecord), key), out var known))
            return (TRecord)known;

        var record = await db.Set<TRecord>().SingleOrDefaultAsync(isNamed, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no {TypeName<TRecord>()} '{key}'.");
        _known[(typeof(TRecord), key)] = record;
        return record;
    }

    // Of records that are foreseen, those whose turn comes next are read with it.
    private async Task<TRecord> WholeAsync<TRecord>(IQueryable<TRecord> records, string slug, CancellationToken cancellationToken)
        where TRecord : Record
    {
        if (_whole.Remove((typeof(TRecord), slug), out var read))
            return (TRecord)read;

        var next = _latest.Next(TypeName<TRecord>(), slug);
        if (next.Count == 1)
            return await records.SingleAsync(candidate => candidate.Slug == slug, cancellationToken);
        foreach (var record in await records.AsSplitQuery().Where(candidate => next.Contains(candidate.Slug)).ToListAsync(cancellationToken))
            _whole[(typeof(TRecord), record.Slug)] = record;
        return _whole.Remove((typeof(TRecord), slug), out read) ? (TRecord)read : throw new KeyNotFoundException($"There is no {TypeName<TRecord>()} '{slug}'.");
    }

    // A record that comes back was first recorded when it first was.
    private TRecord New<TRecord>(string slug, DateTime? firstAt)
        where TRecord : Record, new()
    {
        var record = new TRecord { Slug = slug, CreatedAt = firstAt ?? Now() };
        db.Add(record);
        return record;
    }

    private async Task<DateTime> AppendAsync<TRecord>(
        TRecord record, RevisionKind kind, Change change, string snapshot, string? mergedInto, CancellationToken cancellationToken)
        where TRecord : Record
    {
        var now = Now();
        var revision = new Revision
        {
            RecordType = TypeName<TRecord>(),
            RecordSlug = record.Slug,
            Number = record.Version,
            Kind = kind,
            DatasetVersion = await RaiseDatasetVersionAsync(cancellationToken),
            At = now,
            By = change.By,
            Why = change.Why,
            Snapshot = snapshot,
            MergedInto = mergedInto,
        };
        db.Add(revision);
        _latest.Note(revision);
        return now;
    }

    private DateTime Now() => _at ??= clock.GetUtcNow().UtcDateTime;

    private async Task<long> RaiseDatasetVersionAsync(CancellationToken cancellationToken)
    {
        if (_datasetVersion is { } raised)
            return raised;

        var dataset = await db.Set<Dataset>().SingleOrDefaultAsync(cancellationToken);
        if (dataset is null)
            db.Add(dataset = new Dataset());
        _datasetVersion = ++dataset.Version;
        return dataset.Version;
    }
}
