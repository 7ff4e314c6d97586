namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>A mark and its label in the rows of a lane.</summary>
/// <param name="Label">Null where the lane is too full for it.</param>
/// <param name="Row">The mark's row, from 0 at the top.</param>
/// <param name="LabelRow">The label's: the mark's own, or the one above it.</param>
/// <param name="Reach">What a pointer may hit.</param>
public sealed record PlacedMark(Mark Mark, LabelPlace? Label, int Row, int LabelRow, Stretch Reach)
{
    /// <summary>So wide at least a mark may be hit, unless a neighbour is nearer.</summary>
    public const double LeastReach = 24;

    /// <summary>What a pointer may hit beyond mark and label.</summary>
    public const double ReachBeyond = 4;
}
