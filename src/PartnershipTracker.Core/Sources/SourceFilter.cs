using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>What a reader may ask of the list of sources.</summary>
public sealed record SourceFilter : PageFilter
{
    internal override string Query => "sources";
}
