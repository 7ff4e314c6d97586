using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>One type of record, as everything that treats all types alike needs to know it.</summary>
public abstract class RecordKind
{
    /// <summary>The type's name in the history and in addresses ("milestone").</summary>
    public abstract string Type { get; }

    /// <summary>What may be written about such a record.</summary>
    public abstract Type InputType { get; }

    /// <summary>Whether such a record states a fact, which is not published without a citation. Names, areas and sources are the vocabulary in which facts are told.</summary>
    public required bool IsFact { get; init; }

    /// <summary>Reads a state of such a record.</summary>
    /// <exception cref="JsonException">The JSON is not of the input's shape.</exception>
    public RecordInput Read(string json) => (RecordInput)JsonSerializer.Deserialize(json, InputType, RecordJson.Options)!;

    /// <summary>What a record is called that says this.</summary>
    public abstract string TitleOf(RecordInput input);

    /// <summary>By what others name a record that says this: its id, or a partner's code.</summary>
    internal abstract string NameOf(RecordInput input);

    /// <summary>Stages the whole state of one record; what it refers to is saved before it.</summary>
    internal abstract Task<RecordOutcome> StageAsync(RecordInput input, Change change, CancellationToken cancellationToken);

    /// <summary>Stages the end of one record.</summary>
    internal abstract Task WithdrawAsync(Ledger ledger, string slug, string? mergedInto, Change change, CancellationToken cancellationToken);

    /// <summary>Gives a record the number and the times of the revision that it stands at, where the past is made again.</summary>
    internal abstract Task StampAsync(TrackerDbContext db, string slug, int version, DateTime createdAt, DateTime updatedAt, CancellationToken cancellationToken);

    /// <summary>The entity's type, by which references name it.</summary>
    internal abstract Type RecordClass { get; }

    /// <summary>Those of the ids (for partners: codes) that records of this type have.</summary>
    internal abstract Task<IReadOnlyList<string>> KnownAsync(TrackerDbContext db, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}

/// <summary>The type of record that <typeparamref name="TRecord"/> holds and <typeparamref name="TInput"/> writes.</summary>
/// <param name="records">The records, with what goes when one of them goes.</param>
/// <param name="stage">Stages a state: the feature's editor.</param>
/// <param name="title">What a record is called that says this.</param>
internal sealed class RecordKind<TRecord, TInput>(
    IQueryable<TRecord> records, Func<TInput, Change, CancellationToken, Task<RecordOutcome>> stage, Func<TInput, string> title) : RecordKind
    where TRecord : Record
    where TInput : RecordInput
{
    public override string Type { get; } = Ledger.TypeName<TRecord>();

    public override Type InputType => typeof(TInput);

    internal override Type RecordClass => typeof(TRecord);

    /// <summary>By what others name such a record: its id, or a partner's code.</summary>
    public Expression<Func<TRecord, string>> Key { get; init; } = record => record.Slug;

    /// <summary>The same of what is written about such a record.</summary>
    public Func<TInput, string> Name { get; init; } = input => input.Id;

    public override string TitleOf(RecordInput input) => title((TInput)input);

    internal override string NameOf(RecordInput input) => Name((TInput)input);

    internal override Task<RecordOutcome> StageAsync(RecordInput input, Change change, CancellationToken cancellationToken) =>
        stage((TInput)input, change, cancellationToken);

    internal override Task WithdrawAsync(Ledger ledger, string slug, string? mergedInto, Change change, CancellationToken cancellationToken) =>
        ledger.WithdrawAsync(records, slug, mergedInto, change, cancellationToken);

    internal override Task StampAsync(TrackerDbContext db, string slug, int version, DateTime createdAt, DateTime updatedAt, CancellationToken cancellationToken) =>
        db.Set<TRecord>().Where(record => record.Slug == slug).ExecuteUpdateAsync(
            set => set.SetProperty(record => record.Version, version).SetProperty(record => record.CreatedAt, createdAt).SetProperty(record => record.UpdatedAt, updatedAt),
            cancellationToken);

    internal override async Task<IReadOnlyList<string>> KnownAsync(TrackerDbContext db, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await db.Set<TRecord>().Select(Key).Where(key => ids.Contains(key)).ToListAsync(cancellationToken);
}
