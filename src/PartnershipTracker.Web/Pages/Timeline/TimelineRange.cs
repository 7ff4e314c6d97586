using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>The days that a timeline shows, where it is not to show all.</summary>
/// <param name="First">The first day shown.</param>
/// <param name="Last">The last day shown.</param>
public sealed record TimelineRange(DateOnly First, DateOnly Last)
{
    public const string Parameter = "range";

    /// <summary>What asks for all days where a page shows some of them first.</summary>
    public const string All = "all";

    /// <summary>Closer than that nothing is to be seen: no mark is of less than a day.</summary>
    public const int FewestDays = 14;

    /// <summary>As an address asks for it: "2019-05-01/2024-11-30".</summary>
    public string Code => $"{First.Asked()}/{Last.Asked()}";

    /// <summary>In words: "1 May 2019 to 30 November 2024".</summary>
    public string Reading => First == Last ? Words.Day(First) : $"{Words.Day(First)} to {Words.Day(Last)}";

    /// <summary>How many days these are.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>With a tenth more on either side, so that what lies at an end is not drawn at the edge.</summary>
    public TimelineRange WithMargins() => Of(First.DayNumber - Math.Max(1, Length / 10), Math.Min(DateOnly.MaxValue.DayNumber, Last.DayNumber + Math.Max(1, Length / 10)));

    /// <summary>From a year before some days to a year after them, as far as the calendar goes.</summary>
    public static TimelineRange YearAround(DateOnly first, DateOnly last) => new(
        first.Year > DateOnly.MinValue.Year ? first.AddYears(-1) : DateOnly.MinValue, last.Year < DateOnly.MaxValue.Year ? last.AddYears(1) : DateOnly.MaxValue);

    /// <summary>Reads the parameter, or says what is wrong with it.</summary>
    /// <param name="asked">Any date or interval in EDTF whose first and last day are known; null or empty: all days.</param>
    public static bool TryRead(string? asked, out TimelineRange? range, out string? fault)
    {
        (range, fault) = (null, null);
        if (string.IsNullOrWhiteSpace(asked) || asked == All)
            return true;

        if (EdtfDate.TryParse(asked.Trim(), out var date, out _) && date is { Earliest: { } first, Latest: { } last })
            range = Of(first.DayNumber, last.DayNumber);
        else
            fault = $"'{asked}' is not a {Parameter} of days. Allowed: a date or an interval in EDTF whose first and last day are known, such as 2023, 2019-05/2024-11 or 2023-07-01/2023-07-31.";
        return range is not null;
    }

    /// <summary>The days from the first to the last, widened about their middle where these are too few.</summary>
    public static TimelineRange Of(int firstDay, int lastDay)
    {
        var missing = Math.Max(0, FewestDays - (lastDay - firstDay + 1));
        var first = Math.Max(0, firstDay - (missing / 2));
        return new TimelineRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, Math.Max(lastDay, first + FewestDays - 1))));
    }
}
