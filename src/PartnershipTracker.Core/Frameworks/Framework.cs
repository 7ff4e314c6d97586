using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>A kind of agreement between NATO and a partner: IPCP, ITPP.</summary>
public sealed class Framework : CitedRecord
{
    public string Acronym { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>What kind of agreement it is, in our words.</summary>
    public string Character { get; internal set; } = "";

    /// <summary>The usual term in years; null where none is recorded.</summary>
    public int? TermYears { get; internal set; }

    /// <summary>The framework that took its place.</summary>
    public Framework? Successor { get; internal set; }

    public List<Alias> Aliases { get; internal set; } = [];
}
