using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Releases;

/// <summary>What may be asked of the list of releases.</summary>
public sealed record ReleaseFilter : PageFilter
{
    internal override string Asked => "releases";
}
