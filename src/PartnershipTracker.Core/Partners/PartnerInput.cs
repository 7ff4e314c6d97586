using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Partners;

/// <summary>What may be written about a partner.</summary>
public sealed record PartnerInput : CitedInput
{
    /// <summary>The ISO 3166-1 alpha-2 code.</summary>
    [Required]
    [RegularExpression("^[A-Z]{2}$", ErrorMessage = "A partner's code is two capital letters (ISO 3166-1 alpha-2).")]
    public required string Code { get; init; }

    [Required]
    [MaxLength(100)]
    public required string Name { get; init; }

    [Required]
    [MaxLength(2000)]
    public required string Summary { get; init; }

    [MaxLength(50)]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];
}
