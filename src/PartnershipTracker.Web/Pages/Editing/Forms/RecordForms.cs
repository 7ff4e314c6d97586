using System.Text.Json.Nodes;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Editing.Forms;

/// <summary>The forms of all types of records.</summary>
internal static class RecordForms
{
    public static readonly RecordForm Milestone = new(
        "milestone",
        "milestone",
        [
            new("What happened", [
                new("title", "Title", FieldKind.Line) { IsRequired = true, MaxLength = 200, Help = "In a few words: who did what." },
                new("date", "Date", FieldKind.Date) { IsRequired = true, Help = "As people write it: 11 July 2023, July 2023, late 2010s, by mid-2024; or EDTF." },
                FormField.OneOf<MilestoneKind>("kind", "Kind") with { Default = MilestoneKind.Meeting.Code() },
                SharedFields.Partners with { IsRequired = true },
                new("summary", "Summary", FieldKind.Text) { IsRequired = true, MaxLength = 4000, Help = "What happened, in our own words." },
                new("statement", "Words that were said", FieldKind.Group)
                {
                    IsFolded = true,
                    Help = "For a milestone of the kind “statement”.",
                    Fields =
                    [
                        new("speaker", "Speaker", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                        new("office", "Office held then", FieldKind.Line) { MaxLength = 200 },
                        new("forum", "Where they were said", FieldKind.Line) { MaxLength = 200 },
                        new("words", "The words", FieldKind.Text) { MaxLength = 2000, Help = "Word for word; they must stand in a passage cited below." },
                        FormField.OneOf<Wording>("wording", "Original or translated", value => $"{Words.Capital(value)}: {MilestoneWords.Meaning(value)}")
                            with { IsRequired = false, Unchosen = Words.NotRecorded, Help = "Only where a source says so itself." },
                    ],
                },
            ]),
            new("Sources", [SharedFields.Citations]),
            new("Where it belongs", [
                SharedFields.Areas,
                new("framework", "Framework", FieldKind.Choice) { Vocabulary = Vocabulary.Frameworks },
                new("agreement", "Agreement", FieldKind.Reference) { Vocabulary = Vocabulary.Agreements },
                SharedFields.Summit,
                SharedFields.Standing,
                FormField.OneOf<Significance>("significance", "Significance", value => $"{Words.Capital(value)}: {MilestoneWords.Meaning(value)}") with { Default = Significance.Core.Code() },
                SharedFields.Confidence,
            ]),
        ])
    { IdWords = json => [Text(json, "title"), Year(json, "date")] };

    public static readonly RecordForm Source = new(
        "source",
        "source",
        [new("The source", [.. SharedFields.SourceParts, new("republisher", "Published again by", FieldKind.Line) { MaxLength = 200, Help = "Where the address leads to a copy." }])])
    { IdWords = json => [Text(json, "publisher"), Text(json, "title"), Year(json, "published")] };

    public static readonly RecordForm Area = new(
        "cooperation-area",
        "area",
        [
            new("The area", [
                new("name", "Name", FieldKind.Line) { IsRequired = true, MaxLength = 100 },
                new("group", "Group", FieldKind.Line) { IsRequired = true, MaxLength = 100, Help = "The heading under which lists show it." },
                FormField.OneOf<AreaKind>("kind", "Kind", kind => kind == AreaKind.Cooperation ? "A field of cooperation" : "A topic of talks")
                    with { Default = AreaKind.Cooperation.Code() },
                SharedFields.Note,
                SharedFields.Aliases,
            ]),
            new("Sources", [SharedFields.Citations]),
        ])
    { IdWords = json => [Text(json, "name")] };

    public static readonly RecordForm Assessment = new(
        "assessment",
        "assessment",
        [
            new("The argument", [
                FormField.OneOf<AssessmentKind>("kind", "Kind") with { Default = AssessmentKind.Driver.Code() },
                FormField.OneOf<AssessmentSubject>("subject", "Whose it is") with { Default = AssessmentSubject.Partner.Code() },
                new("title", "Title", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                new("text", "The argument", FieldKind.Text) { IsRequired = true, MaxLength = 4000, Help = "In our own words." },
                SharedFields.Partners,
                SharedFields.Areas,
            ]),
            new("Sources", [SharedFields.Citations]),
        ])
    { IdWords = json => [Text(json, "title")] };

    public static readonly RecordForm Disagreement = new(
        "disagreement",
        "disagreement",
        [
            new("The two accounts", [
                new("title", "Title", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                FormField.OneOf<DisagreementType>("type", "In what way they differ") with { Default = DisagreementType.Contradiction.Code() },
                FormField.OneOf<Severity>("severity", "How much hangs on it") with { Default = Severity.Medium.Code() },
                new("claim", "What one side says", FieldKind.Text) { IsRequired = true, MaxLength = 2000, Help = "Citations that support stand behind it." },
                new("counterclaim", "What the other side says", FieldKind.Text) { IsRequired = true, MaxLength = 2000, Help = "Citations that dispute stand behind it." },
                new("verdict", "What the tracker stands by", FieldKind.Text) { IsRequired = true, MaxLength = 2000 },
                new("reason", "Why", FieldKind.Text) { IsRequired = true, MaxLength = 2000 },
                new("about", "Records that it touches", FieldKind.Rows)
                {
                    IsRequired = true,
                    Row = "record",
                    Fields =
                    [
                        FormField.OneOf<SubjectType>("type", "Type") with { Default = SubjectType.Milestone.Code() },
                        new("id", "Id", FieldKind.Line) { IsRequired = true, MaxLength = 80, Help = "The last part of its address; for a partner its code." },
                    ],
                },
            ]),
            new("Sources", [SharedFields.Citations]),
        ])
    { IdWords = json => [Text(json, "title")] };

    public static readonly RecordForm Name = new(
        "proper-name",
        "name",
        [
            new("The name", [
                new("name", "Usual name", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                FormField.OneOf<NameScope>("scope", "What it belongs to") with { Default = NameScope.Person.Code() },
                SharedFields.Note,
                SharedFields.Aliases,
            ]),
        ])
    { IdWords = json => [Text(json, "name")] };

    /// <summary>All of them, those that are used most first.</summary>
    public static readonly IReadOnlyList<RecordForm> All =
        [Milestone, SummitForm.Form, AgreementForm.Form, Source, Assessment, Disagreement, Area, Name, FrameworkForms.Framework, FrameworkForms.Partner];

    /// <summary>The form of that type of record; null where there is no such type.</summary>
    public static RecordForm? Find(string type) => All.Append(SummitSheet.Form).FirstOrDefault(form => form.Type == type);

    internal static string? Text(JsonObject json, string name) => Typed.Text(json[name]) is { Length: > 0 } text ? text : null;

    /// <summary>The year with which a date begins; null where there is none, or it is not known to the year.</summary>
    internal static string? Year(JsonObject json, string name) =>
        json[name] is JsonObject date && Text(date, "edtf") is { Length: >= 4 } edtf && edtf[..4].All(char.IsAsciiDigit) ? edtf[..4] : null;
}
