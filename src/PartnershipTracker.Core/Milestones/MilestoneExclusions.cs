using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Milestones;

/// <summary>What a list of milestones leaves out: filters of <see cref="MilestoneFilter"/> turned round, as <see cref="Exclusions"/> has it.</summary>
public abstract record MilestoneExclusions : RecordFilter<Milestone>
{
    /// <summary>No milestones of any of these partners, by code, id or other name. May repeat or hold commas.</summary>
    /// <example>["JP"]</example>
    public List<string> NotPartner { get; init; } = [];

    /// <summary>No milestones under any of these frameworks, by id, acronym or other name. May repeat or hold commas.</summary>
    /// <example>["itpp"]</example>
    public List<string> NotFramework { get; init; } = [];

    /// <summary>No milestones in any of these areas, by id or other name. May repeat or hold commas.</summary>
    /// <example>["cyber-defence"]</example>
    public List<string> NotArea { get; init; } = [];

    /// <summary>No milestones of any of these kinds. May repeat or hold commas.</summary>
    /// <example>["meeting","visit"]</example>
    public List<string> NotKind { get; init; } = [];

    /// <summary>No milestones at any of these summits, by id. May repeat or hold commas.</summary>
    /// <example>["vilnius-2023"]</example>
    public List<string> NotSummit { get; init; } = [];

    /// <summary>No milestones of any of these standings. May repeat or hold commas.</summary>
    /// <example>["expected"]</example>
    public List<string> NotStanding { get; init; } = [];

    /// <summary>No milestones of this significance.</summary>
    /// <example>["context"]</example>
    public List<string> NotSignificance { get; init; } = [];

    /// <summary>No milestones of this confidence.</summary>
    /// <example>["medium"]</example>
    public List<string> NotConfidence { get; init; } = [];

    /// <summary>No milestones that cite any of these sources, by id. May repeat or hold commas.</summary>
    /// <example>["nato-pivot-to-indo-pacific"]</example>
    public List<string> NotSource { get; init; } = [];

    /// <summary>No milestones that cite a source of any of these kinds. May repeat or hold commas.</summary>
    /// <example>["repost"]</example>
    public List<string> NotSourceKind { get; init; } = [];

    /// <summary>No milestones whose date may lie in any of these years, or with match=certain surely lies in one of them. May repeat or hold commas.</summary>
    /// <example>["2020"]</example>
    public List<string> NotYear { get; init; } = [];

    internal sealed override IReadOnlyList<MilestoneFilter> Excluded => Asking<MilestoneFilter>(
        new() { Partner = NotPartner }, new() { Framework = NotFramework }, new() { Area = NotArea }, new() { Kind = NotKind }, new() { Summit = NotSummit },
        new() { Standing = NotStanding }, new() { Significance = NotSignificance }, new() { Confidence = NotConfidence }, new() { Source = NotSource },
        new() { SourceKind = NotSourceKind }, new() { Year = NotYear });
}
