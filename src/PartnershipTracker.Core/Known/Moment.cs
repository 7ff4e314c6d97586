using System.Globalization;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Known;

/// <summary>A moment by which something was recorded, as a query asks for it: 2026-11-25 (the end of that day) or 2026-11-25T10:00:00Z. Times are UTC.</summary>
/// <param name="Asked">As it was asked.</param>
/// <param name="Before">What was recorded before this instant was known; the first instant after a day that was asked for.</param>
public sealed record Moment(string Asked, DateTime Before)
{
    /// <summary>The moment in words: "the end of 25 November 2026", "25 November 2026, 10:00:00 UTC".</summary>
    public string Reading => Asked.Contains('T', StringComparison.Ordinal)
        ? Before.AddTicks(-1).ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
        : $"the end of {Before.AddDays(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>Reads a moment, or says what is wrong with it.</summary>
    /// <param name="now">The present: what lies after it is not known.</param>
    public static bool TryRead(string text, DateTime now, out Moment? moment, out string? fault)
    {
        (moment, fault) = (null, null);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // Of today, all that is recorded so far is known.
            if (day <= DateOnly.FromDateTime(now) && day < DateOnly.MaxValue)
                moment = new Moment(text, day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        }
        else if (Instant.TryParse(text, out var instant))
        {
            if (instant <= now)
                moment = new Moment(text, instant.AddTicks(1));
        }
        else
        {
            fault = Instant.Fault(text);
            return false;
        }

        fault = moment is null ? $"'{text}' lies ahead: what will be known then, nobody knows." : null;
        return moment is not null;
    }
}
