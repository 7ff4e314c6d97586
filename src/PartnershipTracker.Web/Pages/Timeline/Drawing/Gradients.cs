using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>The fades of one drawing.</summary>
/// <param name="prefix">Begins their ids; no other drawing on the page may have it.</param>
internal sealed class Gradients(string prefix)
{
    private readonly List<XElement> _gradients = [];

    /// <summary>All that were added; null when there are none.</summary>
    public XElement? Definitions => _gradients.Count == 0 ? null : new XElement("defs", _gradients);

    /// <summary>Adds a fade over a bar, and returns the paint that names it.</summary>
    /// <param name="laneClass">Sets the colour.</param>
    public string Add(string laneClass, Stretch bar, double fadeIn, double fadeOut)
    {
        var id = $"{prefix}-{_gradients.Count}";
        _gradients.Add(SvgParts.Element(
            "linearGradient", laneClass, new XAttribute("id", id), new XAttribute("gradientUnits", "userSpaceOnUse"),
            SvgParts.At("x1", bar.X0), SvgParts.At("y1", 0), SvgParts.At("x2", bar.X1), SvgParts.At("y2", 0),
            fadeIn > 0 ? new[] { Stop(0, 0), Stop(Math.Min(1, fadeIn / bar.Width), 1) } : [],
            fadeOut > 0 ? new[] { Stop(Math.Max(0, 1 - (fadeOut / bar.Width)), 1), Stop(1, 0) } : []));
        return $"url(#{id})";
    }

    private static XElement Stop(double at, double opacity) =>
        SvgParts.Element("stop", "tl-stop", new XAttribute("offset", SvgParts.Number(at * 100) + "%"), SvgParts.At("stop-opacity", opacity));
}
