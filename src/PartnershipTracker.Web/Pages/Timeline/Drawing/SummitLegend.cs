using System.Xml.Linq;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Explains the forms of summits that are drawn, and no other.</summary>
internal static class SummitLegend
{
    private const string Line = "M20 1V15";
    private const string Bracket = "M6 12v-6h28v6";

    public static IEnumerable<LegendEntry> For(IEnumerable<TimelineLayout> layouts)
    {
        var summits = layouts.SelectMany(layout => layout.Summits).ToList();
        (Func<PlacedSummit, bool> Explains, string Words, XElement Sample)[] entries =
        [
            (summit => !summit.IsSpan && !IsAhead(summit), "summit", Sample("tl-summit", Line)),
            (summit => !summit.IsSpan && IsAhead(summit), "summit that is scheduled or expected", Sample("tl-summit tl-summit--ahead", Line)),
            (summit => summit.IsSpan && !IsAhead(summit), "summit some time in these days", Sample("tl-summit", Bracket)),
            (summit => summit.IsSpan && IsAhead(summit), "summit expected some time in these days", Sample("tl-summit tl-summit--ahead", Bracket)),
        ];
        return entries.Where(entry => summits.Exists(summit => entry.Explains(summit)))
            .Select(entry => new LegendEntry(TimelineLegend.SampleOf(entry.Sample), entry.Words));
    }

    private static bool IsAhead(PlacedSummit summit) => summit.Summit.Standing != Standing.Held;

    private static XElement Sample(string cssClass, string data) => SvgParts.Group(cssClass, SvgParts.PathOf("tl-summit__line", data));
}
