using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>Every read of summits.</summary>
public sealed class SummitQueries(TrackerDbContext db, CursorSeal seal)
{
    public Task<Page<SummitDetails>> ListAsync(SummitFilter filter, CancellationToken cancellationToken) =>
        Whole.ToDatedPageAsync(filter, filter.Query, seal, SummitDetails.Of, cancellationToken);

    /// <summary>The summit of that id; null when there is none.</summary>
    public async Task<SummitDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var summit = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return summit is null ? null : SummitDetails.Of(summit);
    }

    private IQueryable<Summit> Whole => db.Set<Summit>()
        .Include(summit => summit.Attendance).ThenInclude(attendance => attendance.Partner)
        .Include(summit => summit.Citations).ThenInclude(citation => citation.Source);
}
