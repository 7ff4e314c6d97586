namespace PartnershipTracker.Web.Pages.Editing.Forms;

/// <summary>The forms of what changes least: frameworks and partners.</summary>
internal static class FrameworkForms
{
    public static readonly RecordForm Framework = new(
        "framework",
        "framework",
        [
            new("The framework", [
                new("acronym", "Acronym", FieldKind.Line) { IsRequired = true, MaxLength = 20 },
                new("name", "Name in full", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
                new("character", "What kind of agreement it is", FieldKind.Text) { IsRequired = true, MaxLength = 2000, Help = "In our own words." },
                new("termYears", "Usual term in years", FieldKind.Number),
                new("successor", "The framework that took its place", FieldKind.Choice) { Vocabulary = Vocabulary.Frameworks },
                SharedFields.Aliases,
            ]),
            new("Sources", [SharedFields.Citations]),
        ])
    { IdWords = json => [RecordForms.Text(json, "acronym")] };

    public static readonly RecordForm Partner = new(
        "partner",
        "partner",
        [
            new("The partner", [
                new("code", "Code", FieldKind.Line) { IsRequired = true, MaxLength = 2, Help = "Two capital letters (ISO 3166-1)." },
                new("name", "Name", FieldKind.Line) { IsRequired = true, MaxLength = 100 },
                new("summary", "Who it is in the sources", FieldKind.Text) { IsRequired = true, MaxLength = 2000, Help = "In our own words." },
                SharedFields.Aliases,
            ]),
            new("Sources", [SharedFields.Citations]),
        ])
    { IdWords = json => [RecordForms.Text(json, "name")] };
}
