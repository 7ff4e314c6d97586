using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>A framework as readers and scripts see it.</summary>
/// <param name="Id"></param>
/// <param name="Acronym"></param>
/// <param name="Name"></param>
/// <param name="Character"></param>
/// <param name="TermYears">The usual term in years; null where none is recorded.</param>
/// <param name="Successor">The id of the framework that took its place.</param>
/// <param name="Aliases"></param>
/// <param name="Citations"></param>
/// <param name="Version"></param>
/// <param name="CreatedAt"></param>
/// <param name="UpdatedAt"></param>
public sealed record FrameworkDetails(
    string Id, string Acronym, string Name, string Character, int? TermYears, string? Successor, IReadOnlyList<Alias> Aliases,
    IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static FrameworkDetails Of(Framework framework) => new(
        framework.Slug, framework.Acronym, framework.Name, framework.Character, framework.TermYears, framework.Successor?.Slug,
        framework.Aliases, CitationDetails.Of(framework), framework.Version, framework.CreatedAt, framework.UpdatedAt);
}
