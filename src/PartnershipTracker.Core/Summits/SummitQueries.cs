using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>Every read of summits.</summary>
public sealed class SummitQueries(TrackerDbContext db, CursorSeal seal, ReadingDay today)
{
    /// <summary>The summits as a filter may name them; read at most once a request (see <c>PartnerQueries.Terms</c>).</summary>
    public TermList Terms => field ??= new("summit", [.. db.Set<Summit>().AsNoTracking().InOrder().AsEnumerable().Select(summit => new Term(summit.Slug, summit.Name, [summit.Name]))]);

    public Task<Page<SummitDetails>> ListAsync(SummitFilter filter, CancellationToken cancellationToken) =>
        Whole.ToPageAsync(filter, seal, Details, cancellationToken);

    /// <summary>The summit of that id; null when there is none.</summary>
    public async Task<SummitDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var summit = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return summit is null ? null : Details(summit);
    }

    private SummitDetails Details(Summit summit) => SummitDetails.Of(summit, today.Day);

    // A statement for each collection, as with milestones: joined in one, the database would first read every citation of the whole record.
    private IQueryable<Summit> Whole => db.Set<Summit>()
        .AsSplitQuery()
        .Include(summit => summit.Attendance).ThenInclude(attendance => attendance.Partner)
        .Include(summit => summit.Citations).ThenInclude(citation => citation.Source);
}
