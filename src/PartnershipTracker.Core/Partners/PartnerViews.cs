using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Partners;

/// <summary>What is said of a partner wherever it is shown.</summary>
/// <param name="Id">The public id, as in its address ("south-korea").</param>
/// <param name="Code">The ISO 3166-1 alpha-2 code, as other records name it ("KR").</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Summary">Who the partner is in the sources, in our own words.</param>
/// <param name="Aliases">Its other names, misspellings of sources among them.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public abstract record PartnerFacts(
    string Id, string Code, string Name, string Summary, IReadOnlyList<Alias> Aliases, IReadOnlyList<CitationDetails> Citations,
    int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited;

/// <summary>A partner as readers and scripts see it.</summary>
public sealed record PartnerDetails : PartnerFacts
{
    private PartnerDetails(Partner partner)
        : base(
            partner.Slug, partner.Code, partner.Name, partner.Summary, partner.Aliases, CitationDetails.Of(partner),
            partner.Version, partner.CreatedAt, partner.UpdatedAt)
    {
    }

    public static PartnerDetails Of(Partner partner) => new(partner);
}
