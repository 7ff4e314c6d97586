using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>The names that pages show for the codes and ids that records carry. Read at most once a request.</summary>
public sealed class RecordNames(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, SummitQueries summits, AgreementQueries agreements)
{
    /// <summary>The partner of that code.</summary>
    public async Task<PartnerDetails> PartnerAsync(string code, CancellationToken cancellationToken) =>
        (await partners.AllAsync(cancellationToken)).First(partner => partner.Code == code);

    public string Framework(string id) => frameworks.Terms.NameOf(id);

    /// <summary>What an agreement is called among those of its partner: "ITPP of 2023".</summary>
    public async Task<string> AgreementAsync(string id, CancellationToken cancellationToken) =>
        Agreement((await agreements.AllAsync(on: null, cancellationToken)).First(agreement => agreement.Id == id));

    /// <inheritdoc cref="AgreementAsync"/>
    public string Agreement(AgreementDetails agreement) =>
        agreement.Begin?.Earliest is { } first ? $"{Framework(agreement.Framework)} of {first.Year}" : Framework(agreement.Framework);

    public string Summit(string id) => summits.Terms.NameOf(id);

    public string Area(string id) => areas.Terms.NameOf(id);
}
