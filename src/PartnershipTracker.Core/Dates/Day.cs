using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace PartnershipTracker.Core.Dates;

/// <summary>One day, as a query asks for it: 2016-03-01. Today is the day in UTC.</summary>
public static class Day
{
    private const string Format = "yyyy-MM-dd";

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The day that <paramref name="text"/> asks for; today where it asks for none.</summary>
    public static DateOnly OrToday(string? text, TimeProvider clock) => TryParse(text, out var day) ? day : clock.Today();

    /// <summary>What is wrong with a parameter that is to name a day; nothing where it is left out.</summary>
    public static IEnumerable<ValidationResult> Faults(string parameter, string? text)
    {
        if (!string.IsNullOrEmpty(text) && !TryParse(text, out _))
            yield return new ValidationResult($"'{text}' is not a day. Write year, month and day: 2016-03-01.", [parameter]);
    }

    /// <summary>The day as a query asks for it.</summary>
    public static string Asked(this DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a day; false where the text is none.</summary>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
