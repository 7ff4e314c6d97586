using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>What may be written about a disagreement.</summary>
public sealed record DisagreementInput : CitedInput, IValidatableObject
{
    [Required]
    [MaxLength(200)]
    public required string Title { get; init; }

    public required DisagreementType Type { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What one side says, in our own words; citations that support stand behind it.</summary>
    [Required]
    [MaxLength(2000)]
    public required string Claim { get; init; }

    /// <summary>What the other side says; citations that dispute stand behind it.</summary>
    [Required]
    [MaxLength(2000)]
    public required string Counterclaim { get; init; }

    /// <summary>What the tracker stands by.</summary>
    [Required]
    [MaxLength(2000)]
    public required string Verdict { get; init; }

    /// <summary>Why it stands by that.</summary>
    [Required]
    [MaxLength(2000)]
    public required string Reason { get; init; }

    /// <summary>The records that it touches; each shows a mark that leads to it.</summary>
    [MinLength(1, ErrorMessage = "A disagreement touches at least one record.")]
    public required IReadOnlyList<SubjectInput> About { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Citations.All(citation => citation.Stance != Stance.Supports))
            yield return new ValidationResult("No citation supports the claim.", ["citations"]);
        if (Citations.All(citation => citation.Stance != Stance.Disputes))
            yield return new ValidationResult("No citation disputes the claim: none stands behind the counterclaim.", ["citations"]);
    }
}

/// <summary>What may be written about a record that a disagreement touches.</summary>
public sealed record SubjectInput
{
    public required SubjectType Type { get; init; }

    /// <summary>The record's id.</summary>
    [Required]
    public required string Id { get; init; }
}
