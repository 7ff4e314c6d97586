using System.Xml.Linq;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Pages.Timeline.Drawing;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>
/// A level as a form that no colour is needed to tell from the others: a dot, a ring, and the bars of agreements on the timeline, tinted
/// for an IPCP and on a thick line for an ITPP; then a full square. What is only possible is dashed.
/// </summary>
internal static class LevelShape
{
    private const double Half = 6;

    /// <summary>The forms of a cell around its middle: the certain one, and to its right the possible one.</summary>
    public static IEnumerable<XElement> Cell(AreaLevel? level, AreaLevel? possible, double x, double y)
    {
        if (level is null && possible is null)
            yield return SvgParts.Path("lv lv--none", $"M{x - 3} {y}h6");
        if (level is { } certain)
            yield return Draw(certain, isPossible: false, possible is null ? x : x - 7.5, y);
        if (possible is { } open)
            yield return Draw(open, isPossible: true, level is null ? x : x + 7.5, y);
    }

    public static XElement Draw(AreaLevel level, bool isPossible, double x, double y) => SvgParts.Group(isPossible ? "lv lv--possible" : "lv", level switch
    {
        AreaLevel.Mentioned => [Circle("lv__solid", x, y, isPossible ? 3.5 : 2.75)],
        AreaLevel.InterestVoiced => [Circle("lv__edge", x, y, 5)],
        AreaLevel.AgreedIpcp => [Square("lv__tint", x, y), Square("lv__edge", x, y)],
        AreaLevel.AgreedItpp => [Square("lv__tint lv__tint--strong", x, y), Square("lv__edge", x, y), SvgParts.Rect("lv__solid", x - Half, y + Half - 4, 2 * Half, 4)],
        AreaLevel.ActivityHeld => new[] { Square("lv__solid", x, y) },
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    });

    private static XElement Circle(string cssClass, double x, double y, double radius) =>
        SvgParts.Element("circle", cssClass, SvgParts.At("cx", x), SvgParts.At("cy", y), SvgParts.At("r", radius));

    private static XElement Square(string cssClass, double x, double y) => SvgParts.Rect(cssClass, x - Half, y - Half, 2 * Half, 2 * Half);
}
