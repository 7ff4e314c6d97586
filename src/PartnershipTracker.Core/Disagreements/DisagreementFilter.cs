using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>What a reader may ask of the list of disagreements.</summary>
public sealed record DisagreementFilter : PageFilter
{
    private static readonly TermList Types = EnumCodes.Terms<DisagreementType>("type");
    private static readonly TermList Severities = EnumCodes.Terms<Severity>("severity");

    /// <summary>Only these types: contradiction, spelling, outdated, imprecise, overstated, naming, superseded. May repeat or hold commas.</summary>
    /// <example>["contradiction"]</example>
    public List<string> Type { get; init; } = [];

    /// <summary>Only these severities: high, medium, low. May repeat or hold commas.</summary>
    /// <example>["high"]</example>
    public List<string> Severity { get; init; } = [];

    internal IReadOnlyList<DisagreementType> TypeValues => EnumCodes.Values<DisagreementType>(Types.Codes(Type));

    internal IReadOnlyList<Severity> SeverityValues => EnumCodes.Values<Severity>(Severities.Codes(Severity));

    internal override string Query => $"disagreements?type={Joined(Type)}&severity={Joined(Severity)}";

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) => [.. Types.Faults(Type), .. Severities.Faults(Severity)];
}
