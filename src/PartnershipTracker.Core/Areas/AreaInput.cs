using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

/// <summary>What may be written about an area.</summary>
public sealed record AreaInput : CitedInput
{
    /// <summary>What the area is called.</summary>
    [Required]
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>The heading under which lists show it.</summary>
    [Required]
    [MaxLength(100)]
    public required string Group { get; init; }

    /// <summary>Whether it is an area of cooperation or a topic of talks.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>Its other names.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>A remark on it.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }
}
