using PartnershipTracker.Web.Pages.Timeline.Drawing;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>What a number on a timeline stands for.</summary>
/// <param name="Id">What the number leads to.</param>
/// <param name="Heading">"12 more in the lane of Japan, 3 May 2021 to 12 June 2023".</param>
/// <param name="Items">The first of them, in the order of the lane.</param>
/// <param name="Left">How many more there are.</param>
/// <param name="Closer">The same timeline, with the days of these alone; null where they are shown already, or can be no closer.</param>
public sealed record ClusterList(string Id, string Heading, IReadOnlyList<TimelineItem> Items, int Left, string? Closer)
{
    private const int MostListed = 60;

    /// <param name="address">Null where the timeline cannot be asked for other days.</param>
    internal static IReadOnlyList<ClusterList> Of(TimelineLayout layout, string idPrefix, TimelineAddress? address) =>
        [.. layout.Lanes.SelectMany((lane, laneAt) => lane.Clusters.Select((cluster, at) => Of(layout, lane, cluster, ClusterDrawing.IdOf(TimelineDrawing.ClusterId(idPrefix, laneAt), at), address)))];

    internal static string HeadingOf(LaneName lane, PlacedCluster cluster)
    {
        var days = Days(cluster) is { } range ? $", {range.Reading}" : "";
        return $"{cluster.Marks.Count} more in the lane of {lane.Name}{days}";
    }

    private static ClusterList Of(TimelineLayout layout, PlacedLane lane, PlacedCluster cluster, string id, TimelineAddress? address)
    {
        var closer = Days(cluster) is { } days && days.Length < (layout.Scale.Last.EndDay - layout.Scale.First.FirstDay) / 2 ? address?.Showing(days.WithMargins()) : null;
        return new ClusterList(id, HeadingOf(lane.Name, cluster), [.. cluster.Marks.Take(MostListed).Select(mark => mark.Item)], Math.Max(0, cluster.Marks.Count - MostListed), closer);
    }

    // Open dates have a known end at least, or none; what is known of all of them bounds the cluster.
    private static TimelineRange? Days(PlacedCluster cluster)
    {
        var dates = cluster.Marks.Select(mark => mark.Item.Date).ToList();
        var days = dates.SelectMany(date => new[] { date.Earliest, date.Latest }).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : new TimelineRange(days.Min(), days.Max());
    }
}
