using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>What a reader may ask of the list of summits.</summary>
public sealed record SummitFilter : RecordFilter<Summit>
{
    private static readonly SortKeys<Summit> Sorts = new(
        "date",
        ("date", DatedPaging.Days<Summit>()),
        ("name", [SortColumn.By((Summit summit) => summit.Name)]));

    internal override SortKeys<Summit> Keys => Sorts;

    internal override string Asked => "summits";
}
