namespace PartnershipTracker.Web.Pages.Editing.Forms;

/// <summary>The form of an agreement.</summary>
internal static class AgreementForm
{
    public static readonly RecordForm Form = new(
        "agreement",
        "agreement",
        [
            new("The agreement", [
                new("partner", "Partner", FieldKind.Choice) { IsRequired = true, Vocabulary = Vocabulary.Partners },
                new("framework", "Framework", FieldKind.Choice) { IsRequired = true, Vocabulary = Vocabulary.Frameworks },
                new("adopted", "Adopted", FieldKind.Date) { Help = "As people write it: 11 July 2023, July 2023, 2023; or EDTF." },
                new("periodStart", "Its period begins", FieldKind.Date),
                new("periodEnd", "Its period ends", FieldKind.Date),
                new("predecessor", "The partner’s agreement before it", FieldKind.Reference) { Vocabulary = Vocabulary.Agreements },
                SharedFields.Summit with { Help = "Where it was adopted at one." },
                SharedFields.Confidence,
                SharedFields.Note,
            ]),
            new("Sources", [SharedFields.Citations]),
            new("What it names", [
                new("areas", "Areas that its text names", FieldKind.Rows)
                {
                    Row = "area",
                    IsFolded = true,
                    Fields =
                    [
                        new("area", "Area", FieldKind.Choice) { IsRequired = true, Vocabulary = Vocabulary.Areas },
                        new("label", "What the sources call it", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                        new("sources", "Ids of the sources that name it", FieldKind.Lines) { IsRequired = true, Help = "One a line; each is cited above." },
                        new("expected", "Only foreseen, before the text was agreed", FieldKind.Flag),
                    ],
                },
                new("areaCount", "How many areas the sources count", FieldKind.Number),
                new("objectives", "Objectives", FieldKind.Lines) { Help = "One a line, in our own words." },
                new("priorities", "Priorities", FieldKind.Lines) { Help = "One a line, in our own words." },
            ]),
        ])
    {
        IdWords = json => [RecordForms.Text(json, "partner"), RecordForms.Text(json, "framework"), RecordForms.Year(json, "adopted") ?? RecordForms.Year(json, "periodStart")],
    };
}
