namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Spreads the marks of a full lane over the rows that the sheet has for them. Labels are given out while there is room: to steps proper
/// before those of context, short ones before long ones, so that most marks have theirs. What finds no room is gathered, in a row of its own.
/// </summary>
public sealed class CrowdedPacking
{
    private readonly TimeScale _scale;
    private readonly Sheet _sheet;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly List<CrowdedRow> _rows = [];
    private readonly List<int> _left = [];

    private CrowdedPacking(IReadOnlyList<Mark> marks, TimeScale scale, Sheet sheet)
    {
        (_scale, _sheet, _marks) = (scale, sheet, marks);
        for (var row = 0; row < sheet.Crowd.Rows; row++)
            _rows.Add(new CrowdedRow(sheet.Padding));
    }

    private Stretch Edges => new(_scale.First.X0, _scale.Last.X1);

    /// <summary>The marks in the order given, which is the order of the tab key too.</summary>
    public static PackedLane Of(IReadOnlyList<Mark> marks, TimeScale scale, Sheet sheet)
    {
        var packing = new CrowdedPacking(marks, scale, sheet);
        packing.GiveOutRows();
        return packing.Packed();
    }

    private void GiveOutRows()
    {
        var places = _marks.Select(mark => LabelPlace.InCrowd(mark, _scale, _sheet)).ToList();

        // Beside a bar across the whole sheet no label finds room, and it would hide in a cluster.
        var inTurn = Enumerable.Range(0, _marks.Count)
            .OrderBy(at => places[at].Count > 0)
            .ThenBy(at => _marks[at].Item.IsContext)
            .ThenBy(at => Math.Min(_sheet.Crowd.MostLabel, LabelText.Width(_marks[at].Item.Label, _sheet.FontSize)))
            .ThenBy(at => at);
        foreach (var at in inTurn)
        {
            if (!TryPlace([.. places[at].Count == 0 ? [new CrowdedPiece(at, _marks[at].Extent)] : places[at].Select(place => new CrowdedPiece(at, RoomOf(_marks[at], place), place))]))
                _left.Add(at);
        }

        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Pieces.Count; i++)
                row.Pieces[i] = Lengthened(row.Pieces[i], row);
        }
    }

    private bool TryPlace(IReadOnlyList<CrowdedPiece> ways)
    {
        foreach (var row in _rows)
        {
            foreach (var piece in ways)
            {
                if (!row.HasRoomFor(piece))
                    continue;
                row.Pieces.Add(piece);
                return true;
            }
        }

        return false;
    }

    // A label pushed away from the left end of the mark below it would seem to be that of any other mark in the row.
    private Stretch RoomOf(Mark mark, LabelPlace place) =>
        place.Side == LabelSide.Above && place.Extent.X0 < mark.Extent.X0 ? Edges : mark.Extent.Around(place.Extent);

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

    private PackedLane Packed()
    {
        var used = _rows.Where(row => row.Pieces.Count > 0).ToList();
        var gathered = Gathering.Of([.. _left.Order().Select(at => _marks[at])], Edges, used.Count);
        return new PackedLane(
            [
                .. used.SelectMany((row, at) => row.Pieces.Select(piece => new PlacedMark(_marks[piece.At], piece.Label, at, at, ReachOf(piece, row))))
                    .Concat(gathered.Marks)
                    .OrderBy(placed => placed.Mark.Extent.X0).ThenBy(placed => placed.Mark.Extent.X1).ThenBy(placed => placed.Mark.Item.Id, StringComparer.Ordinal),
            ],
            gathered.Clusters);
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
