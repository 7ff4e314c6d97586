using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Assessments;

/// <summary>What may be written about an assessment.</summary>
public sealed record AssessmentInput : CitedInput, IValidatableObject
{
    /// <summary>What sort of argument it is.</summary>
    public required AssessmentKind Kind { get; init; }

    /// <summary>Whose argument it is about.</summary>
    public required AssessmentSubject Subject { get; init; }

    /// <summary>The argument in a few words.</summary>
    [Required]
    [MaxLength(200)]
    public required string Title { get; init; }

    /// <summary>The argument, in our own words.</summary>
    [Required]
    [MaxLength(4000)]
    public required string Text { get; init; }

    /// <summary>The partners' codes.</summary>
    [Reference(typeof(Partner))]
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>The areas' ids.</summary>
    [MaxLength(50)]
    [Reference(typeof(CooperationArea))]
    public IReadOnlyList<string> Areas { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Subject == AssessmentSubject.Partner && Partners.Count == 0)
            yield return new ValidationResult("A partner's assessment names the partner.", ["partners"]);
    }
}
