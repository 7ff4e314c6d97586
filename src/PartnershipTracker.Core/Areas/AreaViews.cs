using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

/// <summary>An area as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Name">The name that a reader sees.</param>
/// <param name="Group">The heading under which lists show it.</param>
/// <param name="Kind">Whether it is a field of cooperation or only a topic of talks.</param>
/// <param name="Aliases">Its other names, misspellings of sources among them.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record AreaDetails(
    string Id, string Name, string Group, AreaKind Kind, IReadOnlyList<Alias> Aliases, string? Note,
    IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited
{
    public static AreaDetails Of(CooperationArea area) => new(
        area.Slug, area.Name, area.Group, area.Kind, area.Aliases, area.Note, CitationDetails.Of(area), area.Version, area.CreatedAt, area.UpdatedAt);
}
