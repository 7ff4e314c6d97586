using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Offers for a new agreement the one before it: the partner's latest under the same framework, or under the one that it succeeds.</summary>
public sealed class PredecessorOffers(AgreementQueries agreements, FrameworkQueries frameworks)
{
    private IReadOnlyList<FrameworkDetails>? _frameworks;

    /// <summary>The agreement's id; null where the partner has none.</summary>
    /// <param name="partner">The partner's code.</param>
    /// <param name="framework">The framework's id.</param>
    /// <param name="adopted">When the new one was adopted: what begins later was not before it. Null: it is the last.</param>
    public async Task<string?> OfAsync(string partner, string framework, EdtfDate? adopted, CancellationToken cancellationToken)
    {
        _frameworks ??= (await frameworks.ListAsync(new FrameworkFilter { Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        var own = (await agreements.AllAsync(on: null, cancellationToken))
            .Where(agreement => agreement.Partner == partner && agreement.Begin is not null && (adopted is null || Begin(agreement).FirstDay <= adopted.LastDay))
            .OrderBy(Begin).ToList();
        return Latest(own, framework) ?? _frameworks.Where(before => before.Successor == framework).Select(before => Latest(own, before.Id)).OfType<string>().LastOrDefault();
    }

    private static string? Latest(IEnumerable<AgreementDetails> own, string framework) => own.LastOrDefault(agreement => agreement.Framework == framework)?.Id;

    private static EdtfDate Begin(AgreementDetails agreement) => EdtfDate.Parse(agreement.Begin!.Edtf);
}
