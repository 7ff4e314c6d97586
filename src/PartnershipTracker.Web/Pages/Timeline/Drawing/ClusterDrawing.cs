using System.Globalization;
using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Draws what found no room in a lane: a number that leads to the list of what it stands for.</summary>
/// <param name="idPrefix">Begins the ids of these lists, each with its number after it.</param>
internal sealed class ClusterDrawing(PlacedLane lane, string idPrefix)
{
    private const double Height = 18;
    private const double CapHeight = 4.3;

    public XElement Draw(PlacedCluster cluster, int at)
    {
        var (top, bottom) = (lane.RowEdges[cluster.Row], lane.RowEdges[cluster.Row + 1]);
        var (middle, pill) = ((top + bottom) / 2, cluster.Pill);
        var body = SvgParts.Rect("tl-cluster__pill", pill.X0 + 1, middle - (Height / 2), pill.Width - 2, Height);
        body.Add(SvgParts.At("rx", Height / 2));
        return SvgParts.Element(
            "a", "tl-cluster", new XAttribute("href", $"#{IdOf(idPrefix, at)}"), new XAttribute("target", "_self"),
            new XElement("title", SvgParts.Legible(ClusterList.HeadingOf(lane.Name, cluster))),
            SvgParts.Rect("tl-cluster__hit", pill.X0 - 1, top, pill.Width + 2, bottom - top),
            body,
            SvgParts.Text("tl-cluster__count", (pill.X0 + pill.X1) / 2, middle + CapHeight, cluster.Marks.Count.ToString(CultureInfo.InvariantCulture)));
    }

    public static string IdOf(string idPrefix, int at) => string.Create(CultureInfo.InvariantCulture, $"{idPrefix}-{at}");
}
