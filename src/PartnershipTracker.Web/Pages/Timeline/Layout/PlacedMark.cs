namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>A mark and its label in the rows of a lane.</summary>
/// <param name="Row">The mark's row, from 0 at the top.</param>
/// <param name="LabelRow">The label's: the mark's own, or the one above it.</param>
public sealed record PlacedMark(Mark Mark, LabelPlace Label, int Row, int LabelRow);
