using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Agreements;

/// <summary>Every write of agreements.</summary>
public sealed class AgreementEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one agreement; its predecessor is saved or staged before it, and the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(AgreementInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Agreement, AgreementInput>(
            db.Set<Agreement>().Include(agreement => agreement.Predecessor).Include(agreement => agreement.Citations),
            input,
            change,
            async agreement =>
            {
                agreement.Partner = await db.PartnerAsync(input.Partner, cancellationToken);
                agreement.Framework = await ledger.FindAsync<Framework>(input.Framework, cancellationToken);
                agreement.SetDates(input.Adopted, input.PeriodStart, input.PeriodEnd);
                agreement.Predecessor = input.Predecessor is null ? null : await ledger.FindAsync<Agreement>(input.Predecessor, cancellationToken);
                agreement.Note = input.Note;
                await citations.ReplaceAsync(agreement, input.Citations, cancellationToken);
            },
            cancellationToken);
}
