using System.Text.Json.Serialization;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>A summit, and what took place at it.</summary>
public sealed record SummitProceedings : SummitFacts
{
    public SummitProceedings(SummitFacts summit, IReadOnlyList<string> milestones, IReadOnlyList<string> agreements)
        : base(summit) => (Milestones, Agreements) = (milestones, agreements);

    /// <summary>The ids of the milestones at it, in the order of their dates.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> Milestones { get; }

    /// <summary>The ids of the agreements adopted at it, in the order of their dates.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> Agreements { get; }
}
