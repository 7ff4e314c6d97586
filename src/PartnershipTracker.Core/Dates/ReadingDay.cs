namespace PartnershipTracker.Core.Dates;

/// <summary>
/// The day for which a unit of work computes what depends on the day, as the standing of agreements does: today (UTC), unless another is set before
/// anything is read.
/// </summary>
public sealed class ReadingDay(TimeProvider clock)
{
    private DateOnly? _set;

    public DateOnly Day => _set ?? clock.Today();

    /// <summary>Lets this unit of work compute for another day than today.</summary>
    public void Set(DateOnly day) => _set = day;

    /// <summary>The day that <paramref name="text"/> asks for; this one where it asks for none.</summary>
    public DateOnly Or(string? text) => Dates.Day.TryParse(text, out var asked) ? asked : Day;
}
