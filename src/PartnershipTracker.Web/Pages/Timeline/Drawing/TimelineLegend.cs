using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Explains the forms of marks that are drawn, and no other.</summary>
/// <param name="idPrefix">Begins every id in it; no drawing on the page may have it.</param>
public sealed class TimelineLegend(string idPrefix)
{
    private static readonly Stretch Whole = new(2, 38);

    /// <summary>The entries for drawings that share a legend.</summary>
    public IReadOnlyList<LegendEntry> For(params IReadOnlyList<TimelineLayout> layouts)
    {
        var marks = layouts.SelectMany(layout => layout.Marks).ToList();
        var pointed = layouts.SelectMany(layout => layout.Lanes).FirstOrDefault(lane => lane.Marks.Any(placed => placed.Mark.IsPoint));
        (Func<Mark, bool> Explains, string Words, XElement[] Sample)[] entries =
        [
            (mark => mark.IsPoint, "a day, or a few", [LaneShape.Draw(pointed?.Name, "tl-mark__point", 20, 8, 5.5)]),
            (IsPlainBar, "some time in this month, year or span", [Bar(Whole)]),
            (mark => !mark.IsPoint && mark.Item.Date.IsApproximate, "about then", Faded("about", .4, .4)),
            (BeginsOrEndsLoosely, "begins or ends some time in the faded years", Faded("loose", .5, 0)),
            (mark => mark.Left == Tip.Open, "no first day known: the length of the tail says nothing", [.. Faded("tail", .8, 0), Arrow("M8 4l-5 4l5 4")]),
            (mark => mark.Right == Tip.Open, "still going on, or no last day known", [Bar(new Stretch(2, 30)), Arrow("M30 0l9 8l-9 8z")]),
            (ReachesBeyond, "reaches beyond the years drawn", [Arrow("M7 4l-5 4l5 4"), Bar(new Stretch(11, 38))]),
            (mark => mark.IsInferred, "hollow: date inferred by the editors", [SvgParts.Group("tl-mark--inferred", Bar(Whole))]),
            (mark => mark.IsAhead, "dashed: scheduled or expected", [SvgParts.Group("tl-mark--expected", Bar(Whole))]),
            (mark => mark.Item.Date.IsUncertain, "dotted: the source is in doubt", [SvgParts.Group("tl-mark--uncertain", Bar(Whole))]),
        ];
        return
        [
            .. entries.Where(entry => marks.Exists(mark => entry.Explains(mark))).Select(entry => new LegendEntry(SampleOf(entry.Sample), entry.Words)),
            .. new AgreementLegend($"{idPrefix}-agreement").For(layouts),
            .. SummitLegend.For(layouts),
        ];
    }

    private static bool IsPlainBar(Mark mark) => !mark.IsPoint && mark.FadeIn + mark.FadeOut == 0;

    private static bool BeginsOrEndsLoosely(Mark mark) =>
        mark.Item.Date is var date && (MarkLayout.IsLooseEnd(date.Start, date) || MarkLayout.IsLooseEnd(date.End, date));

    private static bool ReachesBeyond(Mark mark) => mark.Left == Tip.Beyond || mark.Right == Tip.Beyond;

    private static XElement Bar(Stretch bar) => SvgParts.Rect("tl-mark__bar", bar.X0, 3, bar.Width, 10);

    private static XElement Arrow(string data) => SvgParts.PathOf("tl-mark__arrow", data);

    // Each sample has its fade in itself: a gradient in a drawing that is not displayed paints nothing.
    private XElement[] Faded(string name, double fadeIn, double fadeOut)
    {
        var fades = new Gradients($"{idPrefix}-{name}");
        var bar = SvgParts.Rect("tl-mark__fade", Whole.X0, 3, Whole.Width, 10);
        bar.Add(new XAttribute("fill", fades.Add("tl-fade", Whole, fadeIn * Whole.Width, fadeOut * Whole.Width)));
        return [fades.Definitions!, bar];
    }

    internal static XElement SampleOf(params XElement[] content) => SvgParts.Element(
        "svg", "timeline__sample", new XAttribute("viewBox", "0 0 40 16"), new XAttribute("aria-hidden", "true"), new XAttribute("focusable", "false"), content);
}

/// <summary>A line of the legend.</summary>
/// <param name="Sample">A small drawing of the form.</param>
/// <param name="Words">What the form says.</param>
public sealed record LegendEntry(XElement Sample, string Words);
