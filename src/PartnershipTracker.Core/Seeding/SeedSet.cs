using System.Text.Json;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Seeding;

/// <summary>One entry of a seed file.</summary>
/// <param name="File">The file, relative to the seeds' folder; where others amend the entry, they too.</param>
/// <param name="Name">The section and the entry's id.</param>
/// <param name="Json">The entry as it is written, to be amended.</param>
/// <param name="Input">What it says.</param>
internal sealed record SeedEntry<TInput>(string File, string Name, JsonElement Json, TInput Input)
    where TInput : RecordInput
{
    public string Section => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    public SeedFault Fault(string field, string reason) => new(File, Name, field, reason);
}

/// <summary>All that a folder of seed files says.</summary>
internal sealed class SeedSet
{
    public List<SeedEntry<SourceInput>> Sources { get; } = [];

    public List<SeedEntry<PartnerInput>> Partners { get; } = [];

    public List<SeedEntry<FrameworkInput>> Frameworks { get; } = [];

    public List<SeedEntry<AreaInput>> Areas { get; } = [];

    public List<SeedEntry<SummitInput>> Summits { get; } = [];

    public List<SeedEntry<AgreementInput>> Agreements { get; } = [];

    public List<SeedEntry<MilestoneInput>> Milestones { get; } = [];

    public List<SeedEntry<AssessmentInput>> Assessments { get; } = [];

    public List<SeedEntry<DisagreementInput>> Disagreements { get; } = [];

    public List<SeedEntry<NameInput>> Names { get; } = [];

    /// <summary>How many entries could be read.</summary>
    public int Count =>
        Sources.Count + Partners.Count + Frameworks.Count + Areas.Count + Summits.Count + Agreements.Count
        + Milestones.Count + Assessments.Count + Disagreements.Count + Names.Count;

    /// <summary>The stored texts, by the id of their source.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Every id (for partners: every code) that an entry claims, by section: those of unreadable entries too, so that one fault
    /// does not make every reference to its entry a fault.
    /// </summary>
    public Dictionary<string, HashSet<string>> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the files.</summary>
    public List<SeedFault> Faults { get; } = [];

    public bool Knows(string section, string id) => Known.TryGetValue(section, out var ids) && ids.Contains(id);
}
