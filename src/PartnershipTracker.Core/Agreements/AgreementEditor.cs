using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Agreements;

/// <summary>Every write of agreements.</summary>
public sealed class AgreementEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one agreement; its predecessor is saved or staged before it, and the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(AgreementInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Agreement, AgreementInput>(
            db.Set<Agreement>()
                .Include(agreement => agreement.Predecessor)
                .Include(agreement => agreement.Summit)
                .Include(agreement => agreement.Areas)
                .Include(agreement => agreement.Citations),
            input,
            change,
            agreement => ApplyAsync(agreement, input, cancellationToken),
            cancellationToken);

    private async Task ApplyAsync(Agreement agreement, AgreementInput input, CancellationToken cancellationToken)
    {
        agreement.Partner = await ledger.PartnerAsync(input.Partner, cancellationToken);
        agreement.Framework = await ledger.FindAsync<Framework>(input.Framework, cancellationToken);
        agreement.SetDates(input.Adopted, input.PeriodStart, input.PeriodEnd);
        agreement.Predecessor = input.Predecessor is null ? null : await ledger.FindAsync<Agreement>(input.Predecessor, cancellationToken);
        agreement.Summit = input.Summit is null ? null : await ledger.FindAsync<Summit>(input.Summit, cancellationToken);
        agreement.Areas.Clear();
        foreach (var (ordinal, named) in input.Areas.Index())
        {
            agreement.Areas.Add(new AgreementArea
            {
                Ordinal = ordinal,
                Area = await ledger.FindAsync<CooperationArea>(named.Area, cancellationToken),
                Label = named.Label,
                Sources = [.. named.Sources],
                Expected = named.Expected,
            });
        }

        agreement.AreaCount = input.AreaCount;
        agreement.Objectives = [.. input.Objectives];
        agreement.Priorities = [.. input.Priorities];
        agreement.Confidence = input.Confidence;
        agreement.Note = input.Note;
        await citations.ReplaceAsync(agreement, input.Citations, cancellationToken);
    }
}
