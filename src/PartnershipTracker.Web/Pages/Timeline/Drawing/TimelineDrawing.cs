using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Draws a layout as SVG. It says what stands where; the style sheet (styles/_timeline.scss) says how it looks.</summary>
public static class TimelineDrawing
{
    /// <param name="label">What a screen reader calls the drawing.</param>
    /// <param name="idPrefix">Begins every id in it; no other drawing on the page may have it.</param>
    /// <param name="selected">The id of the thing whose marks are set off; null: none.</param>
    public static XElement Draw(TimelineLayout layout, string label, string idPrefix, string? selected = null)
    {
        var gradients = new Gradients(idPrefix);
        var lanes = layout.Lanes.Select((lane, at) => LaneOf(layout, lane, new MarkDrawing(layout, lane, gradients, selected), new ClusterDrawing(lane, ClusterId(idPrefix, at)), gradients)).ToList();
        var (width, height) = (layout.Sheet.Width, layout.Height);
        return SvgParts.Element(
            "svg", $"timeline__drawing--{layout.Sheet.Name}",
            new XAttribute("role", "group"), new XAttribute("aria-label", SvgParts.Legible(label)),
            new XAttribute("viewBox", SvgParts.Data($"0 0 {width} {height}")), SvgParts.At("width", width), SvgParts.At("height", height),
            new XAttribute("data-scale", string.Join(' ', layout.Scale.Whole.SelectMany(panel => new[] { $"{SvgParts.Number(panel.X0)}:{panel.FirstDay}", $"{SvgParts.Number(panel.X1)}:{panel.EndDay}" }))),
            new XAttribute("data-plot", SvgParts.Data($"{layout.Scale.First.X0} {layout.Scale.Last.X1} {layout.Top} {layout.Bottom}")),
            gradients.Definitions,
            new AxisDrawing(layout).Draw(),
            new SummitDrawing(layout).Draw(),
            lanes,
            Rule(layout, layout.Bottom));
    }

    /// <summary>What the clusters of a lane are called, each with its number after it.</summary>
    internal static string ClusterId(string idPrefix, int lane) => $"{idPrefix}-lane-{lane}-cluster";

    /// <summary>The class that sets a lane's colour.</summary>
    internal static string ClassOf(LaneName lane) => lane.IsPartner ? $"partner--{lane.Code.ToLowerInvariant()}" : "tl-lane--plain";

    private static XElement LaneOf(TimelineLayout layout, PlacedLane lane, MarkDrawing marks, ClusterDrawing clusters, Gradients gradients)
    {
        var group = SvgParts.Group(
            $"tl-lane {ClassOf(lane.Name)}", new XAttribute("role", "group"), new XAttribute("aria-label", SvgParts.Legible(lane.Name.Name)));
        if (layout.NamesLanes)
            group.Add(NameOf(layout, lane));
        group.Add(new AgreementDrawing(layout, lane, gradients).Draw());
        if (lane.Marks.Count == 0 && lane.Agreements.Count == 0)
            group.Add(SvgParts.Text("tl-lane__empty", layout.Scale.First.X0 + 6, lane.RowsTop + 17, layout.Scale.IsPart ? "No claim recorded in these days" : "No claim recorded"));
        else
            group.Add(SvgParts.Group("tl-marks", lane.Marks.Select(marks.Draw), lane.Clusters.Select(clusters.Draw)));
        return group;
    }

    // The group has the name as its label, so the name itself is not said twice.
    private static XElement NameOf(TimelineLayout layout, PlacedLane lane) => SvgParts.Group(
        "tl-lane__head", new XAttribute("aria-hidden", "true"), Rule(layout, lane.Top), lane.Name.IsPartner ? PartnerNameOf(layout.Sheet, lane) : PlainNameOf(layout.Sheet, lane));

    private static IEnumerable<XElement> PartnerNameOf(Sheet sheet, PlacedLane lane)
    {
        var line = lane.Top + (sheet.Gutter > 0 ? 24 : 19);
        yield return LaneShape.Draw(lane.Name, "partner-shape", 7, line - 5, 6);
        yield return SvgParts.Text("tl-lane__name", 20, line, lane.Name.Name + " ", SvgParts.Element("tspan", "tl-lane__code", SvgParts.Legible(lane.Name.Code)));
    }

    // A long name has two lines of the gutter, or one across a narrow drawing; what does not fit is cut, and said whole by the lane's label.
    private static IEnumerable<XElement> PlainNameOf(Sheet sheet, PlacedLane lane)
    {
        const double size = 14;
        const double bold = 1.06;
        var isBeside = sheet.Gutter > 0;
        var room = ((isBeside ? sheet.Gutter : sheet.Width) - 12) / bold;
        var (first, second) = isBeside ? LabelText.InTwo(lane.Name.Name, room, size) : (LabelText.Cut(lane.Name.Name, room, size), null);
        yield return SvgParts.Text("tl-lane__name", 0, lane.Top + 18, first);
        if (second is not null)
            yield return SvgParts.Text("tl-lane__name", 0, lane.Top + 34, second);
    }

    private static XElement Rule(TimelineLayout layout, double y) => SvgParts.Path("tl-lane__rule", $"M0 {y}H{layout.Sheet.Width}");
}
