using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Pages.Editing.Forms;

/// <summary>
/// The summit desk: a summit and what it brought on one sheet. The summit's own fields are called as in its record; beside them stand
/// lists of rows, a record each.
/// </summary>
internal static class SummitSheet
{
    public const string Type = "summit-desk";

    /// <summary>The list of the sources that the rows share, each known by its number.</summary>
    public const string Sources = "sources";

    public const string Attendance = "attendance";

    public const string Milestones = "milestones";

    public const string Agreements = "agreements";

    /// <summary>The numbers of the sources that a row, or the summit, rests on: "1 2".</summary>
    public const string Cited = "cited";

    /// <summary>The passage of the first of these sources.</summary>
    public const string Quote = "quote";

    /// <summary>In a row of the sources: the address of a new one, or what one that is recorded is called.</summary>
    public const string Source = "source";

    /// <summary>What stands for the partner's agreement before, wherever it is not named.</summary>
    public const string Latest = "latest";

    private static readonly FormField CitedField = new(Cited, "Sources", FieldKind.Line) { IsRequired = true, MaxLength = 60, Help = "Numbers from the list: 1 2" };

    private static readonly FormField QuoteField = new(Quote, "Passage of the first source", FieldKind.Text)
    {
        MaxLength = 5000,
        IsFolded = true,
        Help = "Word for word. Needed where we hold the source’s text.",
    };

    private static readonly FormField SourceRows = new(Sources, "Sources", FieldKind.Rows)
    {
        Row = "source",
        IsAside = true,
        IsNumbered = true,
        Help = "Each has a number, by which the rows below name it.",
        Fields =
        [
            new(Source, "Address", FieldKind.Line) { IsRequired = true, MaxLength = 2000, Vocabulary = Vocabulary.Sources, Help = "Or the title or id of a recorded one" },
            .. SharedFields.SourceParts.Skip(1).Select(part => part.Name switch
            {
                "title" => part with { Help = "For a new one" },
                "publisher" => part,
                _ => part with { IsFolded = true },
            }),
        ],
    };

    private static readonly FormField AttendanceRows = SummitForm.Attendance with
    {
        Help = "A partner left empty: no claim recorded.",
        Fields = [.. SummitForm.Attendance.Fields.Select(field => field.Name switch
        {
            "partner" => field with { IsCarried = true },
            "note" => field with { IsFolded = true },
            _ => field,
        })],
    };

    private static readonly FormField MilestoneRows = new(Milestones, "Milestones", FieldKind.Rows)
    {
        Row = "milestone",
        IsAside = true,
        Fields =
        [
            OfMilestone("title") with { Help = null },
            OfMilestone("date") with { Help = null, IsCarried = true },
            new("partners", "Partners", FieldKind.Names) { Vocabulary = Vocabulary.Partners, IsRequired = true, IsCarried = true, MaxLength = 200, Help = "JP KR AU NZ, or all" },
            OfMilestone("kind"),
            new("areas", "Areas", FieldKind.Names) { Vocabulary = Vocabulary.Areas, MaxLength = 1000, Help = "Names, with commas between" },
            OfMilestone("framework"),
            OfMilestone("summary") with { Help = null },
            CitedField with { IsCarried = true },
            QuoteField,
            OfMilestone("statement"),
            Folded(SharedFields.Standing),
            Folded(OfMilestone("significance")),
            Folded(SharedFields.Confidence),
        ],
    };

    private static readonly FormField AgreementRows = new(Agreements, "Agreements signed there", FieldKind.Rows)
    {
        Row = "agreement",
        IsAside = true,
        Fields =
        [
            OfAgreement("partner"),
            OfAgreement("framework") with { IsCarried = true },
            OfAgreement("adopted") with { Help = null, IsCarried = true },
            OfAgreement("periodStart") with { Label = "Period from" },
            OfAgreement("periodEnd") with { Label = "Period to" },
            new("predecessor", "Agreement before it", FieldKind.Line)
            {
                Vocabulary = Vocabulary.Agreements,
                Default = Latest,
                MaxLength = 200,
                Help = "“latest”, another by its id, or nothing",
            },
            CitedField with { IsCarried = true },
            QuoteField,
            Folded(SharedFields.Confidence),
            Folded(SharedFields.Note),
        ],
    };

    public static readonly RecordForm Form = new(
        Type,
        "summit sheet",
        [
            new("Sources", [SourceRows]),
            new("The summit", [
                OfSummit("name"),
                OfSummit("city"),
                OfSummit("country") with { Help = "TR, LT" },
                OfSummit("date") with { Help = null },
                CitedField with { IsAside = true },
                Folded(OfSummit("series")),
                Folded(OfSummit("standing")),
                Folded(OfSummit("note")),
                QuoteField with { IsAside = true },
            ]),
            new("Attendance", [AttendanceRows]),
            new("Milestones", [MilestoneRows]),
            new("Agreements signed there", [AgreementRows]),
        ])
    {
        RecordType = "summit",
        IdWords = SummitForm.Form.IdWords,
    };

    /// <summary>The fields that stand in the summit's own record.</summary>
    public static readonly IReadOnlyList<FormField> SummitFields = [.. Form.Fields.Where(field => !field.IsAside && field.Name != Attendance)];

    /// <summary>The list of rows of that name.</summary>
    public static FormField List(string name) => Form.Fields.First(field => field.Name == name);

    /// <summary>The rows of a list with their places, but those into which nothing was typed.</summary>
    public static IEnumerable<(int Place, JsonObject Row)> Filled(JsonObject typed, string name) =>
        from row in (typed[name] as JsonArray ?? []).Index()
        where !Typed.IsBlankRow(List(name), row.Item)
        select (row.Index, (JsonObject)row.Item!);

    private static FormField Folded(FormField field) => field with { IsFolded = true };

    private static FormField OfSummit(string name) => SummitForm.Form.Fields.First(field => field.Name == name);

    private static FormField OfMilestone(string name) => RecordForms.Milestone.Fields.First(field => field.Name == name);

    private static FormField OfAgreement(string name) => AgreementForm.Form.Fields.First(field => field.Name == name);
}
