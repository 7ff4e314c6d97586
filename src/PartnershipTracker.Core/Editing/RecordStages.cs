using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Editing;

/// <summary>Carries out the steps of a save inside its transaction: checks all of them first, then writes them in an order in which they hold together.</summary>
public sealed class RecordStages(TrackerDbContext db, Ledger ledger, RecordKinds kinds, RecordRules rules, RecordUses uses)
{
    /// <summary>Writes every step, or nothing. With one step the errors are named by its fields, with several by their place ("[2].title").</summary>
    internal async Task<SaveResult> RunAsync(IReadOnlyList<RecordStep> steps, Change change, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (await OutdatedAsync(step, Prefix(steps, step), cancellationToken) is { } refusal)
                return refusal;
        }

        var errors = new List<FieldError>();
        foreach (var step in steps)
            errors.AddRange((await BrokenAsync(step, steps, cancellationToken)).Select(error => error with { Path = Joined(Prefix(steps, step), error.Path) }));
        if (errors.Count > 0)
            return new SaveResult.Refused(errors);

        var changed = new HashSet<RecordStep>();
        foreach (var stage in steps.OrderBy(step => Place(step, steps)).GroupBy(step => Place(step, steps)))
        {
            foreach (var step in stage)
            {
                if (await StageAsync(step, change, cancellationToken))
                    changed.Add(step);
            }

            // What comes after refers to this by its key.
            await db.SaveChangesAsync(cancellationToken);
        }

        return new SaveResult.Saved([.. steps.Select(step => new SavedRecord(step.Kind.Type, step.Id, step.BaseVersion + (changed.Contains(step) ? 1 : 0), changed.Contains(step)))]);
    }

    private async Task<SaveResult?> OutdatedAsync(RecordStep step, string prefix, CancellationToken cancellationToken)
    {
        var latest = await db.Set<Revision>().AsNoTracking()
            .Where(revision => revision.RecordType == step.Kind.Type && revision.RecordSlug == step.Id)
            .OrderByDescending(revision => revision.Number)
            .FirstOrDefaultAsync(cancellationToken);
        return (step.BaseVersion, latest) switch
        {
            (0, null) => null,
            (0, { IsEnd: true }) => new SaveResult.Refused(Joined(prefix, "id"), $"The id '{step.Id}' was that of a record that was withdrawn. Restore that one, or choose another id."),
            (0, _) => new SaveResult.Refused(Joined(prefix, "id"), $"The id '{step.Id}' is already taken."),
            (_, null) => new SaveResult.Missing(),
            _ => latest.Number != step.BaseVersion || (latest.IsEnd && !step.Returns) ? new SaveResult.Conflict(step.Id, latest.Number) : null,
        };
    }

    private async Task<IReadOnlyList<FieldError>> BrokenAsync(RecordStep step, IReadOnlyList<RecordStep> steps, CancellationToken cancellationToken)
    {
        if (step.Input is not null)
            return await rules.BrokenAsync(step.Input, [.. steps.Select(other => other.Input).OfType<RecordInput>()], cancellationToken);

        var left = (await uses.OfAsync(step.Kind, step.Id, cancellationToken)).Where(use => !steps.Any(other => other.Kind == use.Kind && other.Id == use.Input.Id)).ToList();
        return left.Count == 0
            ? []
            : [new("", $"Other records refer to it: {string.Join("; ", left.Take(5).Select(use => use.Title))}{(left.Count > 5 ? $"; and {left.Count - 5} more" : "")}. Change those first.")];
    }

    private async Task<bool> StageAsync(RecordStep step, Change change, CancellationToken cancellationToken)
    {
        if (step.Input is not null)
            return await step.Kind.StageAsync(step.Input, change, cancellationToken) is RecordOutcome.Added or RecordOutcome.Changed;

        await step.Kind.WithdrawAsync(ledger, step.Id, step.MergedInto, change, cancellationToken);
        return true;
    }

    // States come in the order of the types, each after what it refers to among its own kind; then the ends, in the opposite order.
    private int Place(RecordStep step, IReadOnlyList<RecordStep> steps)
    {
        const int room = 10_000;
        var type = kinds.All.TakeWhile(kind => kind != step.Kind).Count();
        var depth = Depth(step, steps);
        return step.Input is null ? ((kinds.All.Count + kinds.All.Count - type) * room) - depth : (type * room) + depth;
    }

    private static int Depth(RecordStep step, IReadOnlyList<RecordStep> steps)
    {
        var depth = 0;
        for (var next = step; depth < steps.Count && Before(next) is { } id && steps.FirstOrDefault(other => other.Kind == step.Kind && other.Id == id) is { } before; next = before)
            depth++;
        return depth;
    }

    private static string? Before(RecordStep step) => step.Input switch
    {
        AgreementInput agreement => agreement.Predecessor,
        FrameworkInput framework => framework.Successor,
        _ => null,
    };

    private static string Prefix(IReadOnlyList<RecordStep> steps, RecordStep step) => steps.Count == 1 ? "" : $"[{steps.TakeWhile(other => other != step).Count()}]";

    private static string Joined(string prefix, string path) => prefix.Length == 0 || path.Length == 0 ? prefix + path : $"{prefix}.{path}";
}
