namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>The fields of every date.</summary>
internal static class DateFields
{
    public const string When = "edtf";

    public const string Inferred = "inferred";

    public static readonly IReadOnlyList<FormField> All =
    [
        new(When, "When", FieldKind.Line) { MaxLength = 200 },
        new("words", "The source’s own words for it", FieldKind.Line) { MaxLength = 200, Help = "Where they are vaguer than a day: “the late 2010s”. They must stand in a passage cited below." },
        new(Inferred, "The source does not state this date: it is inferred", FieldKind.Flag),
        new("note", "Why it is inferred, or how the words are read", FieldKind.Line) { MaxLength = 1000 },
    ];
}
