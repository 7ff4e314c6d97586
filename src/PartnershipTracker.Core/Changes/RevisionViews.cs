using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>One step of a record's history.</summary>
/// <param name="Type">The record's type ("milestone").</param>
/// <param name="Id">Its public id.</param>
/// <param name="Title">What it was called after this step, or when it ended.</param>
/// <param name="Save">The dataset version that it made; 0 where saves were not numbered yet.</param>
/// <param name="At">When (UTC).</param>
/// <param name="MergedInto">The public id of the record that stands for it from then on; null unless it was merged.</param>
public sealed record RevisionRow(
    string Type, string Id, string Title, int Number, RevisionKind Kind, long Save, DateTime At, string By, string Why, string? MergedInto)
{
    /// <summary>Whether the record ends with it.</summary>
    public bool IsEnd => Kind is RevisionKind.Withdrawn or RevisionKind.Merged;

    internal static RevisionRow Of(Revision revision, string title) => new(
        revision.RecordType, revision.RecordSlug, title, revision.Number, revision.Kind, revision.DatasetVersion, revision.At, revision.By, revision.Why, revision.MergedInto);
}

/// <summary>A step with what it changed.</summary>
/// <param name="Changes">In what the record differs from the step before; empty for the first step, and where the record ends.</param>
public sealed record RevisionStep(RevisionRow Revision, IReadOnlyList<FieldChange> Changes);

/// <summary>The whole record as it was after a step.</summary>
/// <param name="Json">The whole state as JSON.</param>
/// <param name="Latest">The number of the record's latest revision.</param>
/// <param name="Fields">What it said, field by field.</param>
public sealed record RevisionDetails(RevisionRow Revision, string Json, int Latest, IReadOnlyList<FieldChange> Fields);

/// <summary>The history of one record.</summary>
/// <param name="Latest">The latest step.</param>
/// <param name="Steps">The steps of this page, the latest first.</param>
/// <param name="Next">The number below which the next page begins; null on the last.</param>
public sealed record RecordHistory(RevisionRow Latest, IReadOnlyList<RevisionStep> Steps, int? Next);

/// <summary>What was saved together.</summary>
/// <param name="Version">The dataset version that it made; 0 where saves were not numbered yet.</param>
/// <param name="Count">How many records it wrote, of those that were asked for.</param>
/// <param name="Steps">Some of them, the latest first; all where they are few.</param>
public sealed record RecordedSave(long Version, DateTime At, string By, string Why, int Count, IReadOnlyList<RevisionStep> Steps);
