using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Assessments;

/// <summary>What a reader may ask of the list of assessments.</summary>
public sealed record AssessmentFilter : RecordFilter<Assessment>
{
    private static readonly SortKeys<Assessment> Sorts = new(
        "id",
        ("kind", [SortColumn.ByRank((Assessment assessment) => assessment.Kind)]));

    private static readonly TermList Kinds = EnumCodes.Terms<AssessmentKind>("kind");

    /// <summary>Only assessments of any of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only those in any of these areas, by id or other name: cyber-defence, cyber. May repeat or hold commas.</summary>
    /// <example>["cyber-defence"]</example>
    public List<string> Area { get; init; } = [];

    /// <summary>Only these kinds: driver, interest, constraint, outlook. May repeat or hold commas.</summary>
    /// <example>["driver","constraint"]</example>
    public List<string> Kind { get; init; } = [];

    /// <summary>No assessments of any of these partners, by code, id or other name. May repeat or hold commas.</summary>
    /// <example>["JP"]</example>
    public List<string> NotPartner { get; init; } = [];

    /// <summary>None in any of these areas, by id or other name. May repeat or hold commas.</summary>
    /// <example>["cyber-defence"]</example>
    public List<string> NotArea { get; init; } = [];

    /// <summary>None of any of these kinds. May repeat or hold commas.</summary>
    /// <example>["outlook"]</example>
    public List<string> NotKind { get; init; } = [];

    internal IReadOnlyList<AssessmentKind> KindValues => EnumCodes.Values<AssessmentKind>(Kinds.Codes(Kind));

    internal override SortKeys<Assessment> Keys => Sorts;

    internal override string Asked =>
        $"assessments?partner={Joined(Partner)}&area={Joined(Area)}&kind={Joined(Kind)}";

    internal override IReadOnlyList<AssessmentFilter> Excluded =>
        Asking<AssessmentFilter>(new() { Partner = NotPartner }, new() { Area = NotArea }, new() { Kind = NotKind });

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. base.Faults(context),
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. context.GetRequiredService<AreaQueries>().Terms.Faults(Area),
        .. Kinds.Faults(Kind),
    ];
}
