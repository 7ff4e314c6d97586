using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>
/// Reads a time of day (level 0, "Date and Time"): <c>T10:10:10</c>, then nothing, <c>Z</c>, <c>+05</c> or <c>+05:30</c>.
/// </summary>
internal sealed class TimeParser(Cursor cursor)
{
    private const int LeapSecond = 60;

    public TimeOfDay? Read()
    {
        cursor.Skip('T');
        return ReadPart("hours", 23) is { } hours && SkipColon()
            && ReadPart("minutes", 59) is { } minutes && SkipColon()
            && ReadPart("seconds", LeapSecond) is { } seconds
            && ReadZone() is { } zone
            ? new TimeOfDay($"{hours}:{minutes}:{seconds}", zone)
            : null;
    }

    private string? ReadZone()
    {
        if (cursor.Skip('Z'))
            return "Z";

        if (cursor.IsAt('.'))
            return cursor.FailHere<string>("seconds have no fraction.");

        if (!cursor.IsAtAnyOf("+-"))
            return "";

        var position = cursor.Position;
        var sign = cursor.ReadWhile("+-".Contains);
        if (sign.Length > 1)
            return cursor.Fail<string>("A shift from UTC has one sign, as in +05:00.", position);

        // +05 says the same as +05:00: one spelling is kept.
        if (ReadPart("hours", 23) is not { } hours || (cursor.Skip(':') ? ReadPart("minutes", 59) : "00") is not { } minutes)
            return null;

        var shift = $"{sign}{hours}:{minutes}";
        return shift == "-00:00" ? cursor.Fail<string>("A shift of nothing is written 'Z' or '+00:00'.", position) : shift;
    }

    private bool SkipColon()
    {
        if (cursor.Skip(':'))
            return true;

        cursor.FailHere<string>("a time is written with colons and seconds, as in 10:10:10.");
        return false;
    }

    private string? ReadPart(string name, int maximum)
    {
        var position = cursor.Position;
        var digits = cursor.ReadWhile(char.IsAsciiDigit);
        if (digits.Length == 0)
            return cursor.FailHere<string>("a time is written 10:10:10, then 'Z', a shift such as +05:00, or nothing.");

        return digits.Length == 2 && new DigitPattern(digits).Value <= maximum
            ? digits
            : cursor.Fail<string>($"The {name} of a time have two digits and are at most {maximum}.", position);
    }
}
