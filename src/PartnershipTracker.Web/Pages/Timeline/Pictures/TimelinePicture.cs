using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Drawing;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Pictures;

/// <summary>A timeline as a drawing that stands alone: with its title, its legend, and a line that says where it comes from.</summary>
public static class TimelinePicture
{
    private const double Pad = 20;
    private const double TitleSize = 22;
    private const double TitleLine = 28;
    private const double SmallSize = 12.5;
    private const double LegendLine = 22;
    private const double SampleWidth = 48;
    private const double LegendGap = 22;
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The proportions in which sites show a shared picture.</summary>
    public const double CardWidth = 1160;

    /// <inheritdoc cref="CardWidth"/>
    public const double CardHeight = 609;

    /// <param name="site">The address of the site, before which the links of the drawing are relative: "https://tracker.example.org".</param>
    /// <param name="address">Where the timeline is on the site.</param>
    /// <param name="retrieved">When: "25 November 2026".</param>
    public static XElement Draw(TimelineFigure figure, string site, string address, string retrieved)
    {
        var picture = new XElement("svg");
        var width = (double)figure.Wide.Attribute("width")! + (2 * Pad);
        var top = AddUpper(picture, figure, width) + 12;
        picture.Add(LegendOf(figure.Legend, width - (2 * Pad), ref top));
        top += 26;
        picture.Add(new XElement("a", new XAttribute("href", address), Text(Pad, top, $"Source: PartnershipTracker, {address}, retrieved {retrieved}. Each mark leads to its sources there.", SmallSize, PicturePaint.Muted)));
        PicturePaint.Apply(picture);
        foreach (var link in picture.Descendants("a").Attributes("href").ToList())
            link.Value = link.Value.StartsWith('#') ? address : link.Value.StartsWith('/') ? site.TrimEnd('/') + link.Value : link.Value;
        return Framed(picture, figure.Title, width, top + Pad);
    }

    /// <summary>The upper part alone, in the proportions of a shared picture.</summary>
    public static XElement Card(TimelineFigure figure)
    {
        var picture = new XElement("svg");
        AddUpper(picture, figure, CardWidth);
        picture.Add(Text(CardWidth - Pad, Pad + TitleLine - 8, "PartnershipTracker", SmallSize, PicturePaint.Muted, new XAttribute("text-anchor", "end")));
        PicturePaint.Apply(picture);
        return Framed(picture, figure.Title, CardWidth, CardHeight);
    }

    /// <summary>The title and the drawing; returns its lower edge.</summary>
    private static double AddUpper(XElement picture, TimelineFigure figure, double width)
    {
        var drawing = new XElement(figure.Wide);
        var top = Pad;
        foreach (var line in TitleOf(figure.Title, width - (2 * Pad)))
            picture.Add(Text(Pad, (top += TitleLine) - 8, line, TitleSize, PicturePaint.Ink, new XAttribute("font-weight", "600")));
        picture.Add(Placed(drawing, Pad, top += 8));
        return top + (double)drawing.Attribute("height")!;
    }

    private static XElement Framed(XElement picture, string title, double width, double height)
    {
        picture.AddFirst(new XElement("title", title), new XElement("rect", SvgParts.At("width", width), SvgParts.At("height", height), new XAttribute("fill", PicturePaint.Paper)));
        picture.Add(SvgParts.At("width", width), SvgParts.At("height", height), new XAttribute("viewBox", SvgParts.Data($"0 0 {width} {height}")), new XAttribute("font-family", PicturePaint.Family));
        foreach (var element in picture.DescendantsAndSelf())
            element.Name = Namespace + element.Name.LocalName;
        return picture;
    }

    private static IEnumerable<string> TitleOf(string title, double room) =>
        LabelText.InTwo(title, room, TitleSize) is var (first, second) && second is null ? [first] : [first, second!];

    private static XElement Placed(XElement drawing, double x, double y)
    {
        drawing.Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)).Remove();
        drawing.SetAttributeValue("x", SvgParts.Number(x));
        drawing.SetAttributeValue("y", SvgParts.Number(y));
        return drawing;
    }

    private static List<XElement> LegendOf(IReadOnlyList<LegendEntry> legend, double room, ref double top)
    {
        var placed = new List<XElement>();
        var x = Pad;
        foreach (var entry in legend)
        {
            var needed = SampleWidth + LabelText.Width(entry.Words, SmallSize);
            if (x > Pad && x + needed > room + Pad)
                (x, top) = (Pad, top + LegendLine);
            var sample = Placed(new XElement(entry.Sample), x, top);
            sample.SetAttributeValue("width", "40");
            sample.SetAttributeValue("height", "16");
            placed.Add(sample);
            placed.Add(Text(x + SampleWidth, top + 12.5, entry.Words, SmallSize, PicturePaint.Muted));
            x += needed + LegendGap;
        }

        top += LegendLine;
        return placed;
    }

    private static XElement Text(double x, double y, string text, double size, string colour, params XAttribute[] more) =>
        new("text", SvgParts.At("x", x), SvgParts.At("y", y), SvgParts.At("font-size", size), new XAttribute("fill", colour), more, SvgParts.Legible(text));
}
