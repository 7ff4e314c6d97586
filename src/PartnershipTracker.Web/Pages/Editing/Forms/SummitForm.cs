using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Editing.Forms;

/// <summary>The form of a summit.</summary>
internal static class SummitForm
{
    public static readonly FormField Attendance = new("attendance", "Who came for each partner", FieldKind.Rows)
    {
        Row = "person",
        Help = "A partner without a row: no claim recorded.",
        Fields =
        [
            new("partner", "Partner", FieldKind.Choice) { IsRequired = true, Vocabulary = Vocabulary.Partners },
            new("name", "Person", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
            new("office", "Office held then", FieldKind.Line) { MaxLength = 200 },
            new("leader", "The partner’s leader", FieldKind.Flag),
            new("note", "Note", FieldKind.Line) { MaxLength = 1000 },
        ],
    };

    public static readonly RecordForm Form = new(
        "summit",
        "summit",
        [
            new("The summit", [
                new("name", "Name", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                FormField.OneOf<SummitSeries>("series", "Series", Words.Series) with { Default = SummitSeries.Nato.Code() },
                new("city", "City", FieldKind.Line) { IsRequired = true, MaxLength = 100 },
                new("country", "Country", FieldKind.Line) { IsRequired = true, MaxLength = 2, Help = "Its code (ISO 3166-1): TR, LT." },
                new("date", "Days", FieldKind.Date) { IsRequired = true, Help = "7 to 8 July 2026, or EDTF." },
                SharedFields.Standing,
                SharedFields.Note,
            ]),
            new("Attendance", [Attendance]),
            new("Sources", [SharedFields.Citations]),
        ])
    { IdWords = json => [RecordForms.Text(json, "city"), RecordForms.Year(json, "date")] };
}
