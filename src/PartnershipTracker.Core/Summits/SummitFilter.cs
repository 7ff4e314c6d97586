using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Summits;

/// <summary>What a reader may ask of the list of summits.</summary>
public sealed record SummitFilter : PageFilter
{
    internal override string Query => "summits";
}
