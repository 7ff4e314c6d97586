using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PartnershipTracker.Core.Dates;

/// <summary>A date as the record keeps it: at the precision known, beside the source's own words for it.</summary>
/// <param name="Edtf">The date in EDTF (ISO 8601-2).</param>
/// <param name="Words">The source's words ("the late 2010s"), verbatim; null where it gives none.</param>
/// <param name="Basis">Whether the source states the date or an editor infers it.</param>
/// <param name="Note">Why it is inferred; required then.</param>
public sealed record SourcedDate(
    EdtfDate Edtf,
    [property: MaxLength(200)] string? Words = null,
    [property: JsonRequired] Basis Basis = Basis.Stated,
    [property: MaxLength(1000)] string? Note = null)
    : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Basis == Basis.Inferred && string.IsNullOrWhiteSpace(Note))
            yield return new ValidationResult("An inferred date needs a note that gives the reason.", ["note"]);
    }
}

/// <summary>A date as readers and scripts see it.</summary>
/// <param name="Edtf">The date in EDTF (ISO 8601-2).</param>
/// <param name="Earliest">The first day that it may mean; null when its start is open or unknown.</param>
/// <param name="Latest">The last day that it may mean; null when its end is open or unknown.</param>
/// <param name="Words">The source's own words for it; null where it gives none.</param>
/// <param name="Reading">The date in plain English.</param>
/// <param name="Basis">Whether the source states the date or an editor infers it.</param>
/// <param name="Note">Why the date is inferred, or how the words are read; null where there is nothing to say.</param>
public sealed record DateDetails(string Edtf, DateOnly? Earliest, DateOnly? Latest, string? Words, string Reading, Basis Basis, string? Note)
{
    /// <summary>Whether it means one day and no other.</summary>
    [JsonIgnore]
    public bool IsOneDay => Earliest is not null && Earliest == Latest;

    public static DateDetails Of(SourcedDate date) =>
        new(date.Edtf.ToString(), date.Edtf.Earliest, date.Edtf.Latest, date.Words, date.Edtf.Reading, date.Basis, date.Note);
}
