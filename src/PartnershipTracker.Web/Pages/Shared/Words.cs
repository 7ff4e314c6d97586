using System.Globalization;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>How pages say the codes of the record.</summary>
public static class Words
{
    /// <summary>A code as a word of its own: "Military intelligence" for <c>military-intelligence</c>.</summary>
    public static string Capital<TEnum>(TEnum value)
        where TEnum : struct, Enum => Capital(value.Code().Replace('-', ' '));

    /// <summary>A text in the middle of a sentence: with a small letter first, unless it is an acronym.</summary>
    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>What stands where something could be recorded and is not.</summary>
    public const string NotRecorded = "Not recorded";

    /// <summary>
    /// Whether something took place or lies ahead: "held", "expected", "scheduled; outcome not recorded" where its last day has passed without
    /// news.
    /// </summary>
    public static string StandingOf(Standing standing, bool outcomeNotRecorded) => standing.Code() + (outcomeNotRecorded ? "; outcome not recorded" : "");

    /// <summary>Whose word a source is: an author's argument is never shown as an official text.</summary>
    public static string Voice(SourceKind kind) => kind switch
    {
        SourceKind.Official => "Official text",
        SourceKind.Press => "Press report",
        SourceKind.ThinkTank => "The author’s argument",
        SourceKind.Repost => "A reposted text",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of source."),
    };

    public static string Basis(Basis basis) => basis == Core.Dates.Basis.Stated ? "Stated" : "Inferred by the editors";

    /// <summary>What makes a date less than certain, in the order in which a reader should learn it.</summary>
    public static IEnumerable<string> Marks(DateLine line)
    {
        var date = line.Date;
        var edtf = EdtfDate.Parse(date.Edtf);
        if (edtf.IsApproximate)
            yield return "approximate";
        if (edtf.IsUncertain)
            yield return "uncertain";
        if (date.Earliest is null)
            yield return "no first day";
        if (date.Latest is null)
            yield return "still open";
        if (date.Basis == Core.Dates.Basis.Inferred)
            yield return "date inferred";
        if (line.Standing is { } standing and not Standing.Held)
            yield return StandingOf(standing, line.OutcomeNotRecorded);
    }

    /// <summary>What a record is, by the name of its type in the history.</summary>
    public static string RecordType(string type) => type switch
    {
        "milestone" => "Milestone",
        "assessment" => "Assessment",
        "agreement" => "Agreement",
        "summit" => "Summit",
        "framework" => "Framework",
        "cooperation-area" => "Area",
        "partner" => "Partner",
        "disagreement" => "Disagreement",
        "source" => "Source",
        "proper-name" => "Name",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No page shows records of this type."),
    };

    /// <summary>The first words of a passage, by which a reader tells it from another.</summary>
    public static string Beginning(string passage)
    {
        const int enough = 40;
        var cut = passage.Length <= enough ? -1 : passage.IndexOfAny([' ', '\u00A0'], enough);
        return cut < 0 ? passage : passage[..cut].TrimEnd(',', ';', ':') + "\u00A0…";
    }

    /// <summary>Whose argument, interest or outlook it is, to stand before the partners that it names.</summary>
    public static string Whose(AssessmentDetails assessment) => assessment.Subject switch
    {
        AssessmentSubject.Partner => assessment.Partners.Count == 1 ? "The partner’s own" : "The partners’ own",
        AssessmentSubject.Nato => "NATO’s own, regarding",
        AssessmentSubject.Partnership => "The partnership’s, with",
        _ => throw new ArgumentOutOfRangeException(nameof(assessment), assessment.Subject, "No such subject."),
    };

    /// <summary>A text without line breaks, and with one space where it has several.</summary>
    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A count with its noun: "1 source", "13 milestones".</summary>
    public static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    /// <summary>The heading over several of a kind: "Drivers".</summary>
    public static string Plural<TEnum>(TEnum value)
        where TEnum : struct, Enum => Capital(value) + "s";

    /// <summary>Names in a sentence: "Japan, South Korea and Australia".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>The series that a summit belongs to, by its name.</summary>
    public static string Series(SummitSeries series) => series switch
    {
        SummitSeries.Nato => "NATO",
        SummitSeries.G7 => "G7",
        _ => throw new ArgumentOutOfRangeException(nameof(series), series, "No such series."),
    };

    /// <summary>A day in words: "12 July 2023".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment: "25 November 2026, 10:04 UTC".</summary>
    public static string Moment(DateTime at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>When an agreement holds, as far as it is recorded: "2023–2026", or when it was adopted.</summary>
    public static string Period(AgreementDetails agreement) => agreement switch
    {
        { PeriodStart: { } start, PeriodEnd: { } end } => $"{start.Reading}–{end.Reading}",
        { PeriodEnd: { } end } => $"to {end.Reading}",
        { PeriodStart: { } start } => $"from {start.Reading} on",
        { Adopted: { } adopted } => $"adopted {adopted.Reading}",
        _ => "no date recorded",
    };

    /// <summary>A sentence that begins with a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A name that owns something: "Japan’s".</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "’" : name + "’s";
}
