using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>A framework as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Acronym">The usual short name ("ITPP").</param>
/// <param name="Name">The name in full.</param>
/// <param name="Character">What kind of agreement it is, in our own words.</param>
/// <param name="TermYears">The usual term in years; null where none is recorded.</param>
/// <param name="Successor">The id of the framework that took its place; null while none has.</param>
/// <param name="Aliases">Its other names, misspellings of sources among them.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record FrameworkDetails(
    string Id, string Acronym, string Name, string Character, int? TermYears, string? Successor, IReadOnlyList<Alias> Aliases,
    IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited
{
    public static FrameworkDetails Of(Framework framework) => new(
        framework.Slug, framework.Acronym, framework.Name, framework.Character, framework.TermYears, framework.Successor?.Slug,
        framework.Aliases, CitationDetails.Of(framework), framework.Version, framework.CreatedAt, framework.UpdatedAt);
}
