using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>What may be written about a citation.</summary>
public sealed record CitationInput : IValidatableObject
{
    /// <summary>The source's id.</summary>
    [Required]
    [Reference(typeof(Source))]
    public required string Source { get; init; }

    /// <summary>The passage, verbatim. It is looked for in the source's stored text and must be found exactly.</summary>
    [MaxLength(5000)]
    public string? Quote { get; init; }

    /// <summary>The text directly before the passage; needed where the passage occurs more than once.</summary>
    [MaxLength(500)]
    public string? Before { get; init; }

    /// <summary>The text directly after the passage; needed where the passage occurs more than once.</summary>
    [MaxLength(500)]
    public string? After { get; init; }

    /// <summary>When it happened as this source has it, where that is vaguer than what the record says, or differs from it.</summary>
    public SourcedDate? Date { get; init; }

    /// <summary>Whether the source supports the record or disputes it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether the source states the fact, or an editor infers it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The reason for an inference (required then), or another remark.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Basis == Basis.Inferred && string.IsNullOrWhiteSpace(Note))
            yield return new ValidationResult("An inferred fact needs a note that gives the reason.", ["note"]);
        if (Quote is null && (Before ?? After) is not null)
            yield return new ValidationResult("The text before or after a passage says nothing without the passage.", ["quote"]);
    }
}
