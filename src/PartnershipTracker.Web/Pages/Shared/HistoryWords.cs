using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>How pages tell of the history.</summary>
public static class HistoryWords
{
    /// <summary>Who made a change.</summary>
    public static string By(string author) => author == Change.SeedAuthor ? "the seeds" : author;

    /// <summary>What a step did, where that is not told by what it changed; null where it is.</summary>
    public static string? Act(RevisionStep step) => step.Revision.Kind switch
    {
        RevisionKind.Created => "Recorded for the first time.",
        RevisionKind.Withdrawn => "Withdrawn.",
        RevisionKind.Merged => "Merged into another record, which stands for both.",
        RevisionKind.Restored when step.Changes.Count == 0 => "Brought back as it was.",
        RevisionKind.Restored => "Restored.",
        _ => step.Changes.Count == 0 ? "Written anew; it says the same." : null,
    };

    /// <summary>A change as a sentence of its own.</summary>
    public static string Sentence(FieldChange change) => Words.Capital(change.Sentence) + (change.Sentence[^1] is '.' or '…' ? "" : ".");

    /// <summary>What was saved together, by how many records of each type.</summary>
    public static string Records(int count) => Words.Count(count, "record");
}
