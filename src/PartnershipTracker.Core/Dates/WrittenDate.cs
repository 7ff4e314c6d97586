using System.Diagnostics.CodeAnalysis;
using PartnershipTracker.Core.Dates.Writing;

namespace PartnershipTracker.Core.Dates;

/// <summary>
/// Dates as people write them in English: "11 July 2023", "the late 2010s", "by mid-2024". What is EDTF is read as EDTF;
/// the rest is read by the table in docs/data-model.md or refused, never guessed.
/// </summary>
public static class WrittenDate
{
    /// <summary>Reads a date, or says what is wrong with it, where, and what would be understood. Never throws.</summary>
    /// <param name="text">What was typed; spaces around it do not count. As long as an EDTF string may be.</param>
    /// <param name="today">The day that "today" and "last year" are told from.</param>
    /// <param name="date">The date.</param>
    /// <param name="error">The fault, with its place in <paramref name="text"/>.</param>
    public static bool TryRead(string? text, DateOnly today, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        var trimmed = text?.Trim() ?? "";
        if (EdtfDate.TryParse(trimmed, out date, out error))
            return true;

        if (trimmed.Length is > 0 and <= EdtfDate.MaximumLength)
        {
            var tokens = new TokenCursor(trimmed);
            var edtf = new PhraseReader(tokens, today).Read();
            if (edtf is not null && EdtfDate.TryParse(edtf, out date, out error))
                return true;

            // Of EDTF with a slip in it, its own reader says more.
            if (tokens.Error is { } fault && !(tokens.IsUnderstood ? IsInTheFormOfEdtf(trimmed) : IsWithoutWords(trimmed)))
                error = fault;
        }

        date = null;
        error = error with { Position = error.Position + LeadingSpace(text) };
        return false;
    }

    private static int LeadingSpace(string? text) => text is null ? 0 : text.Length - text.TrimStart().Length;

    private static bool IsWithoutWords(string text) =>
        text[0] is '[' or '{' || !text.Any(c => char.IsWhiteSpace(c) || (char.IsLetter(c) && !"XxTZ".Contains(c, StringComparison.Ordinal)));

    /// <summary>Whether it is one number, or a year with pairs of digits behind it: 20230711, 2023-13-01.</summary>
    private static bool IsInTheFormOfEdtf(string text)
    {
        var parts = text.Split('-');
        return text.All(c => char.IsAsciiDigit(c) || c == '-') && parts[0].Length >= 4 && parts.Skip(1).All(part => part.Length <= 2);
    }
}
