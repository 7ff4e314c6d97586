using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Names;

/// <summary>What a reader may ask of the names.</summary>
public sealed record NameFilter : IValidatableObject
{
    private static readonly TermList Scopes = EnumCodes.Terms<NameScope>("scope");

    /// <summary>Only names of these: partner, framework, area, person, group, body, document, programme. May repeat or hold commas.</summary>
    /// <example>["partner","person"]</example>
    public List<string> Scope { get; init; } = [];

    /// <summary>Only what is called so: letters that any of its names holds, in any case.</summary>
    /// <example>ROK</example>
    [MaxLength(100, ErrorMessage = "q holds at most 100 characters.")]
    public string? Q { get; init; }

    /// <summary>No names of any of these. May repeat or hold commas.</summary>
    /// <example>["document"]</example>
    public List<string> NotScope { get; init; } = [];

    internal IReadOnlyList<NameScope> ScopeValues => EnumCodes.Values<NameScope>(Scopes.Codes(Scope));

    internal IReadOnlyList<NameScope> NotScopeValues => EnumCodes.Values<NameScope>(Scopes.Codes(NotScope));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [.. Scopes.Faults(Scope), .. Exclusions.Told(Scopes.Faults(NotScope))];
}
