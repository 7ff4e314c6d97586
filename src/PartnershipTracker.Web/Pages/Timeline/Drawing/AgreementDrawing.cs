using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Draws the agreements of one lane, each a link that says in words what its form says.</summary>
internal sealed class AgreementDrawing(TimelineLayout layout, PlacedLane lane, Gradients gradients)
{
    private const double BarHeight = 18;

    /// <summary>All bars under one name; null when there are none.</summary>
    public XElement? Draw() => lane.Agreements.Count == 0 ? null : SvgParts.Group(
        "tl-agreements", new XAttribute("role", "group"), new XAttribute("aria-label", SvgParts.Legible($"Agreements of {lane.Name.Name}")),
        lane.Agreements.Select(Draw));

    private XElement Draw(PlacedAgreement placed)
    {
        var rowTop = lane.AgreementsTop + (placed.Row * layout.Sheet.AgreementRowHeight);
        var top = rowTop + ((layout.Sheet.AgreementRowHeight - BarHeight) / 2);
        var around = placed.Label is null ? placed.Extent : placed.Extent.Around(placed.Label.Extent);
        var form = new AgreementForm(placed.Agreement.Kind.Id);
        return SvgParts.Element(
            "a", form.CssClass, new XAttribute("href", SvgParts.Legible(placed.Agreement.Href)),
            new XElement("title", SvgParts.Legible(placed.Agreement.SpokenName)),
            SvgParts.Rect("tl-agreement__hit", around.X0, rowTop, around.Width, layout.Sheet.AgreementRowHeight),
            form.Draw([.. layout.Scale.Pieces(placed.Extent)], top, BarHeight, placed.End, FadeOf(placed), placed.BeganBefore),
            placed.Label is { } label
                ? SvgParts.Text("tl-agreement__label", label.Extent.X0, top + (BarHeight / 2) + (layout.Sheet.SmallFontSize * .34), label.Text)
                : null);
    }

    private string? FadeOf(PlacedAgreement placed) => placed.FadeIn + placed.FadeOut == 0
        ? null
        : gradients.Add(TimelineDrawing.ClassOf(lane.Name), placed.Extent, placed.FadeIn, placed.FadeOut);
}
