using System.Globalization;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>A place in the text that only moves forward, and the first error met.</summary>
internal sealed class Cursor(string text)
{
    public int Position { get; private set; }

    public EdtfError? Error { get; private set; }

    public bool IsAtEnd => Position == text.Length;

    public bool IsAt(char c) => !IsAtEnd && text[Position] == c;

    public bool IsAt(string word) => text.AsSpan(Position).StartsWith(word, StringComparison.Ordinal);

    public bool IsAtAnyOf(string characters) => !IsAtEnd && characters.Contains(text[Position]);

    /// <summary>Where the character next stands, from here on; -1 when it does not.</summary>
    public int Find(char c) => text.IndexOf(c, Position);

    public bool Skip(char c)
    {
        if (!IsAt(c))
            return false;

        Position++;
        return true;
    }

    public bool Skip(string word)
    {
        if (!IsAt(word))
            return false;

        Position += word.Length;
        return true;
    }

    /// <summary>Reads as many characters in a row as pass the test, perhaps none.</summary>
    public string ReadWhile(Func<char, bool> test)
    {
        var start = Position;
        while (!IsAtEnd && test(text[Position]))
            Position++;
        return text[start..Position];
    }

    /// <summary>Notes an error at a place; what has failed cannot be read on, so callers return the null at once.</summary>
    public T? Fail<T>(string message, int position)
        where T : class
    {
        Error ??= new EdtfError(message, position);
        return null;
    }

    /// <summary>Notes that something else should stand here, or what was probably meant by what does.</summary>
    public T? FailHere<T>(string expected)
        where T : class
    {
        var found = IsAtEnd ? "The date ends too early" : $"{Shown(text[Position])} cannot stand here";
        return Fail<T>(Misspelling.CorrectionAt(text, Position) ?? $"{found}: {expected}", Position);
    }

    /// <summary>Half of a surrogate pair would spoil the message that quotes it, and an invisible character would puzzle its reader.</summary>
    private static string Shown(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate or UnicodeCategory.Control or UnicodeCategory.Format
        ? $"The character U+{(int)c:X4}"
        : $"'{c}'";
}
