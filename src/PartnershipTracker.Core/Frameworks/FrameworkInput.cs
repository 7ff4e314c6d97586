using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>What may be written about a framework.</summary>
public sealed record FrameworkInput : CitedInput
{
    [Required]
    [MaxLength(20)]
    public required string Acronym { get; init; }

    [Required]
    [MaxLength(200)]
    public required string Name { get; init; }

    [Required]
    [MaxLength(2000)]
    public required string Character { get; init; }

    /// <summary>The usual term in years.</summary>
    [Range(1, 50)]
    public int? TermYears { get; init; }

    /// <summary>The id of the framework that took its place.</summary>
    [Reference(typeof(Framework))]
    public string? Successor { get; init; }

    [MaxLength(50)]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];
}
