using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>The years that a timeline shows: all that its dates and today need, within limits.</summary>
/// <param name="Current">The year of today, never outside.</param>
public sealed record YearRange(int First, int Last, int Current)
{
    // A date that may mean any year (XXXX) must not press the years that matter into nothing.
    private const int MostPast = 100;
    private const int MostFuture = 20;
    private const int Fewest = 5;

    public static YearRange Of(IEnumerable<EdtfDate> dates, DateOnly today)
    {
        var (first, last) = (today.Year, today.Year);
        foreach (var date in dates)
        {
            first = Math.Min(first, (date.Earliest ?? date.Latest)?.Year ?? first);
            last = Math.Max(last, (date.Latest ?? date.Earliest)?.Year ?? last);
        }

        last = Math.Min(last, today.Year + MostFuture);
        return new YearRange(Math.Max(Math.Min(first, last - Fewest + 1), today.Year - MostPast), last, today.Year);
    }
}
