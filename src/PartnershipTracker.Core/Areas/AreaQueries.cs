using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Areas;

/// <summary>Every read of areas.</summary>
public sealed class AreaQueries(TrackerDbContext db, CursorSeal seal)
{
    /// <summary>The areas as a filter may name them; read at most once a request (see <c>PartnerQueries.Terms</c>).</summary>
    public TermList Terms => field ??= new("area", [.. db.Set<CooperationArea>().AsNoTracking().OrderBy(area => area.Slug).AsEnumerable().Select(Term)]);

    public Task<Page<AreaDetails>> ListAsync(AreaFilter filter, CancellationToken cancellationToken) =>
        Matched(Whole, filter).Without(filter.Excluded, part => Matched(db.Set<CooperationArea>(), part)).ToPageAsync(filter, seal, AreaDetails.Of, cancellationToken);

    /// <summary>The whole vocabulary, by group and name.</summary>
    public async Task<IReadOnlyList<AreaDetails>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await Whole.AsNoTracking().OrderBy(area => area.Group).ThenBy(area => area.Name).ToListAsync(cancellationToken)).Select(AreaDetails.Of)];

    /// <summary>The area of that id; null when there is none.</summary>
    public async Task<AreaDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var area = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return area is null ? null : AreaDetails.Of(area);
    }

    private IQueryable<CooperationArea> Whole => db.Set<CooperationArea>().Include(area => area.Citations).ThenInclude(citation => citation.Source);

    private static IQueryable<CooperationArea> Matched(IQueryable<CooperationArea> areas, AreaFilter filter) =>
        filter.KindValues is { Count: > 0 } kinds ? areas.Where(area => kinds.Contains(area.Kind)) : areas;

    private static Term Term(CooperationArea area) => new(area.Slug, area.Name, [area.Name, .. area.Aliases.Select(alias => alias.Text)]);
}
