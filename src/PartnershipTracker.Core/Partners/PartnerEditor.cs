using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Partners;

/// <summary>Every write of partners.</summary>
public sealed class PartnerEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one partner; the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(PartnerInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Partner, PartnerInput>(
            db.Set<Partner>().Include(partner => partner.Citations),
            input,
            change,
            async partner =>
            {
                partner.Code = input.Code;
                partner.Name = input.Name;
                partner.Summary = input.Summary;
                partner.Aliases = [.. input.Aliases];
                await citations.ReplaceAsync(partner, input.Citations, cancellationToken);
            },
            cancellationToken);
}
