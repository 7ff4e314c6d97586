namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>What stands in the rows of a lane.</summary>
/// <param name="Marks">In the order of the tab key.</param>
/// <param name="Clusters">From left to right, all in the row below those of the marks with labels; empty where all found room.</param>
public sealed record PackedLane(IReadOnlyList<PlacedMark> Marks, IReadOnlyList<PlacedCluster> Clusters);

/// <summary>Several marks for which there was no room, drawn as their number.</summary>
/// <param name="Marks">In the order of the lane.</param>
/// <param name="Pill">Where the number stands.</param>
/// <param name="Row">Its row, from 0 at the top.</param>
public sealed record PlacedCluster(IReadOnlyList<Mark> Marks, Stretch Pill, int Row);
