using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Names;

/// <summary>What may be written about a name.</summary>
public sealed record NameInput : RecordInput, IValidatableObject
{
    /// <summary>The usual name.</summary>
    [Required]
    [MaxLength(200)]
    public required string Name { get; init; }

    /// <summary>What it belongs to. Partners, frameworks and areas keep their names themselves.</summary>
    public required NameScope Scope { get; init; }

    [MaxLength(1000)]
    public string? Note { get; init; }

    [MaxLength(50)]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Scope is NameScope.Partner or NameScope.Framework or NameScope.Area)
            yield return new ValidationResult($"The names of a {Scope.Code()} stand with it, among its aliases.", ["scope"]);
    }
}
