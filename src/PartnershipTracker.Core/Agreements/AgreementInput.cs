using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Agreements;

/// <summary>What may be written about an agreement.</summary>
public sealed record AgreementInput : CitedInput, IValidatableObject
{
    /// <summary>The partner's code.</summary>
    [Required]
    public required string Partner { get; init; }

    /// <summary>The framework's id.</summary>
    [Required]
    public required string Framework { get; init; }

    public SourcedDate? Adopted { get; init; }

    public SourcedDate? PeriodStart { get; init; }

    public SourcedDate? PeriodEnd { get; init; }

    /// <summary>The id of the partner's agreement before this one.</summary>
    public string? Predecessor { get; init; }

    [MaxLength(1000)]
    public string? Note { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PeriodStart is { } start && PeriodEnd is { } end && start.Edtf.FirstDay > end.Edtf.LastDay)
            yield return new ValidationResult("The period ends before it begins.", ["periodEnd"]);
    }
}
