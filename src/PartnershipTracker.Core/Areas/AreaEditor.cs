using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

/// <summary>Every write of areas.</summary>
public sealed class AreaEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one area; the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(AreaInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<CooperationArea, AreaInput>(
            db.Set<CooperationArea>().Include(area => area.Citations),
            input,
            change,
            async area =>
            {
                area.Name = input.Name;
                area.Group = input.Group;
                area.Kind = input.Kind;
                area.Note = input.Note;
                area.Aliases = [.. input.Aliases];
                await citations.ReplaceAsync(area, input.Citations, cancellationToken);
            },
            cancellationToken);
}
