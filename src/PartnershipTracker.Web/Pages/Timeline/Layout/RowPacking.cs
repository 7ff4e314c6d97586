namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Spreads marks over rows so that nothing overlaps: first fit, from left to right. Each mark takes the highest row in which it
/// and its label find room.
/// </summary>
public sealed class RowPacking(TimeScale scale, Sheet sheet)
{
    private readonly List<List<Stretch>> _rows = [];

    /// <summary>The marks in the order given, which is the order of the tab key too.</summary>
    public static PackedLane Of(IEnumerable<Mark> marks, TimeScale scale, Sheet sheet)
    {
        var packing = new RowPacking(scale, sheet);
        return new PackedLane([.. marks.Select(packing.Place)], []);
    }

    private PlacedMark Place(Mark mark)
    {
        var places = LabelPlace.For(mark, scale, sheet).Select(place => new Candidate(mark, place, sheet)).ToList();
        for (var row = 0; ; row++)
        {
            foreach (var candidate in places)
            {
                if (!IsFree(row, candidate.Upper) || (candidate.Lower is { } lower && !IsFree(row + 1, lower)))
                    continue;

                Take(row, candidate.Upper);
                if (candidate.Lower is { } below)
                    Take(row + 1, below);
                var around = mark.Extent.Around(candidate.Place.Extent);
                var reach = new Stretch(around.X0 - PlacedMark.ReachBeyond, around.X1 + PlacedMark.ReachBeyond);
                return new PlacedMark(mark, candidate.Place, candidate.Lower is null ? row : row + 1, row, reach);
            }
        }
    }

    private bool IsFree(int row, Stretch stretch)
    {
        if (row >= _rows.Count)
            return true;

        foreach (var taken in _rows[row])
        {
            if (!taken.IsClearOf(stretch, sheet.Padding))
                return false;
        }

        return true;
    }

    private void Take(int row, Stretch stretch)
    {
        while (_rows.Count <= row)
            _rows.Add([]);
        _rows[row].Add(stretch);
    }

    /// <summary>What a mark and its label need: one row for both, or the label's row and the mark's below it.</summary>
    private sealed class Candidate(Mark mark, LabelPlace place, Sheet sheet)
    {
        private readonly bool _hasTwoRows = place.Side == LabelSide.Above && !sheet.LabelsInRow;

        public LabelPlace Place => place;

        public Stretch Upper => _hasTwoRows ? place.Extent : mark.Extent.Around(place.Extent);

        public Stretch? Lower => _hasTwoRows ? mark.Extent : null;
    }
}
