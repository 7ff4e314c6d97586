using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Partners;

/// <summary>What a reader may ask of the list of partners.</summary>
public sealed record PartnerFilter : PageFilter
{
    internal override string Query => "partners";
}
