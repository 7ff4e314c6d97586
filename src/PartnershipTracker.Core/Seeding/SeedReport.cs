using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Seeding;

/// <summary>What a load of the seeds did, or why it did nothing.</summary>
/// <param name="Faults">Every fault of the files; where there is one, nothing was written.</param>
/// <param name="Outcomes">What came of each record.</param>
public sealed record SeedReport(IReadOnlyList<SeedFault> Faults, IReadOnlyList<RecordOutcome> Outcomes)
{
    public bool IsSound => Faults.Count == 0;

    public int Count(RecordOutcome outcome) => Outcomes.Count(candidate => candidate == outcome);
}
