using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Editing;

/// <summary>Every write of records by people, whatever their type. Each method is one save: all of it or none.</summary>
public sealed class RecordEditor(TrackerDbContext db, Ledger ledger, RecordKinds kinds, RecordStages stages, RecordUses uses, AuditLog audit)
{
    private const string HeldText = "The text of this source is held, and a stored text is never taken away.";

    /// <summary>Saves one record.</summary>
    public Task<SaveResult> SaveAsync(RecordWrite write, Change change, CancellationToken cancellationToken) =>
        SaveAllAsync([write], change, cancellationToken);

    /// <summary>Saves several records together. What some refer to in others of them may be new.</summary>
    public Task<SaveResult> SaveAllAsync(IReadOnlyList<RecordWrite> writes, Change change, CancellationToken cancellationToken) =>
        RunAsync([.. writes.Select(Step)], change, alongside: null, progress: null, cancellationToken);

    /// <summary>Writes states and takes records out, all of them or none. With one step the errors are named by its fields, with several by their place ("[2].title").</summary>
    public Task<SaveResult> ApplyAsync(IReadOnlyList<RecordStep> steps, Change change, CancellationToken cancellationToken) =>
        RunAsync(steps, change, alongside: null, progress: null, cancellationToken);

    /// <summary>
    /// Saves records together with what <paramref name="alongside"/> stages once they are written, which is kept or lost with them; nothing
    /// is kept where it refuses.
    /// </summary>
    internal Task<SaveResult> SaveAllAsync(
        IReadOnlyList<RecordWrite> writes, Change change, Func<SaveResult.Saved, Task<SaveResult>> alongside, CancellationToken cancellationToken) =>
        SaveAllAsync(writes, change, alongside, progress: null, cancellationToken);

    /// <inheritdoc cref="SaveAllAsync(IReadOnlyList{RecordWrite}, Change, Func{SaveResult.Saved, Task{SaveResult}}, CancellationToken)"/>
    /// <param name="progress">Is told how many of them are written, some hundreds at a time.</param>
    internal Task<SaveResult> SaveAllAsync(
        IReadOnlyList<RecordWrite> writes, Change change, Func<SaveResult.Saved, Task<SaveResult>> alongside, IProgress<int>? progress, CancellationToken cancellationToken) =>
        RunAsync([.. writes.Select(Step)], change, alongside, progress, cancellationToken);

    /// <summary>What is wrong with records that are to be saved together, without saving them. The errors are named as a save names them.</summary>
    public Task<IReadOnlyList<FieldError>> CheckAsync(IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken) =>
        stages.BrokenAsync([.. writes.Select(Step)], cancellationToken);

    /// <summary>Takes a record out. Its page says so and why; nothing of its history goes.</summary>
    /// <param name="baseVersion">The number of the revision that whoever withdraws it has seen.</param>
    public async Task<SaveResult> WithdrawAsync(string type, string id, int baseVersion, Change change, CancellationToken cancellationToken) =>
        kinds.Find(type) is { } kind
            ? await RunAsync([new RecordStep(kind, id, baseVersion, Input: null)], change, alongside: null, progress: null, cancellationToken)
            : new SaveResult.Missing();

    /// <summary>Makes a record say again what it said at an earlier step, or brings back one that was withdrawn. This is a step of its own.</summary>
    /// <param name="number">The revision whose state is wanted.</param>
    public async Task<SaveResult> RestoreAsync(string type, string id, int number, int baseVersion, Change change, CancellationToken cancellationToken)
    {
        var wanted = await db.Set<Revision>().AsNoTracking()
            .SingleOrDefaultAsync(revision => revision.RecordType == type && revision.RecordSlug == id && revision.Number == number, cancellationToken);
        if (wanted is null || kinds.Find(type) is not { } kind)
            return new SaveResult.Missing();
        return await RunAsync(
            [new RecordStep(kind, id, baseVersion, kind.Read(wanted.Snapshot), Returns: true)], change with { Restores = true }, alongside: null, progress: null, cancellationToken);
    }

    /// <summary>
    /// Lets one record stand for two that tell of the same. It gains the citations of the other, for no source is talked away; what
    /// referred to the other refers to it, once where a list named both; the other's id leads to it.
    /// </summary>
    /// <param name="write">The record that stays, in the state that it is to have, without the other's citations.</param>
    /// <param name="mergedId">The record that goes.</param>
    /// <param name="mergedVersion">The number of the revision of it that was seen.</param>
    public async Task<SaveResult> MergeAsync(RecordWrite write, string mergedId, int mergedVersion, Change change, CancellationToken cancellationToken)
    {
        var kind = kinds.Of(write.Input);
        if (write.Input.Id == mergedId)
            return new SaveResult.Refused("", "A record cannot be merged into itself.");
        if (await LatestAsync(kind.Type, mergedId, cancellationToken) is not { IsEnd: false } merged)
            return new SaveResult.Missing();

        var going = kind.Read(merged.Snapshot);
        var named = new RecordName(kind.RecordClass, kind.NameOf(going));
        var kept = (write.Input, going) is (CitedInput into, CitedInput from)
            ? into with { Citations = [.. into.Citations, .. from.Citations.Except(into.Citations)] }
            : write.Input;
        // It names the other no longer (a predecessor): it would name itself.
        kept = RecordNames.Replace(kind, kept, named, by: null);
        var pointing = (await uses.OfAsync(kind, mergedId, cancellationToken)).Where(use => use.Kind != kind || use.Input.Id != kept.Id);
        return await RunAsync(
            [
                new RecordStep(kind, kept.Id, write.BaseVersion, kept),
                .. pointing.Select(use => new RecordStep(use.Kind, use.Input.Id, use.Version, RecordNames.Replace(use.Kind, use.Input, named, kind.NameOf(kept)))),
                new RecordStep(kind, mergedId, mergedVersion, Input: null, MergedInto: kept.Id),
            ],
            change,
            alongside: null,
            progress: null,
            cancellationToken);
    }

    /// <summary>Takes one save back as a whole, as long as nothing that it wrote has been changed since.</summary>
    /// <param name="datasetVersion">The dataset version that the save made.</param>
    public Task<SaveResult> UndoAsync(long datasetVersion, Change change, CancellationToken cancellationToken) =>
        UndoAsync(datasetVersion, change, alongside: null, cancellationToken);

    /// <inheritdoc cref="UndoAsync(long, Change, CancellationToken)"/>
    /// <param name="alongside">Writes what is kept or lost with it; nothing is kept where it refuses.</param>
    internal async Task<SaveResult> UndoAsync(
        long datasetVersion, Change change, Func<SaveResult.Saved, Task<SaveResult>>? alongside, CancellationToken cancellationToken)
    {
        var saved = await db.Set<Revision>().AsNoTracking().Where(revision => revision.DatasetVersion == datasetVersion).OrderBy(revision => revision.Id).ToListAsync(cancellationToken);
        if (saved.Count == 0)
            return new SaveResult.Missing();

        var befores = await db.Set<Revision>().AsNoTracking()
            .Where(earlier => db.Set<Revision>().Any(later => later.DatasetVersion == datasetVersion
                && later.RecordType == earlier.RecordType && later.RecordSlug == earlier.RecordSlug && later.Number == earlier.Number + 1))
            .ToDictionaryAsync(earlier => (earlier.RecordType, earlier.RecordSlug), cancellationToken);
        var steps = saved.Select(revision =>
        {
            var before = befores.GetValueOrDefault((revision.RecordType, revision.RecordSlug));
            var kind = kinds.Find(revision.RecordType)!;
            return new RecordStep(
                kind, revision.RecordSlug, revision.Number, before is null or { IsEnd: true } ? null : kind.Read(before.Snapshot), before?.MergedInto, Returns: true);
        }).ToList();
        return await RunAsync(steps, change with { Restores = true }, alongside, progress: null, cancellationToken);
    }

    /// <summary>Whether a step would take a source out whose text is held: no snapshot could bring that text back.</summary>
    private async Task<bool> TakesTextAsync(IReadOnlyList<RecordStep> steps, CancellationToken cancellationToken)
    {
        var ending = steps.Where(step => step.Input is null && step.Kind.RecordClass == typeof(Source)).Select(step => step.Id).ToList();
        return ending.Count > 0 && await db.Set<Source>().AnyAsync(source => ending.Contains(source.Slug) && source.Text != null, cancellationToken);
    }

    private RecordStep Step(RecordWrite write) => new(kinds.Of(write.Input), write.Input.Id, write.BaseVersion, write.Input);

    private Task<Revision?> LatestAsync(string type, string id, CancellationToken cancellationToken) => db.Set<Revision>().AsNoTracking()
        .Where(revision => revision.RecordType == type && revision.RecordSlug == id)
        .OrderByDescending(revision => revision.Number)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<SaveResult> RunAsync(
        IReadOnlyList<RecordStep> steps, Change change, Func<SaveResult.Saved, Task<SaveResult>>? alongside, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var transaction = await ledger.BeginAsync(cancellationToken);
        if (await TakesTextAsync(steps, cancellationToken))
            return new SaveResult.Refused("", HeldText);
        var result = await stages.RunAsync(steps, change, progress, cancellationToken);
        if (result is SaveResult.Saved saved && alongside is not null)
            result = await alongside(saved);
        if (result is not SaveResult.Saved)
            return result;

        Audit(steps, change, (SaveResult.Saved)result);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private void Audit(IReadOnlyList<RecordStep> steps, Change change, SaveResult.Saved saved)
    {
        var changed = saved.Records.Where(record => record.IsChanged).ToList();
        if (changed.Count == 0)
            return;

        var act = change.Restores ? AuditAct.Restored : steps.Any(step => step.Input is null) ? AuditAct.Withdrawn : AuditAct.Published;
        var about = changed is [var only] ? $"{only.Type} {only.Id}, version {only.Version}" : $"{changed.Count} records, {changed[0].Type} {changed[0].Id} and more";
        audit.Add(act, new Actor(change.By), about, change.Why);
    }
}
