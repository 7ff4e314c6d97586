using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Draws the marks of one lane, each a link that says in words what its form says.</summary>
internal sealed class MarkDrawing(TimelineLayout layout, PlacedLane lane, Gradients gradients, string? selected)
{
    private const double StrokeWidth = 1.5;
    private readonly Sheet _sheet = layout.Sheet;

    public XElement Draw(PlacedMark placed)
    {
        var mark = placed.Mark;
        var (rowTop, rowBottom) = (lane.RowEdges[placed.Row], lane.RowEdges[placed.Row + 1]);
        var isBelowLabels = _sheet.LabelsInRow && rowBottom - rowTop >= _sheet.RowHeight;
        var middle = isBelowLabels ? rowTop + 19 + (_sheet.BarHeight / 2) : (rowTop + rowBottom) / 2;
        return SvgParts.Element(
            "a", ClassOf(mark), new XAttribute("href", SvgParts.Legible(mark.Item.Href)),
            new XElement("title", SvgParts.Legible(mark.Item.SpokenName)),
            Hit(placed),
            mark.IsPoint
                ? [LaneShape.Draw(lane.Name, "tl-mark__point", (mark.Extent.X0 + mark.Extent.X1) / 2, middle, _sheet.PointRadius)]
                : Bar(mark, middle),
            Tips(mark, middle),
            placed.Label is { } label ? SvgParts.Text("tl-mark__label", label.Extent.X0, LabelLine(label, rowTop, middle), label.Text) : null);
    }

    private string ClassOf(Mark mark) =>
        "tl-mark"
        + (mark.Item.Id == selected ? " tl-mark--selected" : "")
        + (mark.IsInferred ? " tl-mark--inferred" : "")
        + (mark.IsAhead ? " tl-mark--expected" : "")
        + (mark.Item.Date.IsUncertain ? " tl-mark--uncertain" : "");

    /// <summary>What a pointer may hit: mark, label and all between them.</summary>
    private XElement Hit(PlacedMark placed)
    {
        var left = Math.Max(placed.Reach.X0, 1);
        var right = Math.Min(placed.Reach.X1, _sheet.Width - 1);
        var (top, bottom) = (lane.RowEdges[placed.LabelRow], lane.RowEdges[placed.Row + 1]);
        if (bottom - top - 2 >= PlacedMark.LeastReach)
            (top, bottom) = (top + 1, bottom - 1);
        var hit = SvgParts.Rect("tl-mark__hit", left, top, right - left, bottom - top);
        hit.Add(SvgParts.At("rx", 3));
        return hit;
    }

    private double LabelLine(LabelPlace label, double rowTop, double middle) =>
        label.Side != LabelSide.Above ? middle + (_sheet.FontSize * .34)
        : _sheet.LabelsInRow ? rowTop + 13
        : rowTop - (_sheet.RowHeight / 2) + 7;

    /// <summary>A bar across the seam is drawn in two pieces, so that the break shows in it too.</summary>
    private IEnumerable<XElement> Bar(Mark mark, double middle)
    {
        // An outline is drawn inside the extent.
        var inset = mark.IsHollow ? StrokeWidth / 2 : 0;
        var bar = new Stretch(mark.Bar.X0 + inset, mark.Bar.X1 - inset);
        var height = _sheet.BarHeight - (2 * inset);
        var paint = Paint(mark, bar);
        foreach (var piece in layout.Scale.Pieces(bar))
        {
            var rect = SvgParts.Rect(paint.Length == 0 ? "tl-mark__bar" : "tl-mark__fade", piece.X0, middle - (height / 2), piece.Width, height);
            rect.Add(paint);
            yield return rect;
        }
    }

    /// <summary>The attributes that paint a bar with faded ends; none for a bar that the style sheet paints.</summary>
    private XAttribute[] Paint(Mark mark, Stretch bar)
    {
        if (mark.FadeIn + mark.FadeOut == 0)
            return [];

        var gradient = gradients.Add(TimelineDrawing.ClassOf(lane.Name), bar, mark.FadeIn, mark.FadeOut);
        if (!mark.IsHollow)
            return [new XAttribute("fill", gradient)];

        XAttribute[] outline = [new("fill", "none"), new("stroke", gradient), SvgParts.At("stroke-width", StrokeWidth)];
        return mark.IsAhead ? [.. outline, new("stroke-dasharray", "4 3")]
            : mark.Item.Date.IsUncertain ? [.. outline, new("stroke-dasharray", "1 2.5")]
            : outline;
    }

    private IEnumerable<XElement> Tips(Mark mark, double middle)
    {
        var (left, right, half) = (mark.Extent.X0, mark.Extent.X1, (_sheet.BarHeight / 2) + 3);
        if (mark.Left != Tip.None)
            yield return SvgParts.Path("tl-mark__arrow", $"M{left + 6} {middle - 4}l-6 4l6 4");
        if (mark.Right == Tip.Open)
            yield return SvgParts.Path("tl-mark__arrow tl-mark__arrow--right", $"M{right - Mark.TipLength} {middle - half}l{Mark.TipLength} {half}l{-Mark.TipLength} {half}z");
        if (mark.Right == Tip.Beyond)
            yield return SvgParts.Path("tl-mark__arrow", $"M{right - 6} {middle - 4}l6 4l-6 4");
    }
}
