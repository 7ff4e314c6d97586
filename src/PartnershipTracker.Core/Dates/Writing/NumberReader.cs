using System.Globalization;
using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>
/// Reads the numbers of a date: a year, a day, a decade, and dates that are numbers only. Which of two small numbers is the
/// month is never guessed.
/// </summary>
internal sealed class NumberReader(TokenCursor tokens)
{
    /// <summary>The part with what stands here; null when it is no number, or one that the part has no place for.</summary>
    public WrittenPart? Read(WrittenPart part)
    {
        if (tokens.Current is not { Kind: TokenKind.Number } first)
            return null;

        var second = Joined(0);
        var third = second is null ? null : Joined(2);
        if (second is null || part is not { Year: null, Month: null, Day: null })
            return ReadOne(part, first);

        return third is not null && tokens.Ahead(1)!.Text == tokens.Ahead(3)!.Text
            ? ReadThree(part, first, second, third)
            : ReadTwo(part, first, second);
    }

    /// <summary>The number that a hyphen, slash or full stop joins to the one that lies so many tokens ahead, without spaces.</summary>
    private Token? Joined(int ahead) =>
        tokens.Ahead(ahead) is { Kind: TokenKind.Number, Suffix: "" }
        && tokens.Ahead(ahead + 1) is { IsGlued: true } separator
        && (separator.Kind == TokenKind.Dash || separator.IsMark('/') || separator.IsMark('.'))
        && tokens.Ahead(ahead + 2) is { Kind: TokenKind.Number, Suffix: "", IsGlued: true } number
            ? number
            : null;

    private WrittenPart? ReadThree(WrittenPart part, Token first, Token second, Token third)
    {
        var written = tokens.Quote(5);
        if (first.IsYear && second.IsPair && third.IsPair)
            return Take(5, part with { Year = first.Text, Month = Value(second), Day = Value(third) });

        if (!first.IsPair || !second.IsPair || !third.IsYear)
            return tokens.Fail($"'{written}' is not read: a date in numbers has its year in four digits, first or last, as in 2023-07-11.", first.Position);

        var (one, two) = (Value(first), Value(second));
        if (one > 12 && two > 12)
            return tokens.Fail($"'{written}' names no month: neither {one} nor {two} is one.", first.Position);

        if (one <= 12 && two <= 12 && one != two)
            return tokens.Fail($"'{written}' may be {one} {Month(two)} {third.Text} or {two} {Month(one)} {third.Text}: write one of these.", first.Position);

        return Take(5, part with { Year = third.Text, Month = Math.Min(one, two), Day = Math.Max(one, two) });
    }

    private WrittenPart? ReadTwo(WrittenPart part, Token first, Token second)
    {
        if (first.IsPair && second.IsYear)
            return Take(3, part with { Month = Value(first), Year = second.Text });

        // "Winter 2022/23" and "winter 2022/2023" begin in 2022.
        var value = Value(second);
        if (first.IsYear && part.Division is 22 or 24 or 28 or 30 && (second.IsPair ? value == (Value(first) + 1) % 100 : value == Value(first) + 1))
            return Take(3, part with { Year = first.Text });

        if (!first.IsYear || !second.IsPair)
            return ReadOne(part, first);

        if (tokens.Ahead(1)!.Text == "-" && second.Text.Length == 2)
            return Take(3, value >= SubYear.FirstCode ? part with { Year = first.Text, Division = value } : part with { Year = first.Text, Month = value });

        var mayBeMonth = value is >= 1 and <= 12;
        var mayBeYear = second.Text.Length == 2 && value > Value(first) % 100;
        var lastYear = first.Text[..2] + second.Text;
        if (mayBeMonth && mayBeYear)
            return tokens.Fail($"'{tokens.Quote(3)}' may be {Month(value)} {first.Text} or {first.Text} to {lastYear}: write one of these.", first.Position);

        return mayBeMonth ? Take(3, part with { Year = first.Text, Month = value }) : ReadOne(part, first);
    }

    private WrittenPart? ReadOne(WrittenPart part, Token number) => number switch
    {
        { Suffix: "s" } => part.Year is null ? ReadDecade(part, number) : null,
        { Suffix: "x" or "xx" } => part.Year is null && number.Text.Length + number.Suffix.Length == 4
            ? Take(1, part with { Year = number.Text + number.Suffix.ToUpperInvariant() })
            : null,
        { Text.Length: <= 2 } => part is { Day: null, Year: null } or { Day: null, Month: not null } ? Take(1, part with { Day = Value(number) }) : null,
        { IsYear: true } => part.Year is null ? Take(1, part with { Year = number.Text }) : null,
        _ => tokens.Fail($"'{number.Text}' is neither a day nor a year: a year has four digits.", number.Position),
    };

    /// <summary>"The 1900s" are ten years or a hundred, unless the tracker's own reading is given: "the 1900s (1900 to 1909)".</summary>
    private WrittenPart? ReadDecade(WrittenPart part, Token number)
    {
        if (number.Text.Length != 4)
            return tokens.Fail($"'{tokens.Quote(1)}' does not say the century: write the decade in four digits, as in 1990s.", number.Position);

        if (number.Text[3] != '0')
            return tokens.Fail($"'{tokens.Quote(1)}' is not a decade: a decade begins with a year that ends in 0.", number.Position);

        var (decade, century) = (number.Text[..3], number.Text[..2]);
        if (number.Text[2] != '0')
            return Take(1, part with { Year = decade + "X" });

        tokens.Index++;
        return tokens.SkipBracketed($"{number.Text} to {decade}9") ? part with { Year = decade + "X" }
            : tokens.SkipBracketed($"{number.Text} to {century}99") ? part with { Year = century + "XX" }
            : tokens.Fail(
                $"'{number.Text}s' may be the decade, {number.Text} to {decade}9 ({decade}X), "
                + $"or the century, {number.Text} to {century}99 ({century}XX): write one of these.",
                number.Position);
    }

    private WrittenPart Take(int count, WrittenPart part)
    {
        tokens.Index += count;
        return part;
    }

    private static int Value(Token number) => int.Parse(number.Text, CultureInfo.InvariantCulture);

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Math.Max(month, 1));
}
