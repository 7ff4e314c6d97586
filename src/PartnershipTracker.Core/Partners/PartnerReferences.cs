using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Partners;

/// <summary>Finds the partners that other records name by code.</summary>
public static class PartnerReferences
{
    /// <summary>The partners of those codes, tracked.</summary>
    /// <exception cref="KeyNotFoundException">A code is unknown: inputs are checked before they are staged.</exception>
    public static async Task<List<Partner>> PartnersAsync(this Ledger ledger, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var partners = new List<Partner>();
        foreach (var code in codes)
            partners.Add(await ledger.PartnerAsync(code, cancellationToken));
        return partners;
    }

    /// <inheritdoc cref="PartnersAsync"/>
    public static Task<Partner> PartnerAsync(this Ledger ledger, string code, CancellationToken cancellationToken) =>
        ledger.FindAsync<Partner>(code, partner => partner.Code == code, cancellationToken);
}
