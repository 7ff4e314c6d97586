using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Partners;

/// <summary>Finds the partners that other records name by code.</summary>
public static class PartnerReferences
{
    /// <summary>The partners of those codes, tracked.</summary>
    /// <exception cref="KeyNotFoundException">A code is unknown: inputs are checked before they are staged.</exception>
    public static async Task<List<Partner>> PartnersAsync(this TrackerDbContext db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var partners = await db.Set<Partner>().Where(partner => codes.Contains(partner.Code)).ToListAsync(cancellationToken);
        return partners.Count == codes.Count
            ? partners
            : throw new KeyNotFoundException($"Not every partner of {string.Join(", ", codes)} is in the record.");
    }

    public static async Task<Partner> PartnerAsync(this TrackerDbContext db, string code, CancellationToken cancellationToken) =>
        (await db.PartnersAsync([code], cancellationToken))[0];
}
