using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Seeding;

/// <summary>What came of one entry of the seed files.</summary>
/// <param name="Section">The section that it stands in ("milestones").</param>
public sealed record SeedOutcome(string Section, RecordOutcome Outcome);

/// <summary>What a load of the seeds did, or why it did nothing.</summary>
/// <param name="Faults">Every fault of the files; where there is one, nothing was written.</param>
/// <param name="Outcomes">What came of each entry, in the order of writing.</param>
public sealed record SeedReport(IReadOnlyList<SeedFault> Faults, IReadOnlyList<SeedOutcome> Outcomes)
{
    public bool IsSound => Faults.Count == 0;

    /// <summary>The sections that were written, in their order.</summary>
    public IEnumerable<string> Sections => Outcomes.Select(entry => entry.Section).Distinct(StringComparer.Ordinal);

    /// <summary>How many entries ended so.</summary>
    /// <param name="section">Of this section only; null: of all.</param>
    public int Count(RecordOutcome outcome, string? section = null) =>
        Outcomes.Count(entry => entry.Outcome == outcome && (section is null || entry.Section == section));
}
