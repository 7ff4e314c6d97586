using System.Globalization;
using System.Text;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>
/// Splits a date as people write it. Case, spaces of any kind, commas, invisible characters and the full stops of
/// abbreviations say nothing, and a dash is a dash.
/// </summary>
internal static class Tokens
{
    private static readonly string[] Suffixes = ["st", "nd", "rd", "th", "s", "'s", "’s", "x", "xx"];

    public static IReadOnlyList<Token> Split(string text)
    {
        var tokens = new List<Token>();
        var isGlued = false;
        for (var position = 0; position < text.Length;)
        {
            if (IsSilent(text, position))
            {
                isGlued &= char.GetUnicodeCategory(text[position]) == UnicodeCategory.Format;
                position++;
                continue;
            }

            var token = At(text, position, isGlued);
            tokens.Add(token);
            position = token.End;
            isGlued = true;
        }

        return tokens;
    }

    private static bool IsSilent(string text, int position) => text[position] switch
    {
        ',' => true,
        '.' => !(position > 0 && char.IsAsciiDigit(text[position - 1]) && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1])),
        var c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format,
    };

    private static Token At(string text, int start, bool isGlued)
    {
        if (char.IsAsciiDigit(text[start]))
            return Number(text, start, isGlued);

        if (char.IsLetter(text[start]))
        {
            var end = EndOf(text, start, c => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
            return new Token(TokenKind.Word, text[start..end].ToLowerInvariant(), "", start, end, isGlued);
        }

        if (char.GetUnicodeCategory(text[start]) == UnicodeCategory.DashPunctuation || text[start] == '\u2212')
            return new Token(TokenKind.Dash, text[start].ToString(), "", start, start + 1, isGlued);

        // Half of a surrogate pair would spoil the message that quotes it: it becomes the replacement character.
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out var length);
        return new Token(TokenKind.Mark, rune.ToString(), "", start, start + length, isGlued);
    }

    /// <summary>"1990s" is one number and "11July" two words, so only letters that can end a number go with it.</summary>
    private static Token Number(string text, int start, bool isGlued)
    {
        var end = EndOf(text, start, char.IsAsciiDigit);
        var after = EndOf(text, end, c => char.IsLetter(c) || c is '\'' or '’');
        var letters = text[end..after].ToLowerInvariant();
        var isSuffix = Suffixes.Contains(letters, StringComparer.Ordinal);
        return new Token(TokenKind.Number, text[start..end], isSuffix ? letters.TrimStart('\'', '’') : "", start, isSuffix ? after : end, isGlued);
    }

    private static int EndOf(string text, int start, Func<char, bool> test)
    {
        var end = start;
        while (end < text.Length && test(text[end]))
            end++;
        return end;
    }
}
