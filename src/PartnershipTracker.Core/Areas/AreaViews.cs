using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

/// <summary>An area as readers and scripts see it.</summary>
/// <param name="Id"></param>
/// <param name="Name"></param>
/// <param name="Group">The heading under which lists show it.</param>
/// <param name="Kind"></param>
/// <param name="Aliases"></param>
/// <param name="Note"></param>
/// <param name="Citations"></param>
/// <param name="Version"></param>
/// <param name="CreatedAt"></param>
/// <param name="UpdatedAt"></param>
public sealed record AreaDetails(
    string Id, string Name, string Group, AreaKind Kind, IReadOnlyList<Alias> Aliases, string? Note,
    IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static AreaDetails Of(CooperationArea area) => new(
        area.Slug, area.Name, area.Group, area.Kind, area.Aliases, area.Note, CitationDetails.Of(area), area.Version, area.CreatedAt, area.UpdatedAt);
}
