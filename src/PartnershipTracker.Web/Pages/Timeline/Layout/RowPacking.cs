namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Spreads marks over rows so that nothing overlaps: first fit, from left to right. Each mark takes the highest row in which it
/// and its label find room.
/// </summary>
public sealed class RowPacking(TimeScale scale, Sheet sheet)
{
    private readonly List<List<Stretch>> _rows = [];

    /// <summary>The marks in the order given, which is the order of the tab key too.</summary>
    public static IReadOnlyList<PlacedMark> Of(IEnumerable<Mark> marks, TimeScale scale, Sheet sheet)
    {
        var packing = new RowPacking(scale, sheet);
        return [.. marks.Select(packing.Place)];
    }

    private PlacedMark Place(Mark mark)
    {
        var places = LabelPlace.For(mark, scale, sheet);
        for (var row = 0; ; row++)
        {
            foreach (var place in places)
            {
                var ownRow = place.Side == LabelSide.Above && !sheet.LabelsInRow;
                var placed = new PlacedMark(mark, place, ownRow ? row + 1 : row, row);
                if (!placed.Claims.All(claim => IsFree(claim.Row, claim.Taken)))
                    continue;

                foreach (var (taken, stretch) in placed.Claims)
                    Take(taken, stretch);
                return placed;
            }
        }
    }

    private bool IsFree(int row, Stretch stretch) =>
        row >= _rows.Count || _rows[row].TrueForAll(taken => taken.IsClearOf(stretch, sheet.Padding));

    private void Take(int row, Stretch stretch)
    {
        while (_rows.Count <= row)
            _rows.Add([]);
        _rows[row].Add(stretch);
    }
}
