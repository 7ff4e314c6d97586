using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Every write of milestones.</summary>
public sealed class MilestoneEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one milestone; what it refers to is saved before it, and the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(MilestoneInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Milestone, MilestoneInput>(
            db.Set<Milestone>()
                .Include(milestone => milestone.Partners)
                .Include(milestone => milestone.Areas)
                .Include(milestone => milestone.Framework)
                .Include(milestone => milestone.Agreement)
                .Include(milestone => milestone.Summit)
                .Include(milestone => milestone.Citations),
            input,
            change,
            milestone => ApplyAsync(milestone, input, cancellationToken),
            cancellationToken);

    private async Task ApplyAsync(Milestone milestone, MilestoneInput input, CancellationToken cancellationToken)
    {
        milestone.Title = input.Title;
        milestone.Summary = input.Summary;
        milestone.Date = input.Date;
        milestone.Kind = input.Kind;
        milestone.Partners = await ledger.PartnersAsync(input.Partners, cancellationToken);
        milestone.Areas = await ledger.FindAllAsync<CooperationArea>(input.Areas, cancellationToken);
        milestone.Framework = input.Framework is null ? null : await ledger.FindAsync<Framework>(input.Framework, cancellationToken);
        milestone.Agreement = input.Agreement is null ? null : await ledger.FindAsync<Agreement>(input.Agreement, cancellationToken);
        milestone.Summit = input.Summit is null ? null : await ledger.FindAsync<Summit>(input.Summit, cancellationToken);
        milestone.Statement = input.Statement is { } said ? new Statement(said.Speaker, said.Office, said.Forum, said.Words, said.Wording) : null;
        milestone.Standing = input.Standing;
        milestone.Significance = input.Significance;
        milestone.Confidence = input.Confidence;
        milestone.Quotations = string.Join('\n', input.Citations.Select(citation => citation.Quote).OfType<string>());
        await citations.ReplaceAsync(milestone, input.Citations, cancellationToken);
    }
}
