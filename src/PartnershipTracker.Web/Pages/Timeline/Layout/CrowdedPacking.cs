namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Spreads the marks of a full lane over rows. All find room bare first, closer together if they must to need no more rows than the
/// sheet has; then labels are given out while there is room, bare marks making way: those of steps proper before those of
/// context, short ones before long ones, so that most are labelled.
/// </summary>
public sealed class CrowdedPacking
{
    private static readonly double[] Closer = [.6, .35];
    private readonly TimeScale _scale;
    private readonly Sheet _sheet;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly List<CrowdedRow> _rows;
    private readonly double _padding;

    private CrowdedPacking(IReadOnlyList<Mark> marks, TimeScale scale, Sheet sheet, double padding)
    {
        (_scale, _sheet, _marks, _padding, _rows) = (scale, sheet, marks, padding, []);
        for (var at = 0; at < marks.Count; at++)
            Home(new CrowdedPiece(at, marks[at].Extent));
    }

    private Stretch Edges => new(_scale.First.X0, _scale.Last.X1);

    /// <summary>The marks in the order given, which is the order of the tab key too.</summary>
    public static IReadOnlyList<PlacedMark> Of(IReadOnlyList<Mark> marks, TimeScale scale, Sheet sheet)
    {
        var packing = new CrowdedPacking(marks, scale, sheet, sheet.Padding);
        foreach (var share in Closer.TakeWhile(_ => packing._rows.Count > sheet.Crowd.Rows))
            packing = new CrowdedPacking(marks, scale, sheet, share * sheet.Padding);
        packing.GiveOutLabels();
        return packing.Placed();
    }

    private void Home(CrowdedPiece piece)
    {
        var home = _rows.Find(row => row.HasRoomFor(piece));
        if (home is null)
            _rows.Add(home = new CrowdedRow(_padding));
        home.Pieces.Add(piece);
    }

    private void GiveOutLabels()
    {
        while (_rows.Count < _sheet.Crowd.Rows)
            _rows.Add(new CrowdedRow(_padding));
        var inTurn = Enumerable.Range(0, _marks.Count)
            .OrderBy(at => _marks[at].Item.IsContext)
            .ThenBy(at => Math.Min(_sheet.Crowd.MostLabel, LabelText.Width(_marks[at].Item.Label, _sheet.FontSize)))
            .ThenBy(at => at);
        foreach (var at in inTurn)
            Label(at);
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Pieces.Count; i++)
                row.Pieces[i] = Lengthened(row.Pieces[i], row);
        }
    }

    /// <summary>Gives a mark its label in the first row where the bare marks in its way find room elsewhere; in none if there is no such row.</summary>
    private void Label(int at)
    {
        var from = _rows.Find(row => row.Pieces.Exists(piece => piece.At == at))!;
        var bare = from.Pieces.Find(piece => piece.At == at)!;
        var labelled = LabelPlace.InCrowd(_marks[at], _scale, _sheet).Select(place => new CrowdedPiece(at, RoomOf(bare, place), place)).ToList();
        from.Pieces.Remove(bare);
        if (!_rows.Take(_sheet.Crowd.Rows).Any(row => labelled.Exists(piece => TryPlace(row, piece))))
            from.Pieces.Add(bare);
    }

    // A label pushed away from the left end of the mark below it would seem to be that of any other mark in the row.
    private Stretch RoomOf(CrowdedPiece bare, LabelPlace place) =>
        place.Side == LabelSide.Above && place.Extent.X0 < bare.Extent.X0 ? Edges : bare.Extent.Around(place.Extent);

    private bool TryPlace(CrowdedRow row, CrowdedPiece labelled)
    {
        if (row.MovableFor(labelled) is not { } inTheWay)
            return false;

        // Each finds its new home before the next looks for one, so that two do not take the same room.
        var moved = new List<(CrowdedPiece Piece, CrowdedRow To)>();
        foreach (var piece in inTheWay)
        {
            if (_rows.Find(other => other != row && other.HasRoomFor(piece)) is not { } other)
            {
                moved.ForEach(each => each.To.Pieces.Remove(each.Piece));
                return false;
            }

            other.Pieces.Add(piece);
            moved.Add((piece, other));
        }

        row.Pieces.RemoveAll(inTheWay.Contains);
        row.Pieces.Add(labelled);
        return true;
    }

    /// <summary>A piece whose label was cut has it longer where its row has room, up to the next seam.</summary>
    private CrowdedPiece Lengthened(CrowdedPiece piece, CrowdedRow row)
    {
        if (piece.Label is not { Side: not LabelSide.Above } label || label.Text == _marks[piece.At].Item.Label)
            return piece;
        if (_scale.Panels.FirstOrDefault(panel => label.Extent.X0 >= panel.X0 && label.Extent.X1 <= panel.X1) is not { } panel)
            return piece;

        var gap = row.GapAround(piece, Edges);
        var isRight = label.Side == LabelSide.Right;
        var room = isRight
            ? Math.Min(gap.X1 - CrowdedRow.LabelPadding, panel.X1) - label.Extent.X0
            : label.Extent.X1 - Math.Max(gap.X0 + CrowdedRow.LabelPadding, panel.X0);
        var text = LabelText.Cut(_marks[piece.At].Item.Label, room, _sheet.FontSize);
        var width = LabelText.Width(text, _sheet.FontSize);
        if (width <= label.Extent.Width)
            return piece;

        var extent = isRight ? new Stretch(label.Extent.X0, label.Extent.X0 + width) : new Stretch(label.Extent.X1 - width, label.Extent.X1);
        return piece with { Label = label with { Text = text, Extent = extent }, Extent = piece.Extent.Around(extent) };
    }

    private List<PlacedMark> Placed()
    {
        var used = _rows.Where(row => row.Pieces.Count > 0);
        return
        [
            .. used.SelectMany((row, at) => row.Pieces.Select(piece => (piece.At, Mark: new PlacedMark(_marks[piece.At], piece.Label, at, at, ReachOf(piece, row)))))
                .OrderBy(each => each.At)
                .Select(each => each.Mark),
        ];
    }

    /// <summary>Never more than half the way to a neighbour.</summary>
    private Stretch ReachOf(CrowdedPiece piece, CrowdedRow row)
    {
        var extent = _marks[piece.At].Extent is var mark && piece.Label is { } label ? mark.Around(label.Extent) : piece.Extent;
        var beyond = Math.Max(PlacedMark.ReachBeyond, (PlacedMark.LeastReach - extent.Width) / 2);
        var gap = row.GapAround(piece, new Stretch(double.NegativeInfinity, double.PositiveInfinity));
        return new Stretch(
            extent.X0 - Math.Min(beyond, (piece.Extent.X0 - gap.X0) / 2),
            extent.X1 + Math.Min(beyond, (gap.X1 - piece.Extent.X1) / 2));
    }
}
