using CsCheck;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

/// <summary>Random EDTF texts, built from the grammar and always valid unless said otherwise.</summary>
internal static class EdtfGenerators
{
    public const string Alphabet = "0123456789XXX--//..??~~%%[]{},,TZ:+ xusSYE–…\ud83d";

    private static readonly Gen<string> Qualifier = Gen.Frequency((6, Gen.Const("")), (1, Gen.OneOf("?", "~", "%")));

    private static readonly Gen<(int Year, int Month, int Day)> KnownDay =
        Gen.Int[1, 3_652_058].Select(DateOnly.FromDayNumber).Select(day => (day.Year, day.Month, day.Day));

    /// <summary>A day that exists, with some digits hidden and some components dropped: <c>19X4-02-2X</c>, <c>2023-1X</c>.</summary>
    public static readonly Gen<string> Calendar =
        Gen.Select(KnownDay, Gen.Bool.Array[8], Gen.Bool, Gen.Int[1, 3]).Select((day, hidden, hides, count) =>
        {
            var digits = $"{day.Year:0000}{day.Month:00}{day.Day:00}".Select((digit, i) => hides && hidden[i] ? 'X' : digit).ToArray();
            string[] parts = [new(digits[..4]), new(digits[4..6]), new(digits[6..])];
            return string.Join('-', parts.Take(count));
        });

    private static readonly Gen<string> Season =
        Gen.Select(Calendar, Gen.Int[21, 41], (date, code) => $"{date[..4]}-{code}");

    /// <summary>A single date with qualifiers on either side of any component.</summary>
    public static readonly Gen<string> Single =
        Gen.Select(Gen.Frequency((4, Calendar), (1, Season)), Qualifier.Array[6]).Select((date, around) =>
            string.Join('-', date.Split('-').Select((part, i) => around[2 * i] + part + around[(2 * i) + 1])));

    private static readonly Gen<string> Timed =
        Gen.Select(KnownDay, Gen.Int[0, 23], Gen.Int[0, 59], Gen.OneOf("", "Z", "+05", "-09:30")).Select((day, hour, minute, zone) =>
            $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T{hour:00}:{minute:00}:00{zone}");

    private static readonly Gen<string> Interval =
        Gen.Select(Single, Single, Gen.Int[0, 4]).Select((start, end, ends) => ends switch
        {
            0 => $"{start}/..",
            1 => $"../{end}",
            2 => $"{start}/",
            3 => $"/{end}",
            _ => InOrder(start, "/", end),
        });

    private static readonly Gen<string> Member =
        Gen.Select(Single, Single, Gen.Bool).Select((from, to, isRange) => isRange ? InOrder(from, "..", to) : from);

    private static readonly Gen<string> Set =
        Gen.Select(Member.Array[1, 4], Gen.Int[0, 3], Gen.Bool, Gen.OneOf(",", ", ")).Select((members, open, isAllOf, comma) =>
        {
            var first = open == 1 && !members[0].Contains("..", StringComparison.Ordinal) ? ".." : "";
            var last = open == 2 && !members[^1].Contains("..", StringComparison.Ordinal) ? ".." : "";
            var list = first + string.Join(comma, members) + last;
            return isAllOf ? $"{{{list}}}" : $"[{list}]";
        });

    public static readonly Gen<string> Any = Gen.Frequency((4, Single), (1, Timed), (3, Interval), (3, Set));

    /// <summary>A valid text after one to three random edits: mostly refused, and never far from what is taken.</summary>
    public static readonly Gen<string> Mutated =
        Gen.Select(Any, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 200], Gen.Char[Alphabet]).Array[1, 3]).Select((text, edits) =>
            edits.Aggregate(text, (current, edit) => Edit(current, edit.Item1, edit.Item2 % (current.Length + 1), edit.Item3)));

    private static string Edit(string text, int kind, int at, char c) => kind switch
    {
        0 => text.Insert(at, c.ToString()),
        1 when at < text.Length => text.Remove(at, 1),
        _ => text[..at] + c + text[Math.Min(at + 1, text.Length)..],
    };

    /// <summary>Puts the date that begins earlier first, as a range must. Spans of single dates have tests of their own.</summary>
    private static string InOrder(string left, string separator, string right) =>
        EdtfDate.Parse(left).FirstDay <= EdtfDate.Parse(right).FirstDay ? left + separator + right : right + separator + left;
}
