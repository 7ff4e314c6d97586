using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

/// <summary>Whether a term names something done together or something talked about.</summary>
public enum AreaKind
{
    /// <summary>A field in which NATO and a partner work together, or may.</summary>
    Cooperation,

    /// <summary>A subject of talks (China, Ukraine), which is no field of cooperation.</summary>
    Topic,
}

/// <summary>A term of the controlled vocabulary of areas.</summary>
public sealed class CooperationArea : CitedRecord
{
    public string Name { get; internal set; } = "";

    /// <summary>The heading under which lists show it.</summary>
    public string Group { get; internal set; } = "";

    public AreaKind Kind { get; internal set; }

    public string? Note { get; internal set; }

    public List<Alias> Aliases { get; internal set; } = [];
}
