using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>Reads one date: year, month or season code, day, their qualifiers, and the time of day if there is one.</summary>
internal sealed class SingleDateParser(Cursor cursor)
{
    private readonly ComponentParser _components = new(cursor);

    public SingleDate? Read()
    {
        if (_components.ReadYear() is not { } year)
            return null;

        var parts = new List<WrittenComponent>(3) { year };
        while (parts.Count < 3 && cursor.Skip('-'))
        {
            if (_components.ReadPair(parts.Count == 1 ? "month" : "day") is not { } part)
                return null;

            parts.Add(part);
        }

        if (parts.Count > 1 && IsSubYear(parts[1].Digits))
            return ReadSeason(parts);

        if (!IsPossible(parts))
            return null;

        return cursor.IsAt('T') ? ReadTime(parts) : new CalendarDate(WrittenComponent.Resolve(parts));
    }

    private static bool IsSubYear(DigitPattern digits) => digits.IsExact && digits.Value is >= SubYear.FirstCode and <= SubYear.LastCode;

    private SeasonDate? ReadSeason(List<WrittenComponent> parts) => parts.Count == 2
        ? new SeasonDate(WrittenComponent.Resolve(parts))
        : cursor.Fail<SeasonDate>("A season, quarter or half of a year (21 to 41) has no day.", parts[2].Position);

    private CalendarDate? ReadTime(List<WrittenComponent> parts)
    {
        var position = cursor.Position;
        if (new TimeParser(cursor).Read() is not { } time)
            return null;

        var resolved = WrittenComponent.Resolve(parts);
        return parts.Count == 3 && resolved.All(part => part.Digits.IsExact && part.Qualifier == Qualifier.None)
            ? new CalendarDate(resolved, time)
            : cursor.Fail<CalendarDate>("A time of day needs a full date before it, without 'X' or qualifier.", position);
    }

    private bool IsPossible(List<WrittenComponent> parts)
    {
        if (parts.Count < 2)
            return true;

        var (year, month) = (parts[0].Digits, parts[1].Digits);
        if (!CalendarDate.DaysOfSomeYear(year, month, DigitPattern.AnyPair).Any())
            return Deny($"There is no month {month}: months are 01 to 12, seasons and parts of the year 21 to 41.", parts[1].Position);

        return parts.Count < 3
            || CalendarDate.DaysOfSomeYear(year, month, parts[2].Digits).Any()
            || Deny(NoSuchDay(year, month, parts[2].Digits), parts[2].Position);
    }

    private static string NoSuchDay(DigitPattern year, DigitPattern month, DigitPattern day) => year.IsExact && month.IsExact
        ? $"There is no day {day} in {year}-{month}: that month has {DateTime.DaysInMonth(year.Value, month.Value)} days."
        : $"There is no day {day} in {year}-{month}, whatever digits 'X' stands for.";

    private bool Deny(string message, int position)
    {
        cursor.Fail<SingleDate>(message, position);
        return false;
    }
}
