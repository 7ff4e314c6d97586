using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>Every read of frameworks.</summary>
public sealed class FrameworkQueries(TrackerDbContext db, CursorSeal seal)
{
    /// <summary>The frameworks as a filter may name them; read at most once a request (see <c>PartnerQueries.Terms</c>).</summary>
    public TermList Terms => field ??= new("framework", [.. db.Set<Framework>().AsNoTracking().OrderBy(framework => framework.Slug).AsEnumerable().Select(Term)]);

    public Task<Page<FrameworkDetails>> ListAsync(FrameworkFilter filter, CancellationToken cancellationToken) =>
        Whole.ToPageAsync(filter, seal, FrameworkDetails.Of, cancellationToken);

    /// <summary>The framework of that id, in any case of letters; null when there is none.</summary>
    public async Task<FrameworkDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var slug = id.ToLowerInvariant();
        var framework = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == slug, cancellationToken);
        return framework is null ? null : FrameworkDetails.Of(framework);
    }

    private IQueryable<Framework> Whole => db.Set<Framework>()
        .Include(framework => framework.Successor)
        .Include(framework => framework.Citations).ThenInclude(citation => citation.Source);

    private static Term Term(Framework framework) =>
        new(framework.Slug, framework.Acronym, [framework.Acronym, .. framework.Aliases.Select(alias => alias.Text)]);
}
