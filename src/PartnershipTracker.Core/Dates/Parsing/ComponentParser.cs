using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>Reads the digits of a year, month or day and the qualifiers on both sides of them.</summary>
internal sealed class ComponentParser(Cursor cursor)
{
    private const string YearsTaken = "the tracker takes years 0001 to 9999, in four digits.";

    public WrittenComponent? ReadYear()
    {
        if (ReadQualifier() is not { } left)
            return null;

        var position = cursor.Position;
        if (cursor.IsAtAnyOf("Yy"))
            return cursor.Fail<WrittenComponent>($"Years with a 'Y' before them are not taken: {YearsTaken}", position);

        if (cursor.IsAt('-'))
            return cursor.Fail<WrittenComponent>($"Years before the year 0001 are not taken: {YearsTaken}", position);

        var digits = ReadDigits();
        if (ProblemOfYear(digits) is { } problem)
            return cursor.Fail<WrittenComponent>(problem, position);

        if (digits.Length < 4)
            return cursor.FailHere<WrittenComponent>("a year has four digits, with 'X' for an unspecified one.");

        return ReadRight(digits, left, position);
    }

    /// <summary>Reads a month or a day.</summary>
    public WrittenComponent? ReadPair(string name)
    {
        if (ReadQualifier() is not { } left)
            return null;

        var position = cursor.Position;
        var digits = ReadDigits();
        if (digits.Length > 2)
            return cursor.Fail<WrittenComponent>($"A {name} has two digits; here are {digits.Length}.", position);

        if (digits.Length < 2)
            return cursor.FailHere<WrittenComponent>($"a {name} has two digits, as in 07, with 'X' for an unspecified one.");

        return ReadRight(digits, left, position);
    }

    private static string? ProblemOfYear(string digits) => digits.Length switch
    {
        4 when digits == "0000" => $"There is no year 0000 here: {YearsTaken}",
        6 => $"Year and month are written with a hyphen: {digits[..4]}-{digits[4..]}.",
        8 => $"Year, month and day are written with hyphens: {digits[..4]}-{digits[4..6]}-{digits[6..]}.",
        > 4 => $"The year has {digits.Length} digits: {YearsTaken}",
        _ => null,
    };

    private WrittenComponent? ReadRight(string digits, Qualifier left, int position)
    {
        if (cursor.IsAt('s'))
            return cursor.FailHere<WrittenComponent>("a decade is written with 'X' for its last digit, as in 199X.");

        if (cursor.IsAtAnyOf("SEe"))
            return cursor.FailHere<WrittenComponent>($"exponents and significant digits are not taken; {YearsTaken}");

        return ReadQualifier() is { } right ? new WrittenComponent(new DigitPattern(digits), left, right, position) : null;
    }

    private string ReadDigits() => cursor.ReadWhile(c => char.IsAsciiDigit(c) || c == 'X');

    /// <summary>Reads the qualifier that stands here, if any; null when there is more than one.</summary>
    private Qualifier? ReadQualifier()
    {
        var position = cursor.Position;
        var symbols = cursor.ReadWhile(Qualification.Symbols.Contains);
        if (symbols.Length > 1)
        {
            cursor.Fail<WrittenComponent>("One qualifier is enough: '?' is uncertain, '~' approximate, '%' both.", position);
            return null;
        }

        return symbols.Length == 0 ? Qualifier.None : Qualification.FromSymbol(symbols[0]);
    }
}
