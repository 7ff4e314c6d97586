using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Areas;

/// <summary>What a reader may ask of the list of areas.</summary>
public sealed record AreaFilter : RecordFilter<CooperationArea>
{
    private static readonly SortKeys<CooperationArea> Sorts = new(
        "id",
        ("name", [SortColumn.By((CooperationArea area) => area.Name)]),
        ("kind", [SortColumn.ByRank((CooperationArea area) => area.Kind)]),
        ("group", [SortColumn.By((CooperationArea area) => area.Group)]));

    private static readonly TermList Kinds = EnumCodes.Terms<AreaKind>("kind");

    /// <summary>Only these kinds: cooperation, topic. May repeat or hold commas.</summary>
    /// <example>["cooperation"]</example>
    public List<string> Kind { get; init; } = [];

    /// <summary>None of any of these kinds. May repeat or hold commas.</summary>
    /// <example>["topic"]</example>
    public List<string> NotKind { get; init; } = [];

    internal IReadOnlyList<AreaKind> KindValues => EnumCodes.Values<AreaKind>(Kinds.Codes(Kind));

    internal override SortKeys<CooperationArea> Keys => Sorts;

    internal override string Asked => $"areas?kind={string.Join(',', Kinds.Codes(Kind))}";

    internal override IReadOnlyList<AreaFilter> Excluded => Asking(new AreaFilter { Kind = NotKind });

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) => [.. base.Faults(context), .. Kinds.Faults(Kind)];
}
