using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Editing.Forms;

/// <summary>Fields that several forms have.</summary>
internal static class SharedFields
{
    /// <summary>The group inside a citation in which a source is described that the record does not know yet.</summary>
    public const string NewSource = "newSource";

    public static readonly FormField Source = new("source", "Source", FieldKind.Reference)
    {
        Vocabulary = Vocabulary.Sources,
        Help = "A title, an address or an id. Is it not among the sources yet? Leave this empty and describe it below.",
    };

    public static readonly IReadOnlyList<FormField> SourceParts =
    [
        new("url", "Address", FieldKind.Line) { IsRequired = true, MaxLength = 2000, Help = "The full address, http or https." },
        new("title", "Title", FieldKind.Line) { IsRequired = true, MaxLength = 500, Help = "In the source’s own spelling." },
        new("publisher", "Publisher", FieldKind.Line) { IsRequired = true, MaxLength = 200 },
        new("author", "Author", FieldKind.Line) { MaxLength = 200 },
        new("published", "Published", FieldKind.Date),
        FormField.OneOf<SourceKind>("kind", "Whose voice it is", Words.Voice) with { Default = SourceKind.Official.Code() },
        new("language", "Language", FieldKind.Line) { MaxLength = 35, Default = "en", Help = "Its code (BCP 47): en, ja, ko." },
    ];

    public static readonly FormField Citations = new("citations", "Sources", FieldKind.Rows)
    {
        Row = "citation",
        Help = "At least one to publish; a draft may do without.",
        Fields =
        [
            Source,
            new(NewSource, "A new source", FieldKind.Group) { Fields = SourceParts, IsFolded = true, IsAside = true },
            new("quote", "Passage", FieldKind.Text)
            {
                MaxLength = 5000,
                Help = "Word for word, in the source’s spelling. Where we hold the text it must be found there exactly; otherwise it may stay empty.",
            },
            FormField.OneOf<Stance>("stance", "What it does") with { Default = Stance.Supports.Code() },
            FormField.OneOf<Basis>("basis", "How the fact follows from it", Meaning) with { Default = Basis.Stated.Code() },
            new("note", "Why it is inferred, or another remark", FieldKind.Line) { MaxLength = 1000 },
            new("before", "The words directly before it", FieldKind.Line) { MaxLength = 500, IsFolded = true, Help = "Only where the passage occurs more than once in the text." },
            new("after", "The words directly after it", FieldKind.Line) { MaxLength = 500, IsFolded = true },
            new("date", "When it happened as this source has it", FieldKind.Date) { IsFolded = true, Help = "Only where that is vaguer than the date above, or differs from it." },
        ],
    };

    public static readonly FormField Aliases = new("aliases", "Other names", FieldKind.Rows)
    {
        Row = "name",
        Fields =
        [
            new("text", "Name", FieldKind.Line) { IsRequired = true, MaxLength = 100 },
            FormField.OneOf<AliasStatus>("status", "What kind of name") with { Default = AliasStatus.Variant.Code() },
            new("note", "Who uses it", FieldKind.Line) { MaxLength = 500, Help = "Needed for a source’s misspelling." },
        ],
    };

    public static readonly FormField Partners = new("partners", "Partners", FieldKind.Choices) { Vocabulary = Vocabulary.Partners };

    public static readonly FormField Areas = new("areas", "Areas", FieldKind.Choices) { Vocabulary = Vocabulary.Areas, IsFolded = true };

    public static readonly FormField Summit = new("summit", "Summit", FieldKind.Reference) { Vocabulary = Vocabulary.Summits, Help = "Where it took place at one." };

    public static readonly FormField Note = new("note", "Note", FieldKind.Text) { MaxLength = 1000, Help = "What else a reader should know." };

    public static readonly FormField Confidence = FormField.OneOf<Confidence>(
        "confidence", "Confidence", value => $"{Words.Capital(value)}: {MilestoneWords.Meaning(value)}")
        with
    { Default = Core.Sources.Confidence.High.Code() };

    public static readonly FormField Standing = FormField.OneOf<Standing>("standing", "Standing", value => value switch
    {
        Core.Dates.Standing.Held => "Held: it took place",
        Core.Dates.Standing.Scheduled => "Scheduled: a day is set",
        _ => "Expected: it is foreseen, without a day",
    }) with
    { Default = Core.Dates.Standing.Held.Code() };

    private static string Meaning(Basis basis) => basis == Basis.Stated ? "Stated: the passage says it" : "Inferred: we conclude it, for the reason given";
}
