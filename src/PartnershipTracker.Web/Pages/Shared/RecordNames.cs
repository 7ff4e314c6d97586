using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>The names that pages show for the codes and ids that records carry. Read at most once a request.</summary>
public sealed class RecordNames(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas)
{
    private IReadOnlyList<PartnerDetails>? _partners;

    /// <summary>The partner of that code.</summary>
    public async Task<PartnerDetails> PartnerAsync(string code, CancellationToken cancellationToken)
    {
        _partners ??= await partners.AllAsync(cancellationToken);
        return _partners.First(partner => partner.Code == code);
    }

    public string Framework(string id) => frameworks.Terms.NameOf(id);

    public string Area(string id) => areas.Terms.NameOf(id);
}
