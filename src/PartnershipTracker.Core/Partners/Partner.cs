using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Partners;

/// <summary>A country whose partnership with NATO the record follows.</summary>
public sealed class Partner : CitedRecord
{
    /// <summary>The ISO 3166-1 alpha-2 code, in upper case.</summary>
    public string Code { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>Who the partner is in the sources.</summary>
    public string Summary { get; internal set; } = "";

    public List<Alias> Aliases { get; internal set; } = [];
}
