using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>Every write of frameworks.</summary>
public sealed class FrameworkEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one framework; its successor is saved or staged before it, and the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(FrameworkInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Framework, FrameworkInput>(
            db.Set<Framework>().Include(framework => framework.Successor).Include(framework => framework.Citations),
            input,
            change,
            async framework =>
            {
                framework.Acronym = input.Acronym;
                framework.Name = input.Name;
                framework.Character = input.Character;
                framework.TermYears = input.TermYears;
                framework.Successor = input.Successor is null ? null : await ledger.FindAsync<Framework>(input.Successor, cancellationToken);
                framework.Aliases = [.. input.Aliases];
                await citations.ReplaceAsync(framework, input.Citations, cancellationToken);
            },
            cancellationToken);
}
