using System.Globalization;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>What people type for EDTF that is nearly it: older drafts, typographic characters, other notations.</summary>
internal static class Misspelling
{
    /// <summary>A sentence that says what to write instead of what stands at the position; null when nobody can tell.</summary>
    public static string? CorrectionAt(string text, int position)
    {
        if (position >= text.Length)
            return null;

        var rest = text.AsSpan(position);
        if (rest.StartsWith("unknown", StringComparison.OrdinalIgnoreCase))
            return "An unknown end of an interval is left empty, as in '/2024' or '2024/', not written 'unknown'.";

        if (rest.StartsWith("open", StringComparison.OrdinalIgnoreCase))
            return "An open end of an interval is written '..', as in '2024/..', not 'open'.";

        return CorrectionOf(text[position]);
    }

    private static string? CorrectionOf(char c) => c switch
    {
        'x' or 'u' or 'U' => $"An unspecified digit is a capital 'X', not '{c}'.",
        't' or 'z' => $"The '{char.ToUpperInvariant(c)}' of a time is a capital letter, not '{c}'.",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uFF0D' =>
            $"'{c}' is not the hyphen of the keyboard: write '-', or '/' between the two ends of an interval.",
        '\u2026' => "'…' is one character: write two full stops, '..'.",
        '\u223C' or '\u02DC' or '\uFF5E' => $"'{c}' is not the tilde of the keyboard: write '~'.",
        '\uFF1F' => $"'{c}' is not the question mark of the keyboard: write '?'.",
        '\uFF0F' or '\u2044' or '\u2215' or '\\' => $"'{c}' does not divide an interval: write '/'.",
        '(' or ')' => "Qualifiers are not grouped by brackets: write one after a part to reach all up to there, before it to reach it alone.",
        _ when char.IsWhiteSpace(c) => "A space cannot stand in a date.",
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber && !char.IsAsciiDigit(c) => "Digits are written 0 to 9.",
        _ => null,
    };
}
