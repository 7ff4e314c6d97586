namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Stands a lane's agreements and marks in rows.</summary>
/// <param name="head">Room for the lane's name above its rows.</param>
/// <param name="isCrowded">Whether labels are given out only while there is room.</param>
internal sealed class LaneLayout(TimeScale scale, Sheet sheet, DateOnly today, double head, bool isCrowded)
{
    private const double BelowAgreements = 4;
    private const double TwoLines = 44;
    private readonly MarkLayout _marks = new(scale, sheet, today);
    private readonly AgreementLayout _agreements = new(scale, sheet, today);

    /// <param name="top">The rule above the lane.</param>
    public PlacedLane Of(Lane lane, double top)
    {
        var agreements = _agreements.Of(lane.Agreements);
        Mark[] inOrder =
        [
            .. lane.Items.Select(_marks.Of)
                .OrderBy(mark => mark.Extent.X0)
                .ThenBy(mark => mark.Extent.X1)
                .ThenBy(mark => mark.Item.Id, StringComparer.Ordinal),
        ];
        var packed = isCrowded ? CrowdedPacking.Of(inOrder, scale, sheet) : RowPacking.Of(inOrder, scale, sheet);
        var agreementsTop = top + head + PlacedLane.Inset;
        var rows = RowsOf(packed, agreementsTop + HeightOf(agreements));
        return new PlacedLane(lane.Name, agreements, packed.Marks, packed.Clusters, top, agreementsTop, rows, Math.Max(rows[^1] + sheet.LaneGap - top, LeastHeightOf(lane)));
    }

    // The name of a lane that is not a partner's may have two lines beside it.
    private double LeastHeightOf(Lane lane) => lane.Name.IsPartner || sheet.Gutter == 0 ? 0 : TwoLines;

    private double HeightOf(IReadOnlyList<PlacedAgreement> agreements) =>
        agreements.Count == 0 ? 0 : ((agreements.Max(agreement => agreement.Row) + 1) * sheet.AgreementRowHeight) + BelowAgreements;

    /// <summary>The edges of the rows; of one, if there is nothing to place. The row of what was gathered needs less height than one of labels.</summary>
    private List<double> RowsOf(PackedLane packed, double top)
    {
        var last = packed.Marks.Select(mark => mark.Row).Concat(packed.Clusters.Select(cluster => cluster.Row)).DefaultIfEmpty(0).Max();
        var labelled = packed.Marks.Where(mark => mark.Label is not null).Select(mark => mark.Row).ToHashSet();
        var edges = new List<double> { top };
        for (var row = 0; row <= last; row++)
            edges.Add(edges[^1] + (isCrowded && !labelled.Contains(row) ? sheet.Crowd.BareRowHeight : sheet.RowHeight));
        return edges;
    }
}
