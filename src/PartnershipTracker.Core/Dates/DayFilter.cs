using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.Dates;

/// <summary>The day that a question is about.</summary>
public sealed record DayFilter : IValidatableObject
{
    /// <summary>The day for which the answer holds: 2016-03-01. Today (UTC) unless given.</summary>
    /// <example>2016-03-01</example>
    public string? On { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Day.Faults("on", On);
}
