using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Assessments;

/// <summary>Every read of assessments.</summary>
public sealed class AssessmentQueries(TrackerDbContext db, PartnerQueries partners, AreaQueries areas, CursorSeal seal)
{
    public Task<Page<AssessmentDetails>> ListAsync(AssessmentFilter filter, CancellationToken cancellationToken) =>
        Filtered(filter).ToPageAsync(filter, seal, AssessmentDetails.Of, cancellationToken);

    /// <summary>Every assessment that the filter matches, in the order in which the record took them in: what a page groups by kind.</summary>
    public async Task<IReadOnlyList<AssessmentDetails>> AllAsync(AssessmentFilter filter, CancellationToken cancellationToken) =>
        [.. (await Filtered(filter).AsNoTracking().OrderBy(assessment => assessment.Id).ToListAsync(cancellationToken)).Select(AssessmentDetails.Of)];

    /// <summary>How many assessments the filter matches.</summary>
    public Task<int> CountAsync(AssessmentFilter filter, CancellationToken cancellationToken) => Filtered(filter).CountAsync(cancellationToken);

    /// <summary>The assessment of that id; null when there is none.</summary>
    public async Task<AssessmentDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var assessment = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return assessment is null ? null : AssessmentDetails.Of(assessment);
    }

    private IQueryable<Assessment> Whole => db.Set<Assessment>()
        .Include(assessment => assessment.Partners)
        .Include(assessment => assessment.Areas)
        .Include(assessment => assessment.Citations).ThenInclude(citation => citation.Source);

    private IQueryable<Assessment> Filtered(AssessmentFilter filter) =>
        Matched(Whole.Since(filter), filter).Without(filter.Excluded, part => Matched(db.Set<Assessment>(), part));

    private IQueryable<Assessment> Matched(IQueryable<Assessment> assessments, AssessmentFilter filter)
    {
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            assessments = assessments.Where(assessment => assessment.Partners.Any(partner => codes.Contains(partner.Code)));
        if (areas.Terms.Codes(filter.Area) is { Count: > 0 } areaIds)
            assessments = assessments.Where(assessment => assessment.Areas.Any(area => areaIds.Contains(area.Slug)));
        if (filter.KindValues is { Count: > 0 } kinds)
            assessments = assessments.Where(assessment => kinds.Contains(assessment.Kind));
        return assessments;
    }
}
