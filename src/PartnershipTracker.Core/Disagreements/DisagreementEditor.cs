using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>Every write of disagreements.</summary>
public sealed class DisagreementEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one disagreement; the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(DisagreementInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Disagreement, DisagreementInput>(
            db.Set<Disagreement>().Include(disagreement => disagreement.About).Include(disagreement => disagreement.Citations),
            input,
            change,
            async disagreement =>
            {
                disagreement.Title = input.Title;
                disagreement.Type = input.Type;
                disagreement.Severity = input.Severity;
                disagreement.Claim = input.Claim;
                disagreement.Counterclaim = input.Counterclaim;
                disagreement.Verdict = input.Verdict;
                disagreement.Reason = input.Reason;
                disagreement.About.Clear();
                disagreement.About.AddRange(input.About.Select((subject, index) => new DisagreementSubject { Ordinal = index, Type = subject.Type, Subject = subject.Id }));
                await citations.ReplaceAsync(disagreement, input.Citations, cancellationToken);
            },
            cancellationToken);
}
