using System.Globalization;
using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Drawing;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A timeline ready for a page: the same marks on a wide and a narrow drawing, of which the style sheet shows one, and their legend.</summary>
/// <param name="Legend">Only what the drawings use; empty where nothing is marked.</param>
public sealed record TimelineFigure(string Caption, XElement Wide, XElement Narrow, IReadOnlyList<LegendEntry> Legend)
{
    /// <param name="id">Begins every id in the figure: another word for each timeline on a page.</param>
    /// <param name="label">What is shown, without years: "Milestones of Japan".</param>
    /// <param name="clock">Today is the last day that is drawn, unless something lies ahead.</param>
    /// <param name="summits">Drawn across all lanes.</param>
    /// <param name="notBefore">The year before which nobody asked; null: all years are drawn.</param>
    public static TimelineFigure Of(string id, string label, IReadOnlyList<Lane> lanes, TimeProvider clock, IReadOnlyList<SummitLine>? summits = null, int? notBefore = null)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (wideSheet, narrowSheet) = lanes.Count == 1 ? (Sheet.WideSingle, Sheet.NarrowSingle) : (Sheet.Wide, Sheet.Narrow);
        var wide = TimelineLayout.Of(lanes, wideSheet, today, summits, notBefore);
        var narrow = TimelineLayout.Of(lanes, narrowSheet, today, summits, notBefore);
        var title = string.Create(CultureInfo.InvariantCulture, $"{label}, {wide.Scale.First.FirstYear} to {wide.Scale.Last.LastYear}");
        return new TimelineFigure(
            CaptionOf(title, wide, wide.HasBareMarks || narrow.HasBareMarks),
            TimelineDrawing.Draw(wide, title, $"{id}-wide"),
            TimelineDrawing.Draw(narrow, title, $"{id}-narrow"),
            new TimelineLegend($"{id}-legend").For(wide, narrow));
    }

    private static string CaptionOf(string title, TimelineLayout layout, bool hasBareMarks)
    {
        var scale = layout.Scale;
        var scales = scale.Panels.Count > 2
            ? string.Create(CultureInfo.InvariantCulture, $" The years up to {scale.First.LastYear} are drawn smallest, those from {scale.Last.FirstYear} on largest.")
            : scale.HasSeam
            ? string.Create(CultureInfo.InvariantCulture, $" The years up to {scale.First.LastYear} are drawn small, those from {scale.Last.FirstYear} on large.")
            : "";
        var links = !layout.Marks.Any() ? ""
            : hasBareMarks ? " Each mark leads to its milestone, also where there was no room for its label."
            : " Each mark leads to its milestone.";
        return $"{title}.{scales}{links}";
    }
}
