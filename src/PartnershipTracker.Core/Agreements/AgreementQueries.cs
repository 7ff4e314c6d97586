using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Agreements;

/// <summary>Every read of agreements.</summary>
public sealed class AgreementQueries(TrackerDbContext db, PartnerQueries partners, FrameworkQueries frameworks, CursorSeal seal)
{
    public Task<Page<AgreementDetails>> ListAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var agreements = Whole;
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            agreements = agreements.Where(agreement => codes.Contains(agreement.Partner.Code));
        if (frameworks.Terms.Codes(filter.Framework) is { Count: > 0 } slugs)
            agreements = agreements.Where(agreement => slugs.Contains(agreement.Framework.Slug));
        return agreements.ToDatedPageAsync(filter, filter.Query, seal, AgreementDetails.Of, cancellationToken);
    }

    /// <summary>The agreement of that id; null when there is none.</summary>
    public async Task<AgreementDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var agreement = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return agreement is null ? null : AgreementDetails.Of(agreement);
    }

    private IQueryable<Agreement> Whole => db.Set<Agreement>()
        .Include(agreement => agreement.Partner)
        .Include(agreement => agreement.Framework)
        .Include(agreement => agreement.Predecessor)
        .Include(agreement => agreement.Citations).ThenInclude(citation => citation.Source);
}
