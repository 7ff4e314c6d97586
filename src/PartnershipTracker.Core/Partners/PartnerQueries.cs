using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Partners;

/// <summary>Every read of partners.</summary>
public sealed class PartnerQueries(TrackerDbContext db, CursorSeal seal)
{
    private IReadOnlyList<PartnerDetails>? _all;

    /// <summary>
    /// The partners as a filter may name them, in the order of the record. Read at most once a request, and synchronously:
    /// the validation that asks for it is not asynchronous.
    /// </summary>
    public TermList Terms => field ??= new("partner", [.. db.Set<Partner>().AsNoTracking().OrderBy(partner => partner.Id).AsEnumerable().Select(Term)]);

    public Task<Page<PartnerDetails>> ListAsync(PartnerFilter filter, CancellationToken cancellationToken) =>
        Whole.ToPageAsync(filter, seal, PartnerDetails.Of, cancellationToken);

    /// <summary>All partners in the order of the record: the few that a page lays out side by side. Read at most once a request.</summary>
    public async Task<IReadOnlyList<PartnerDetails>> AllAsync(CancellationToken cancellationToken) => _all ??=
        [.. (await Whole.AsNoTracking().OrderBy(partner => partner.Id).ToListAsync(cancellationToken)).Select(PartnerDetails.Of)];

    /// <summary>The partner of that id, code or other name, in any case of letters; null when there is none.</summary>
    public async Task<PartnerDetails?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (Terms.Codes([name]) is not [var code])
            return null;

        var partner = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == code, cancellationToken);
        return partner is null ? null : PartnerDetails.Of(partner);
    }

    private IQueryable<Partner> Whole => db.Set<Partner>().Include(partner => partner.Citations).ThenInclude(citation => citation.Source);

    private static Term Term(Partner partner) => new(partner.Code, partner.Name, [partner.Slug, partner.Name, .. partner.Aliases.Select(alias => alias.Text)]);
}
