using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Names;

/// <summary>Every write of names.</summary>
public sealed class NameEditor(TrackerDbContext db, Ledger ledger)
{
    /// <summary>Stages the whole state of one name; the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(NameInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<ProperName, NameInput>(
            db.Set<ProperName>(),
            input,
            change,
            name =>
            {
                name.Name = input.Name;
                name.Scope = input.Scope;
                name.Note = input.Note;
                name.Aliases = [.. input.Aliases];
                return Task.CompletedTask;
            },
            cancellationToken);
}
