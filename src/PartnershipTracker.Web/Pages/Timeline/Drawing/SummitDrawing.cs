using System.Xml.Linq;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Draws summits as lines across all lanes, behind the marks; each is a link that says in words what it shows.</summary>
internal sealed class SummitDrawing(TimelineLayout layout)
{
    private const double LeastHit = 24;
    private const double HitPadding = 3;
    private const double BaseLine = 15;
    private const double BracketHeight = 5;
    private const double BracketGap = 2;

    /// <summary>All lines under one name; null when there are none.</summary>
    public XElement? Draw() => layout.Summits.Count == 0 ? null : SvgParts.Group(
        "tl-summits", new XAttribute("role", "group"), new XAttribute("aria-label", "Summits"), layout.Summits.Select(Draw));

    private XElement Draw(PlacedSummit placed)
    {
        var (summit, rowTop) = (placed.Summit, layout.Sheet.AxisHeight + (placed.Row * SummitLayout.RowHeight));
        return SvgParts.Element(
            "a", $"tl-summit{(summit.Standing == Standing.Held ? "" : " tl-summit--ahead")}{(summit.IsOwn ? " tl-summit--own" : "")}", new XAttribute("href", SvgParts.Legible(summit.Href)),
            new XElement("title", SvgParts.Legible(summit.SpokenName)),
            Hit(placed, rowTop),
            placed.IsSpan ? Bracket(placed.Days, rowTop + SummitLayout.RowHeight) : Line(placed, rowTop),
            placed.Label is { } label ? SvgParts.Text("tl-summit__label", label.X0, rowTop + BaseLine, summit.Label) : null);
    }

    private static XElement Hit(PlacedSummit placed, double rowTop)
    {
        var (middle, half) = (placed.Middle, LeastHit / 2);
        var hit = placed.Label is { } label ? new Stretch(label.X0 - HitPadding, label.X1 + HitPadding) : new Stretch(middle - half, middle + half);
        return SvgParts.Rect("tl-summit__hit", hit.X0, rowTop, hit.Width, SummitLayout.RowHeight);
    }

    private XElement Line(PlacedSummit placed, double rowTop) =>
        SvgParts.Path("tl-summit__line", $"M{placed.Middle} {(placed.Label is null ? layout.Top - BracketHeight : rowTop + BaseLine + 4)}V{layout.Bottom}");

    private static XElement Bracket(Stretch days, double bottom) =>
        SvgParts.Path("tl-summit__line", $"M{days.X0 + 1} {bottom - BracketGap}v{-BracketHeight}H{days.X1 - 1}v{BracketHeight}");
}
