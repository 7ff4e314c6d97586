namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>A lane in place.</summary>
/// <param name="Agreements">In the order in which they begin.</param>
/// <param name="Marks">In the order of the tab key: by left end, right end, id.</param>
/// <param name="Clusters">What found no room among the marks, from left to right.</param>
/// <param name="Top">The rule above it.</param>
/// <param name="AgreementsTop">The upper edge of the first row of agreements.</param>
/// <param name="RowEdges">The upper edge of each row of marks, and the lower edge of the last.</param>
public sealed record PlacedLane(
    LaneName Name, IReadOnlyList<PlacedAgreement> Agreements, IReadOnlyList<PlacedMark> Marks, IReadOnlyList<PlacedCluster> Clusters,
    double Top, double AgreementsTop, IReadOnlyList<double> RowEdges, double Height)
{
    /// <summary>Between a lane's rule and what stands below it.</summary>
    public const double Inset = 6;

    /// <summary>The upper edge of the first row of marks.</summary>
    public double RowsTop => RowEdges[0];
}
