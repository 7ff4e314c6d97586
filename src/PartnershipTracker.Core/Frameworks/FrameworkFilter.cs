using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Frameworks;

/// <summary>What a reader may ask of the list of frameworks.</summary>
public sealed record FrameworkFilter : RecordFilter<Framework>
{
    private static readonly SortKeys<Framework> Sorts = new(
        "id",
        ("name", [SortColumn.By((Framework framework) => framework.Name)]));

    internal override SortKeys<Framework> Keys => Sorts;

    internal override string Asked => "frameworks";
}
