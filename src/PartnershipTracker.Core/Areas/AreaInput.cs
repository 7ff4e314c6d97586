using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

/// <summary>What may be written about an area.</summary>
public sealed record AreaInput : CitedInput
{
    [Required]
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>The heading under which lists show it.</summary>
    [Required]
    [MaxLength(100)]
    public required string Group { get; init; }

    public required AreaKind Kind { get; init; }

    [MaxLength(50)]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    [MaxLength(1000)]
    public string? Note { get; init; }
}
