namespace PartnershipTracker.Core.Dates.Writing;

internal enum TokenKind
{
    /// <summary>Letters in a row, in small letters.</summary>
    Word,

    /// <summary>Digits in a row, with the letters behind them that belong to a number: <c>11th</c>, <c>1990s</c>, <c>199X</c>.</summary>
    Number,

    /// <summary>A hyphen, or whatever a word processor makes of one.</summary>
    Dash,

    /// <summary>Any other character.</summary>
    Mark,
}

/// <summary>A word, number or mark of a date as people write it.</summary>
/// <param name="Text">A word in small letters, a number's digits, or the character.</param>
/// <param name="Suffix">The letters behind a number's digits that belong to it, in small letters; empty where there are none.</param>
/// <param name="Position">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="IsGlued">Whether nothing stands between it and the token before it.</param>
internal sealed record Token(TokenKind Kind, string Text, string Suffix, int Position, int End, bool IsGlued)
{
    /// <summary>A number of at most two digits and no letters: a day or a month.</summary>
    public bool IsPair => Kind == TokenKind.Number && Text.Length <= 2 && Suffix.Length == 0;

    /// <summary>A number of four digits and no letters.</summary>
    public bool IsYear => Kind == TokenKind.Number && Text.Length == 4 && Suffix.Length == 0;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text.Length == 1 && Text[0] == mark;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
