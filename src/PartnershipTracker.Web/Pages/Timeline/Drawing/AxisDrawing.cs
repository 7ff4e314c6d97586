using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>
/// Draws the years, the seam between the two scales and today. Readers of the screen are spared it: each mark says its
/// own date.
/// </summary>
internal sealed class AxisDrawing(TimelineLayout layout)
{
    private const double LeastForName = 34;
    private const double SmallFont = 12;
    private const double SpansLine = 14;

    private readonly Sheet _sheet = layout.Sheet;
    private readonly TimeScale _scale = layout.Scale;
    private readonly double _yearsLine = layout.Sheet.AxisHeight - 8;

    public XElement Draw() => SvgParts.Group(
        "tl-axis", new XAttribute("aria-hidden", "true"), Head(), _scale.Panels.SelectMany(Ticks), Seams(), Today());

    private IEnumerable<XElement> Head()
    {
        if (!_scale.HasSeam)
            yield break;

        var late = _scale.Last;
        foreach (var early in _scale.Panels.SkipLast(1))
        {
            var span = $"{early.FirstYear}–{early.LastYear}";
            var hasRoom = LabelText.Width(span, SmallFont) <= early.X1 + _sheet.Seam - early.X0;
            yield return SvgParts.Rect("tl-head", early.X0, 0, early.X1 - early.X0, _sheet.AxisHeight);
            yield return SvgParts.Text("tl-scale", early.X0 + (hasRoom ? 3 : 0), SpansLine, hasRoom ? span : $"–{early.LastYear}");
        }

        // How often depends on the panel that it is compared with, so three of them are not compared.
        var times = Math.Round(late.UnitsPerDay / _scale.First.UnitsPerDay);
        yield return SvgParts.Text("tl-scale", late.X0 + 3, SpansLine, string.Create(
            CultureInfo.InvariantCulture,
            $"{late.FirstYear}–{late.LastYear}{(times > 1 && _scale.Panels.Count == 2 ? $", drawn {times} times as wide" : "")}"));
    }

    /// <summary>Steps wide enough are named in their middle, others just after their first day.</summary>
    private IEnumerable<XElement> Ticks(Panel panel)
    {
        foreach (var tick in AxisTicks.Of(panel))
        {
            var x = panel.Left(tick.Day);
            if (tick.Day > panel.FirstDay)
                yield return GridLine(x);
            if (tick.EndDay is null && x + Math.Max(LeastForName, LabelText.Width(tick.Name, SmallFont) + 3) > panel.X1 + _sheet.Seam)
                continue;

            foreach (var line in Lines())
            {
                yield return tick.EndDay is { } end
                    ? SvgParts.Text("tl-year tl-year--middle", (Math.Max(x, panel.X0) + Math.Min(panel.Left(end), panel.X1)) / 2, line, tick.Name)
                    : SvgParts.Text("tl-year", x + 3, line, tick.Name);
            }
        }

        yield return GridLine(panel.X0);
        yield return GridLine(panel.X1);
    }

    private XElement GridLine(double x) => SvgParts.Path("tl-grid", $"M{x} {_sheet.AxisHeight}V{layout.Bottom}");

    /// <summary>The base lines of the years: above, and below where the sheet has a foot for them.</summary>
    private IEnumerable<double> Lines() => _sheet.FootHeight > SmallFont ? [_yearsLine, layout.Bottom + 16] : [_yearsLine];

    private IEnumerable<XElement> Seams()
    {
        var amplitude = _sheet.Seam / 4;
        return _scale.Panels.Zip(_scale.Panels.Skip(1), (left, right) =>
            SvgParts.PathOf("tl-seam", Zigzag(left.X1 + 2, amplitude) + Zigzag(right.X0 - 2 - amplitude, amplitude)));
    }

    private string Zigzag(double x, double amplitude)
    {
        const double Tooth = 8;
        var data = new StringBuilder(SvgParts.Data($"M{x} {_sheet.AxisHeight}"));
        for (var y = _sheet.AxisHeight; y < layout.Bottom; y += Tooth)
        {
            data.Append(SvgParts.Data($"l{amplitude} {Math.Min(Tooth, layout.Bottom - y)}"));
            amplitude = -amplitude;
        }

        return data.ToString();
    }

    private IEnumerable<XElement> Today()
    {
        if (layout.Today.DayNumber < _scale.First.FirstDay || layout.Today.DayNumber >= _scale.Last.EndDay)
            yield break;

        var x = _scale.Right(layout.Today.DayNumber);
        var text = string.Create(CultureInfo.InvariantCulture, $"today: {layout.Today:d MMMM yyyy}");
        yield return SvgParts.Path("tl-limit", $"M{x} {_sheet.AxisHeight - 4}V{layout.Bottom}");
        yield return SvgParts.Text("tl-limit__text", Math.Max(x, _scale.First.X0 + LabelText.Width(text, SmallFont)), _yearsLine - 15, text);
    }
}
