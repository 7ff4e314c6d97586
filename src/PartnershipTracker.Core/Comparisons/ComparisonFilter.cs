using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Comparisons;

/// <summary>What a reader may ask to see side by side: two to four partners on a day, or one partner on two days.</summary>
public sealed record ComparisonFilter : IValidatableObject
{
    public const int FewestPartners = 2;

    public const int MostPartners = 4;

    /// <summary>The partners in the order of their columns, by code, id or other name: JP, south-korea. May repeat or hold commas. The first four of the record unless given.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partners { get; init; } = [];

    /// <summary>The day for which the answer holds: 2016-03-01. Today (UTC) unless given.</summary>
    /// <example>2016-03-01</example>
    public string? On { get; init; }

    /// <summary>A second day, on which the one partner is compared with itself on the first.</summary>
    /// <example>2024-08-01</example>
    public string? And { get; init; }

    /// <summary>Whether one partner is asked about on two days.</summary>
    public bool IsDifference => !string.IsNullOrEmpty(And);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var terms = validationContext.GetRequiredService<PartnerQueries>().Terms;
        IReadOnlyList<ValidationResult> unknown = [.. terms.Faults(Partners).Select(fault => new ValidationResult(fault.ErrorMessage, ["partners"]))];
        return
        [
            .. unknown,
            .. unknown.Count > 0 ? [] : Miscounted(terms.Codes(Partners).Count),
            .. Day.Faults("on", On),
            .. Day.Faults("and", And),
        ];
    }

    private IEnumerable<ValidationResult> Miscounted(int named)
    {
        if (IsDifference && named != 1)
            yield return Fault($"Two days (on and and) compare one partner with itself: partners must name one, and names {(named == 0 ? "none" : named)}.");
        if (!IsDifference && named is 1 or > MostPartners)
            yield return Fault($"partners must name {FewestPartners} to {MostPartners} partners, and names {named}; one partner is compared with itself on two days (on and and).");
    }

    private static ValidationResult Fault(FormattableString message) => new(message.ToString(CultureInfo.InvariantCulture), ["partners"]);
}
