using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Pages.Timeline.Drawing;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>Draws the matrix at the end of a year small: a row a partner, a bar an area, as high as its level. What rose in the year stands on a foot.</summary>
/// <param name="names">The name of a partner, by its code.</param>
internal sealed class YearDrawing(MatrixYears matrix, Func<string, string> names)
{
    private const double Width = MatrixDrawing.Width;
    private const double Gutter = 26;
    private const double RowHeight = 26;
    private const double FootHeight = 5;
    private const double Step = 3.6;
    private const double GroupGap = 5;

    private readonly List<double> _places = Places(matrix.Areas);

    private double BarWidth => Math.Max(1, Pitch(matrix.Areas) - 1.6);

    public XElement Draw(MatrixYear year)
    {
        var height = (RowHeight * matrix.Partners.Count) + 2;
        return SvgParts.Element(
            "svg", "matrix-year__drawing", new XAttribute("role", "img"), new XAttribute("aria-label", SvgParts.Legible(Spoken(year))),
            new XAttribute("viewBox", SvgParts.Data($"0 0 {Width} {height}")), SvgParts.At("width", Width), SvgParts.At("height", height),
            matrix.Partners.Select((code, row) => Row(year, code, row)));
    }

    /// <summary>What rose in the year, partner by partner in the order of the areas.</summary>
    public IEnumerable<(string Partner, YearArea Area, AreaLevel Level)> Risen(MatrixYear year) =>
        from partner in matrix.Partners.Select((code, place) => (Code: code, Place: place))
        from area in matrix.Areas.Select((area, place) => (Area: area, Place: place))
        let level = year.Levels[area.Place][partner.Place]
        where level is { IsRisen: true, Level: not null }
        select (partner.Code, area.Area, level.Level!.Value);

    private XElement Row(MatrixYear year, string code, int row)
    {
        var bottom = (RowHeight * (row + 1)) - FootHeight;
        var before = new StringBuilder();
        var risen = new List<XElement>();
        foreach (var (place, area) in matrix.Areas.Index())
        {
            if (year.Levels[place][row] is not { Level: { } level } cell)
                continue;

            var bar = Bar(_places[place], bottom, level);
            if (cell.IsRisen)
                risen.Add(SvgParts.Element("path", "my-bar my-bar--risen", new XAttribute("d", bar + Foot(_places[place], bottom, BarWidth)), new XElement("title", SvgParts.Legible($"{names(code)}, {area.Name}: {MatrixWords.Of(level)}"))));
            else
                before.Append(bar);
        }

        return SvgParts.Group(
            $"partner--{code.ToLowerInvariant()}",
            SvgParts.Text("my-code", 0, bottom - 2, code),
            SvgParts.Path("my-base", $"M{Gutter} {bottom + .5}H{Width}"),
            before.Length > 0 ? SvgParts.PathOf("my-bar", before.ToString()) : null,
            risen);
    }

    /// <summary>A bar for the legend: as high as the level, with or without the foot of what rose in the year.</summary>
    public static XElement Sample(AreaLevel level, bool isRisen)
    {
        const double x = 5, bottom = 19, width = 6;
        return SvgParts.Element(
            "svg", "matrix-picture__sample", new XAttribute("viewBox", "0 0 16 24"), SvgParts.At("width", 16), SvgParts.At("height", 24),
            new XAttribute("aria-hidden", "true"), new XAttribute("focusable", "false"),
            SvgParts.PathOf(isRisen ? "my-bar my-bar--risen" : "my-bar", Bar(x, bottom, level, width) + (isRisen ? Foot(x, bottom, width) : "")),
            SvgParts.Path("my-base", $"M0 {bottom + .5}H16"));
    }

    private string Bar(double x, double bottom, AreaLevel level) => Bar(x, bottom, level, BarWidth);

    private static string Bar(double x, double bottom, AreaLevel level, double width) => SvgParts.Data($"M{x} {bottom}v{-(Step * ((int)level + 1))}h{width}V{bottom}z");

    // Beneath the line, so that no colour is needed to tell what rose.
    private static string Foot(double x, double bottom, double width) => SvgParts.Data($"M{x} {bottom + 2}h{width}v3h{-width}z");

    private string Spoken(MatrixYear year) => string.Create(CultureInfo.InvariantCulture, $"Levels by the end of {year.Year}: ") + string.Join("; ", matrix.Partners.Select((code, place) =>
    {
        var column = year.Levels.Select(levels => levels[place]).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{names(code)} has one in {column.Count(level => level.Level is not null)} of {column.Count}, {column.Count(level => level.IsRisen)} of them reached in the year");
    }));

    private static double Pitch(IReadOnlyList<YearArea> areas) => (Width - Gutter - (GroupGap * Math.Max(0, Gaps(areas)))) / Math.Max(1, areas.Count);

    private static int Gaps(IReadOnlyList<YearArea> areas) => areas.Select(area => (area.Kind, area.Group)).Distinct().Count() - 1;

    private static List<double> Places(IReadOnlyList<YearArea> areas)
    {
        var (x, pitch, places) = (Gutter, Pitch(areas), new List<double>());
        for (var i = 0; i < areas.Count; i++)
        {
            if (i > 0 && (areas[i].Kind, areas[i].Group) != (areas[i - 1].Kind, areas[i - 1].Group))
                x += GroupGap;
            places.Add(x);
            x += pitch;
        }

        return places;
    }
}
