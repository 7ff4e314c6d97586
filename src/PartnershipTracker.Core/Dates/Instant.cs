using System.Globalization;

namespace PartnershipTracker.Core.Dates;

/// <summary>A moment, as a query asks for it: 2026-11-25 (its beginning) or 2026-11-25T10:00:00Z. Times are UTC.</summary>
public static class Instant
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The moment as a query asks for it, and as JSON writes it.</summary>
    /// <param name="instant">In UTC.</param>
    public static string Asked(this DateTime instant) => instant.ToString(Formats[^1], CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a text that is none, for whoever wrote it.</summary>
    public static string Fault(string text) => $"'{text}' is not a moment. Write a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.";

    /// <param name="instant">In UTC; of a day, its first instant.</param>
    public static bool TryParse(string? text, out DateTime instant) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
}
