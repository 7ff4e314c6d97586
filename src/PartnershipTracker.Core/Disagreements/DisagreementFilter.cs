using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>What a reader may ask of the list of disagreements.</summary>
public sealed record DisagreementFilter : RecordFilter<Disagreement>
{
    private static readonly SortKeys<Disagreement> Sorts = new(
        "id",
        ("title", [SortColumn.By((Disagreement disagreement) => disagreement.Title)]),
        ("type", [SortColumn.ByRank((Disagreement disagreement) => disagreement.Type)]),
        ("severity", [SortColumn.ByRank((Disagreement disagreement) => disagreement.Severity)]));

    private static readonly TermList Types = EnumCodes.Terms<DisagreementType>("type");
    private static readonly TermList Severities = EnumCodes.Terms<Severity>("severity");
    private static readonly TermList SubjectTypes = EnumCodes.Terms<SubjectType>("about");

    /// <summary>Only these types: contradiction, spelling, outdated, imprecise, overstated, naming, superseded. May repeat or hold commas.</summary>
    /// <example>["contradiction"]</example>
    public List<string> Type { get; init; } = [];

    /// <summary>Only these severities: high, medium, low. May repeat or hold commas.</summary>
    /// <example>["high"]</example>
    public List<string> Severity { get; init; } = [];

    /// <summary>
    /// Only those that touch one of these records: a type, a slash and an id ("milestone/rok-itpp-2023"), or the id alone. Types:
    /// milestone, agreement, summit, framework, area, assessment, partner. May repeat or hold commas.
    /// </summary>
    /// <example>["milestone/rok-itpp-2023"]</example>
    public List<string> About { get; init; } = [];

    /// <summary>None of any of these types. May repeat or hold commas.</summary>
    /// <example>["spelling"]</example>
    public List<string> NotType { get; init; } = [];

    /// <summary>None of any of these severities. May repeat or hold commas.</summary>
    /// <example>["low"]</example>
    public List<string> NotSeverity { get; init; } = [];

    /// <summary>None that touches any of these records, named as in <c>about</c>. May repeat or hold commas.</summary>
    /// <example>["partner/KR"]</example>
    public List<string> NotAbout { get; init; } = [];

    internal IReadOnlyList<DisagreementType> TypeValues => EnumCodes.Values<DisagreementType>(Types.Codes(Type));

    internal IReadOnlyList<Severity> SeverityValues => EnumCodes.Values<Severity>(Severities.Codes(Severity));

    /// <summary>The ids asked for, by the type of record; those of no type under null.</summary>
    internal ILookup<SubjectType?, string> Subjects => TermList.Split(About).Select(value => value.Split('/', 2)).ToLookup(
        parts => parts.Length == 1 ? default(SubjectType?) : EnumCodes.Values<SubjectType>(SubjectTypes.Codes(parts[..1])).Cast<SubjectType?>().SingleOrDefault(),
        parts => parts[^1].ToLowerInvariant());

    internal override SortKeys<Disagreement> Keys => Sorts;

    internal override string Asked => $"disagreements?type={Joined(Type)}&severity={Joined(Severity)}&about={Joined(About)}";

    internal override IReadOnlyList<DisagreementFilter> Excluded =>
        Asking<DisagreementFilter>(new() { Type = NotType }, new() { Severity = NotSeverity }, new() { About = NotAbout });

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. base.Faults(context),
        .. Types.Faults(Type),
        .. Severities.Faults(Severity),
        .. from value in TermList.Split(About)
           where value.Contains('/') && SubjectTypes.Codes([value.Split('/')[0]]).Count == 0
           select new ValidationResult(
               $"'{value}' names no known type of record before the slash. Allowed: {string.Join(", ", SubjectTypes.Terms.Select(term => term.Code))}.", ["about"]),
    ];
}
