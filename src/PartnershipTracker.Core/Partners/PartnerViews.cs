using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Partners;

/// <summary>A partner as readers and scripts see it.</summary>
/// <param name="Id">The public id, as in its address ("south-korea").</param>
/// <param name="Code">The ISO 3166-1 alpha-2 code, as other records name it ("KR").</param>
/// <param name="Name"></param>
/// <param name="Summary"></param>
/// <param name="Aliases"></param>
/// <param name="Citations"></param>
/// <param name="Version"></param>
/// <param name="CreatedAt"></param>
/// <param name="UpdatedAt"></param>
public sealed record PartnerDetails(
    string Id, string Code, string Name, string Summary, IReadOnlyList<Alias> Aliases, IReadOnlyList<CitationDetails> Citations,
    int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static PartnerDetails Of(Partner partner) => new(
        partner.Slug, partner.Code, partner.Name, partner.Summary, partner.Aliases, CitationDetails.Of(partner),
        partner.Version, partner.CreatedAt, partner.UpdatedAt);
}
