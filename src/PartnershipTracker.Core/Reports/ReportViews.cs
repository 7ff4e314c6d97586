using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Reports;

/// <summary>What came of sending, answering or publishing a report.</summary>
public enum ReportOutcome
{
    Saved,

    /// <summary>What was typed is not right; nothing was written.</summary>
    Refused,

    /// <summary>Another editor was faster; nothing was written.</summary>
    Conflict,

    /// <summary>There is no such report, or no such record to report on.</summary>
    Missing,
}

/// <inheritdoc cref="ReportOutcome"/>
/// <param name="Number">The report's number; null unless it was saved.</param>
/// <param name="Faults">Why it was refused.</param>
public sealed record ReportResult(ReportOutcome Outcome, string? Number, IReadOnlyList<FieldError> Faults)
{
    internal static ReportResult Saved(string number) => new(ReportOutcome.Saved, number, []);

    internal static ReportResult Refused(params IReadOnlyList<FieldError> faults) => new(ReportOutcome.Refused, null, faults);

    internal static ReportResult Conflict { get; } = new(ReportOutcome.Conflict, null, []);

    internal static ReportResult Missing { get; } = new(ReportOutcome.Missing, null, []);
}

/// <summary>A record that a report is about, or may be.</summary>
/// <param name="Version">The number of its latest revision.</param>
public sealed record ReportedRecord(string Type, string Id, string Title, int Version);

/// <summary>A report in the editors' queue.</summary>
/// <param name="Title">What the record was called.</param>
public sealed record ReportRow(
    string Number, string RecordType, string Record, string Title, string Text, DateTime ReceivedAt, ReportState State, string? AnsweredBy, DateTime? PublishedAt);

/// <summary>A report as editors see it. The contact is read by itself: who looks at it leaves a trace.</summary>
/// <param name="Now">The record as it stands; null where it has been withdrawn.</param>
/// <param name="HasContact">Whether the reader left an address that is still kept.</param>
/// <param name="Revisions">The record's revisions, the latest first.</param>
public sealed record ReportDetails(
    string Number, string RecordType, string Record, string Title, int RecordVersion, ReportedRecord? Now, string Text, string? SourceUrl, bool HasContact,
    DateTime ReceivedAt, ReportState State, string? Answer, string? AnsweredBy, DateTime? AnsweredAt, int? SettledBy, string? Wrong, DateTime? PublishedAt,
    int Version, IReadOnlyList<RevisionChoice> Revisions);

/// <summary>A revision of the record that a report is about.</summary>
/// <param name="At">When it was recorded (UTC).</param>
public sealed record RevisionChoice(int Number, DateTime At, string By, string Why);

/// <summary>Something that a reader found wrong with the record, and what was changed for it.</summary>
/// <param name="Id">The number of the report that led to it.</param>
/// <param name="RecordType">The type of the record: milestone, agreement, summit, framework, cooperation-area, assessment, partner, source, disagreement, proper-name.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Title">What the record was called when the correction was published.</param>
/// <param name="Wrong">What was wrong, in the editors' words.</param>
/// <param name="Change">The revision that set it right.</param>
/// <param name="ReportedAt">When the report came (UTC).</param>
/// <param name="PublishedAt">When the correction was published (UTC).</param>
public sealed record CorrectionDetails(
    string Id, string RecordType, string Record, string Title, string Wrong, CorrectingRevision Change, DateTime ReportedAt, DateTime PublishedAt);

/// <summary>The step of a record's history that set something right.</summary>
/// <param name="Number">The revision's number: the record's version from then on.</param>
/// <param name="At">When it was recorded (UTC).</param>
/// <param name="Why">The reason that the history gives.</param>
public sealed record CorrectingRevision(int Number, DateTime At, string Why);
