using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Web.Api;

/// <summary>The date that is asked about, in one of two ways of writing it.</summary>
public sealed record DateFilter : IValidatableObject
{
    /// <summary>The date in EDTF: 2014-05-06, 2023-07, 199X, 1980~/1983~, 2024?, ../2024-06-21. Either this or written.</summary>
    /// <example>199X</example>
    public string? Edtf { get; init; }

    /// <summary>
    /// The date as people write it in English: 11 July 2023, July 2023, the late 2010s, by mid-2024, 2023 to 2026. EDTF is
    /// understood too, and first. What may mean two things (11/7/2023) is refused.
    /// </summary>
    /// <example>late 2010s</example>
    public string? Written { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Edtf) && string.IsNullOrEmpty(Written))
            yield return new ValidationResult("A date is missing: give edtf, such as 2023-07, or written, such as 11 July 2023.", ["edtf"]);

        if (!string.IsNullOrEmpty(Edtf) && !string.IsNullOrEmpty(Written))
            yield return new ValidationResult("Give edtf or written, not both.", ["written"]);
    }
}
