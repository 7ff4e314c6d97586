using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Matrix;

/// <summary>What a reader may ask of the matrix.</summary>
public sealed record MatrixFilter : IValidatableObject
{
    /// <summary>The day for which the answer holds: 2016-03-01. Today (UTC) unless given.</summary>
    /// <example>2016-03-01</example>
    public string? On { get; init; }

    /// <summary>Only the columns of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only the rows of these areas, by id or other name: cyber-defence, cyber. May repeat or hold commas.</summary>
    /// <example>["cyber-defence","space"]</example>
    public List<string> Area { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Day.Faults("on", On),
        .. validationContext.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. validationContext.GetRequiredService<AreaQueries>().Terms.Faults(Area),
    ];
}
