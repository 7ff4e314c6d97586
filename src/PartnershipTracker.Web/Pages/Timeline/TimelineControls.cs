using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>Links to the same timeline with other lanes or other days.</summary>
/// <param name="Closer">Half as much, about the middle; null where it can be no closer.</param>
/// <param name="Wider">Twice as much, about the middle; null where all is shown.</param>
/// <param name="Earlier">Half a sheet before; null at the beginning.</param>
/// <param name="Later">Half a sheet after; null at the end.</param>
/// <param name="Whole">All days; null where they are shown.</param>
public sealed record TimelineControls(TimelineAddress Address, string? Closer, string? Wider, string? Earlier, string? Later, string? Whole)
{
    internal static TimelineControls Of(TimelineView view, TimeScale scale)
    {
        var (left, right, address) = (scale.First.X0, scale.Last.X1, view.Address);
        var width = right - left;
        var (first, last) = (scale.First.FirstDay, scale.Last.EndDay - 1);
        var (isAtBegin, isAtEnd) = (first <= scale.Whole[0].FirstDay, last >= scale.Whole[^1].EndDay - 1);
        string At(double from, double to)
        {
            var (firstDay, lastDay) = (scale.DayAt(from), scale.DayAt(to));
            return address.Showing(firstDay <= scale.Whole[0].FirstDay && lastDay >= scale.Whole[^1].EndDay - 1 ? null : TimelineRange.Of(firstDay, lastDay));
        }

        return new TimelineControls(
            address,
            last - first < 2 * TimelineRange.FewestDays ? null : At(left + (width / 4), right - (width / 4)),
            scale.IsPart ? At(left - (width / 2), right + (width / 2)) : null,
            isAtBegin ? null : At(left - (width / 2), right - (width / 2)),
            isAtEnd ? null : At(left + (width / 2), right + (width / 2)),
            scale.IsPart ? address.Showing(null) : null);
    }
}
