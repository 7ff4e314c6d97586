using System.Xml.Linq;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline.Drawing;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>Draws the areas of one group: a row an area, a column a partner. Each row is a link to the same row of the table, and says it in words.</summary>
/// <param name="names">The name of a partner, by its code.</param>
internal sealed class MatrixDrawing(IReadOnlyList<string> partners, Func<string, string> names)
{
    /// <summary>As wide as a phone leaves room for, so that text is never drawn smaller than it is set.</summary>
    public const double Width = 328;

    private const double Column = 34;
    private const double HeadHeight = 24;
    private const double Line = 16;
    private const int LettersInLine = 30;

    private double Gutter => Math.Max(Width - (Column * partners.Count), Width / 3);

    public XElement Draw(MatrixGroup group)
    {
        var top = HeadHeight;
        var rows = new List<XElement>();
        foreach (var area in group.Areas)
        {
            var lines = Lines(area.Name);
            var height = Math.Max(26, (lines.Count * Line) + 8);
            rows.Add(Row(area, lines, top, height));
            top += height;
        }

        return SvgParts.Element(
            "svg", "matrix-picture__drawing", new XAttribute("role", "group"), new XAttribute("aria-label", SvgParts.Legible($"{group.Name}: levels of each partner")),
            new XAttribute("viewBox", SvgParts.Data($"0 0 {Width} {top}")), SvgParts.At("width", Width), SvgParts.At("height", top),
            SvgParts.Group("mx-head", new XAttribute("aria-hidden", "true"), partners.Select(Head)), rows);
    }

    private XElement Head(string code, int place) => SvgParts.Text($"mx-head__code partner--{code.ToLowerInvariant()}", Middle(place), 16, code);

    private XElement Row(MatrixArea area, List<string> lines, double top, double height)
    {
        var middle = top + (height / 2);
        return SvgParts.Element(
            "a", "mx-row", new XAttribute("href", $"#{area.Id}"), new XAttribute("aria-label", SvgParts.Legible($"{area.Name}: {Spoken(area)}")),
            SvgParts.Rect("mx-row__hit", 0, top, Width, height),
            SvgParts.Path("mx-row__rule", $"M0 {top}H{Width}"),
            lines.Select((line, place) => SvgParts.Text("mx-row__name", 0, middle + 4.5 + ((place - ((lines.Count - 1) / 2.0)) * Line), line)),
            area.Cells.Select((cell, place) => SvgParts.Group(
                $"partner--{cell.Partner.ToLowerInvariant()}", new XElement("title", SvgParts.Legible($"{names(cell.Partner)}, {area.Name}: {Said(cell)}")),
                SvgParts.Rect("mx-row__hit", Middle(place) - (Column / 2), top, Column, height),
                LevelShape.Cell(cell.Level, cell.Possibly?.Level, Middle(place), middle))));
    }

    private double Middle(int place) => Gutter + ((Width - Gutter) / partners.Count * (place + .5));

    private string Spoken(MatrixArea area) => string.Join("; ", area.Cells.Select(cell => $"{names(cell.Partner)} {Said(cell)}"));

    private static string Said(MatrixCell cell)
    {
        string?[] parts =
        [
            cell is { Level: { } level, Since: { } since } ? $"{MatrixWords.Of(level)} ({since.Reading})" : null,
            cell.Possibly is { } possible ? $"possibly {MatrixWords.Of(possible.Level)} ({possible.Since.Reading})" : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } said ? Words.List(said) : "no claim recorded";
    }

    private static List<string> Lines(string name)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LettersInLine)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        // Read as one name, with a space where the line breaks.
        return [.. lines.SkipLast(1).Select(line => line + " "), lines[^1]];
    }
}
