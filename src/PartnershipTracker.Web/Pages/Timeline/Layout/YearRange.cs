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

    /// <summary>The year by which the first few dates, one in twenty, have begun.</summary>
    public int AfterFirstFew { get; init; } = First;

    /// <param name="notBefore">The year before which nobody asked: what reaches back further is drawn from there.</param>
    public static YearRange Of(IEnumerable<EdtfDate> dates, DateOnly today, int? notBefore = null)
    {
        var (first, last) = (today.Year, today.Year);
        var begins = new List<int>();
        foreach (var date in dates)
        {
            if ((date.Earliest ?? date.Latest)?.Year is { } begin)
                begins.Add(Math.Max(begin, notBefore ?? begin));
            last = Math.Max(last, (date.Latest ?? date.Earliest)?.Year ?? last);
        }

        begins.Sort();
        first = begins.Count == 0 ? first : Math.Min(first, begins[0]);
        last = Math.Min(last, today.Year + MostFuture);
        return new YearRange(Math.Max(Math.Min(first, last - Fewest + 1), today.Year - MostPast), last, today.Year)
        {
            AfterFirstFew = begins.Count == 0 ? first : begins[begins.Count / 20],
        };
    }
}
