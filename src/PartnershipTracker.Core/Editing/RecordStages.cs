using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Editing;

/// <summary>Carries out the steps of a save inside its transaction: checks all of them first, then writes them in an order in which they hold together.</summary>
public sealed class RecordStages(TrackerDbContext db, Ledger ledger, RecordKinds kinds, RecordRules rules, RecordUses uses)
{
    // What was staged is sent to the database some hundreds at a time, so that none of it waits in memory for all.
    private const int Batch = 500;

    /// <summary>Writes every step, or nothing. With one step the errors are named by its fields, with several by their place ("[2].title").</summary>
    /// <param name="progress">Is told how many steps are written.</param>
    internal async Task<SaveResult> RunAsync(IReadOnlyList<RecordStep> steps, Change change, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (await FindRefusalAsync(steps, cancellationToken) is { } refusal)
            return refusal;
        if (await BrokenAsync(steps, cancellationToken) is { Count: > 0 } errors)
            return new SaveResult.Refused(errors);

        var changed = await WriteAsync(steps, change, progress, cancellationToken);
        return new SaveResult.Saved([.. steps.Select((step, index) => new SavedRecord(step.Kind.Type, step.Id, step.BaseVersion + (changed[index] ? 1 : 0), changed[index]))]);
    }

    /// <summary>Writes steps that are known to hold together.</summary>
    /// <returns>For each step whether anything was written.</returns>
    internal async Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<RecordStep> steps, Change change, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var changed = new bool[steps.Count];
        var written = 0;
        var place = Places(steps);
        foreach (var stage in steps.Index().GroupBy(step => place(step.Item)).OrderBy(stage => stage.Key))
        {
            foreach (var some in stage.Chunk(Batch))
            {
                foreach (var (index, step) in some)
                    changed[index] = await StageAsync(step, change, cancellationToken);

                // What comes after refers to this by its key.
                await db.SaveChangesAsync(cancellationToken);
                progress?.Report(written += some.Length);
            }
        }

        return changed;
    }

    /// <summary>What is wrong with the steps, without writing any: the errors of what they say, named as <see cref="RunAsync"/> names them.</summary>
    internal async Task<IReadOnlyList<FieldError>> BrokenAsync(IReadOnlyList<RecordStep> steps, CancellationToken cancellationToken)
    {
        var together = steps.Select(step => (step.Kind, step.Id)).ToHashSet();
        var broken = await rules.BrokenAsync([.. steps.Select(step => step.Input).OfType<RecordInput>()], together, cancellationToken);
        var used = await uses.OfAllAsync([.. steps.Where(step => step.Input is null).Select(step => (step.Kind, step.Id))], cancellationToken);
        var errors = new List<FieldError>();
        foreach (var (index, step) in steps.Index())
        {
            var wrong = step.Input is null ? Left(used[(step.Kind, step.Id)], together) : broken[step.Input];
            errors.AddRange(wrong.Select(error => error with { Path = Joined(Prefix(steps, index), error.Path) }));
        }

        return errors;
    }

    // Nothing that was seen is out of date, and no record is written twice.
    private async Task<SaveResult?> FindRefusalAsync(IReadOnlyList<RecordStep> steps, CancellationToken cancellationToken)
    {
        foreach (var kind in steps.GroupBy(step => step.Kind.Type, step => step.Id))
            await ledger.ForeseeAsync(kind.Key, kind, cancellationToken);

        var seen = new HashSet<(RecordKind, string)>();
        foreach (var (index, step) in steps.Index())
        {
            if (!seen.Add((step.Kind, step.Id)))
                return new SaveResult.Refused(Joined(Prefix(steps, index), "id"), $"The id '{step.Id}' stands here twice.");
            if (await OutdatedAsync(step, Prefix(steps, index), cancellationToken) is { } refusal)
                return refusal;
        }

        return null;
    }

    private async Task<SaveResult?> OutdatedAsync(RecordStep step, string prefix, CancellationToken cancellationToken)
    {
        var latest = await ledger.LatestAsync(step.Kind.Type, step.Id, cancellationToken);
        return (step.BaseVersion, latest) switch
        {
            (0, null) => step.Input is null ? new SaveResult.Missing() : null,
            (0, { IsEnd: true }) => new SaveResult.Refused(Joined(prefix, "id"), $"The id '{step.Id}' was that of a record that was withdrawn. Restore that one, or choose another id."),
            (0, _) => new SaveResult.Refused(Joined(prefix, "id"), $"The id '{step.Id}' is already taken."),
            (_, null) => new SaveResult.Missing(),
            _ => latest.Number != step.BaseVersion || (latest.IsEnd && !step.Returns) ? new SaveResult.Conflict(step.Id, latest.Number) : null,
        };
    }

    private static IReadOnlyList<FieldError> Left(IReadOnlyList<RecordUse> uses, HashSet<(RecordKind, string)> together)
    {
        var left = uses.Where(use => !together.Contains((use.Kind, use.Input.Id))).ToList();
        return left.Count == 0
            ? []
            : [new("", $"Other records refer to it: {RecordUses.Titles([.. left.Select(use => use.Title)])}. Change those first.")];
    }

    private async Task<bool> StageAsync(RecordStep step, Change change, CancellationToken cancellationToken)
    {
        if (step.Input is not null)
            return await step.Kind.StageAsync(step.Input, change, cancellationToken) is RecordOutcome.Added or RecordOutcome.Changed;

        await step.Kind.WithdrawAsync(ledger, step.Id, step.MergedInto, change, cancellationToken);
        return true;
    }

    // States come in the order of the types, each after what it refers to among its own kind; then the ends, in the opposite order.
    private Func<RecordStep, int> Places(IReadOnlyList<RecordStep> steps)
    {
        const int room = 1_000_000;
        var types = kinds.All.Index().ToDictionary(kind => kind.Item, kind => kind.Index);
        var chains = steps.GroupBy(step => step.Kind).ToDictionary(kind => kind.Key, kind => Chains.Of(kind, step => step.Id, step => RecordChains.Next(step.Input)));
        return step =>
        {
            var (type, depth) = (types[step.Kind], chains[step.Kind].Length(step.Id));
            return step.Input is null ? ((types.Count + types.Count - type) * room) - depth : (type * room) + depth;
        };
    }

    private static string Prefix(IReadOnlyList<RecordStep> steps, int index) => steps.Count == 1 ? "" : $"[{index}]";

    private static string Joined(string prefix, string path) => prefix.Length == 0 || path.Length == 0 ? prefix + path : $"{prefix}.{path}";
}
