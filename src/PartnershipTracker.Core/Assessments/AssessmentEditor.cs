using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Assessments;

/// <summary>Every write of assessments.</summary>
public sealed class AssessmentEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one assessment; what it refers to is saved before it, and the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(AssessmentInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Assessment, AssessmentInput>(
            db.Set<Assessment>()
                .Include(assessment => assessment.Partners)
                .Include(assessment => assessment.Areas)
                .Include(assessment => assessment.Citations),
            input,
            change,
            async assessment =>
            {
                assessment.Kind = input.Kind;
                assessment.Subject = input.Subject;
                assessment.Title = input.Title;
                assessment.Text = input.Text;
                assessment.Partners = await ledger.PartnersAsync(input.Partners, cancellationToken);
                assessment.Areas = await ledger.FindAllAsync<CooperationArea>(input.Areas, cancellationToken);
                await citations.ReplaceAsync(assessment, input.Citations, cancellationToken);
            },
            cancellationToken);
}
