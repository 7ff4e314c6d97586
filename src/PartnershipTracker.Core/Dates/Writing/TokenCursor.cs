namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>A place among the tokens, and the first error met.</summary>
internal sealed class TokenCursor(string text)
{
    /// <summary>What every refusal ends with.</summary>
    public const string Hint = "Write 11 July 2023, July 2023, 2023, late 2010s, by mid-2024, or EDTF.";

    private readonly IReadOnlyList<Token> _tokens = Tokens.Split(text);

    public EdtfError? Error { get; private set; }

    /// <summary>Whether the text was understood and means nothing or too much, rather than not understood.</summary>
    public bool IsUnderstood { get; private set; }

    /// <summary>How many tokens lie behind; may be set back to an earlier place.</summary>
    public int Index { get; set; }

    public bool IsAtEnd => Index >= _tokens.Count;

    public Token? Current => Ahead(0);

    /// <summary>Where the current token starts in the text.</summary>
    public int Position => Current?.Position ?? text.Length;

    public Token? Ahead(int count) => Index + count < _tokens.Count ? _tokens[Index + count] : null;

    /// <summary>The token before this one.</summary>
    public Token? Behind => Index > 0 ? _tokens[Index - 1] : null;

    public bool SkipMark(char mark) => Skip(Current?.IsMark(mark) == true);

    public bool SkipDash() => Skip(Current is { Kind: TokenKind.Dash });

    public bool SkipAny(params ReadOnlySpan<string> words) => Skip(Current is { Kind: TokenKind.Word } word && words.Contains(word.Text));

    /// <summary>Passes over words in a row, all of them or none.</summary>
    public bool SkipPhrase(string phrase)
    {
        var words = phrase.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (Ahead(i)?.IsWord(words[i]) != true)
                return false;
        }

        Index += words.Length;
        return true;
    }

    /// <summary>Passes over words and numbers in brackets, all of them or none: "(northern hemisphere)", "(1900 to 1909)".</summary>
    public bool SkipBracketed(string phrase)
    {
        var words = phrase.Split(' ');
        if (Current?.IsMark('(') != true || Ahead(words.Length + 1)?.IsMark(')') != true)
            return false;

        for (var i = 0; i < words.Length; i++)
        {
            if (Ahead(i + 1) is not { Suffix: "" } token || token.Text != words[i])
                return false;
        }

        Index += words.Length + 2;
        return true;
    }

    /// <summary>The text from the current token through that many.</summary>
    public string Quote(int count) => text[Position..(Ahead(count - 1)?.End ?? text.Length)];

    /// <summary>Notes what is wrong with something that was understood.</summary>
    public WrittenPart? Fail(string message, int position)
    {
        IsUnderstood |= Error is null;
        Error ??= new EdtfError(message, position);
        return null;
    }

    /// <summary>Notes that the current token, or the end, cannot be where it is.</summary>
    public WrittenPart? FailHere()
    {
        Error ??= new EdtfError($"{Reason()} {Hint}", Position);
        return null;
    }

    private string Reason()
    {
        if (Current is not { } token)
            return "The date ends too early.";

        var shown = token.Kind == TokenKind.Mark ? token.Text : text[token.Position..token.End];
        if (token.Kind != TokenKind.Word || Vocabulary.Knows(token.Text))
            return $"'{shown}' cannot stand here.";

        return Behind is { Kind: TokenKind.Number } || Ahead(1) is { Kind: TokenKind.Number }
            ? $"'{shown}' is not a month that is known here."
            : $"'{shown}' is not a word that is known here.";
    }

    private bool Skip(bool isThere)
    {
        Index += isThere ? 1 : 0;
        return isThere;
    }
}
