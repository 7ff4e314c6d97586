using System.Xml.Linq;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>A partner's shape, so that no colour is needed to tell marks apart: circle, square, triangle, diamond. Lanes of anything else have circles.</summary>
internal static class LaneShape
{
    /// <summary>The shape of about that radius; sizes differ a little, so that all look equally large.</summary>
    public static XElement Draw(LaneName? lane, string cssClass, double x, double y, double radius) => lane switch
    {
        { IsPartner: false } or { Code: "JP" } => SvgParts.Element("circle", cssClass, SvgParts.At("cx", x), SvgParts.At("cy", y), SvgParts.At("r", radius)),
        { Code: "KR" } => SvgParts.Rect(cssClass, x - (radius * .9), y - (radius * .9), radius * 1.8, radius * 1.8),
        { Code: "AU" } => SvgParts.Path(cssClass, $"M{x} {y - (radius * 1.05)}l{radius * 1.1} {radius * 2}h{radius * -2.2}z"),
        _ => Diamond(cssClass, x, y, radius * 1.2),
    };

    private static XElement Diamond(string cssClass, double x, double y, double r) =>
        SvgParts.Path(cssClass, $"M{x} {y - r}l{r} {r}l{-r} {r}l{-r} {-r}z");
}
