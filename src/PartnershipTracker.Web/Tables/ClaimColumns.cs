using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Tables;

/// <summary>The columns of what is said about the record and its words, which no milestone names: assessments, disagreements, corrections and names.</summary>
internal static class ClaimColumns
{
    public static readonly IReadOnlyList<Column<AssessmentDetails>> Assessments =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("kind", "string", "What the argument is about: driver, interest, constraint, outlook.", row => row.Kind.Code()) { IsRequired = true },
        new("subject", "string", "Whose it is: the named partners', NATO's, or the partnership's as a whole.", row => row.Subject.Code()) { IsRequired = true },
        new("title", "string", "The argument in a few words.", row => row.Title) { IsRequired = true },
        new("text", "string", "The argument, in the words of the tracker.", row => row.Text) { IsRequired = true },
        new("partners", "string", $"The codes of its partners, with “{Column.Separator.Trim()}” between them.", row => Column.Joined(row.Partners)),
        new("areas", "string", $"The ids of its areas, with “{Column.Separator.Trim()}” between them.", row => Column.Joined(row.Areas)),
        new("sources", "string", $"The ids of the sources that make or dispute it, with “{Column.Separator.Trim()}” between them. Empty: unsourced.", row => Column.Cited(row.Citations)) { Field = "citations" },
        new("version", "integer", "The number of its latest revision, from 1.", row => Column.Number(row.Version)) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<DisagreementDetails>> Disagreements =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("title", "string", "What it is about, in a few words.", row => row.Title) { IsRequired = true },
        new("type", "string", "In what way the sources disagree.", row => row.Type.Code()) { IsRequired = true },
        new("severity", "string", "How much hangs on it: high, medium, low.", row => row.Severity.Code()) { IsRequired = true },
        new("claim", "string", "What one side says.", row => row.Claim) { IsRequired = true },
        new("counterclaim", "string", "What the other side says.", row => row.Counterclaim) { IsRequired = true },
        new("verdict", "string", "What the tracker stands by.", row => row.Verdict) { IsRequired = true },
        new("reason", "string", "Why it stands by that.", row => row.Reason) { IsRequired = true },
        new("about", "string", $"The records that it touches, each as type/id, with “{Column.Separator.Trim()}” between them.", row => Column.Joined(row.About.Select(subject => $"{subject.Type.Code()}/{subject.Id}"))),
        new("sources", "string", $"The ids of the sources of both sides, with “{Column.Separator.Trim()}” between them.", row => Column.Cited(row.Citations)) { Field = "citations" },
        new("version", "integer", "The number of its latest revision, from 1.", row => Column.Number(row.Version)) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<CorrectionDetails>> Corrections =
    [
        new("id", "string", "The number of the report that led to it.", row => row.Id) { IsRequired = true },
        new("recordType", "string", "The type of the record.", row => row.RecordType) { IsRequired = true },
        new("record", "string", "The record's id.", row => row.Record) { IsRequired = true },
        new("title", "string", "What the record was called when the correction was published.", row => row.Title) { IsRequired = true },
        new("wrong", "string", "What was wrong, in the words of the editors.", row => row.Wrong) { IsRequired = true },
        new("revision", "integer", "The number of the revision that set it right.", row => Column.Number(row.Change.Number)) { IsRequired = true, Field = "change" },
        new("changedAt", "datetime", "When that revision was recorded (UTC).", row => row.Change.At.Asked()) { IsRequired = true, Field = "change" },
        new("why", "string", "The reason that the history gives for it.", row => row.Change.Why) { IsRequired = true, Field = "change" },
        new("reportedAt", "datetime", "When the report came (UTC).", row => row.ReportedAt.Asked()) { IsRequired = true },
        new("publishedAt", "datetime", "When the correction was published (UTC).", row => row.PublishedAt.Asked()) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<NameDetails>> Names =
    [
        new("scope", "string", "What it is: partner, framework, area, person, group, body, document, programme.", row => row.Scope.Code()) { IsRequired = true },
        new("id", "string", "The permanent id, unique in its scope.", row => row.Id) { IsRequired = true },
        new("name", "string", "The usual name.", row => row.Name) { IsRequired = true },
        new("aliases", "string", $"Its other names, misspellings of sources among them, with “{Column.Separator.Trim()}” between them.", row => Column.Joined(row.Aliases.Select(alias => alias.Text))),
        new("note", "string", "What else a reader should know.", row => row.Note),
    ];
}
