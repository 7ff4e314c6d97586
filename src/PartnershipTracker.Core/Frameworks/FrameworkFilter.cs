using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>What a reader may ask of the list of frameworks.</summary>
public sealed record FrameworkFilter : PageFilter
{
    internal override string Query => "frameworks";
}
