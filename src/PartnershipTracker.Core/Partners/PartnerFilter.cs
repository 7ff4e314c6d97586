using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Partners;

/// <summary>What a reader may ask of the list of partners.</summary>
public sealed record PartnerFilter : RecordFilter<Partner>
{
    private static readonly SortKeys<Partner> Sorts = new(
        "id",
        ("code", [SortColumn.By((Partner partner) => partner.Code)]),
        ("name", [SortColumn.By((Partner partner) => partner.Name)]));

    internal override SortKeys<Partner> Keys => Sorts;

    internal override string Asked => "partners";
}
