using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>Reads one date of a phrase, its components in any order: "11 July 2023", "July 11, 2023", "early 1990s", "Q3 2023".</summary>
internal sealed class PartReader(TokenCursor tokens, DateOnly today)
{
    private readonly NumberReader _numbers = new(tokens);
    private readonly DivisionReader _divisions = new(tokens);

    public WrittenPart? Read(Qualifier doubt = Qualifier.None)
    {
        var part = new WrittenPart(tokens.Position) { Qualifier = doubt | ReadDoubt() };
        while (ReadNext(part) is { } longer)
            part = longer;

        if (tokens.Error is not null)
            return null;

        if (!part.IsEmpty)
            return part with { Qualifier = part.Qualifier | ReadDoubtAfter() };

        SkipFillers();
        return tokens.FailHere();
    }

    /// <summary>Reads "about", "probably" and the like, any number of them.</summary>
    public Qualifier ReadDoubt()
    {
        var doubt = Qualifier.None;
        while (tokens.Current is { Kind: TokenKind.Word } word && Vocabulary.Doubts.TryGetValue(word.Text, out var more))
        {
            doubt |= more;
            tokens.Index++;
        }

        return tokens.SkipMark('~') ? doubt | Qualifier.Approximate : doubt;
    }

    private Qualifier ReadDoubtAfter()
    {
        var doubt = Qualifier.None;
        while (tokens.Current is { Kind: TokenKind.Mark } mark && Qualification.Symbols.Contains(mark.Text, StringComparison.Ordinal))
        {
            doubt |= Qualification.FromSymbol(mark.Text[0]);
            tokens.Index++;
        }

        if (tokens.SkipPhrase("or so") || tokens.SkipBracketed("approximate"))
            doubt |= Qualifier.Approximate;

        if (tokens.SkipBracketed("uncertain and approximate"))
            return doubt | Qualifier.Uncertain | Qualifier.Approximate;

        return tokens.SkipBracketed("uncertain") ? doubt | Qualifier.Uncertain : doubt;
    }

    /// <summary>The part with one more component; null, and the cursor where it was, when none follows.</summary>
    private WrittenPart? ReadNext(WrittenPart part)
    {
        var start = tokens.Index;
        if (!SkipInnerSeparator(part))
            SkipFillers();

        if ((ReadWord(part) ?? _divisions.Read(part) ?? _numbers.Read(part)) is { } longer)
            return longer;

        tokens.Index = start;
        return null;
    }

    private void SkipFillers()
    {
        while (tokens.SkipAny("of", "the", "in", "on", "at", "during", "year"))
        {
        }
    }

    /// <summary>The hyphens of "11-Jul-2023", "2023-Q3" and "mid-July" join parts of one date, not two dates.</summary>
    private bool SkipInnerSeparator(WrittenPart part)
    {
        if (tokens.Current is not { IsGlued: true } separator || tokens.Ahead(1) is not { IsGlued: true } next)
            return false;

        var isSeparator = separator.Kind == TokenKind.Dash || separator.IsMark('/') || separator.IsMark('.');
        var isInner = part switch
        {
            { Year: not null, Month: null, Division: null } => next.IsWord("q") || next.IsWord("h"),
            { Year: null, Month: null, Division: null, Day: not null } => Vocabulary.Months.ContainsKey(next.Text),
            { Year: null, Month: null, Division: null, Third: not null } => next.Kind == TokenKind.Number || Vocabulary.Months.ContainsKey(next.Text),
            { Year: null } => next.IsYear,
            _ => false,
        };
        tokens.Index += isSeparator && isInner ? 1 : 0;
        return isSeparator && isInner;
    }

    private WrittenPart? ReadWord(WrittenPart part)
    {
        if (tokens.Current is not { Kind: TokenKind.Word } word)
            return null;

        var longer = Vocabulary.Thirds.TryGetValue(word.Text, out var third) && part.IsEmpty
            ? part with { Third = third, IsEdge = Vocabulary.Edges.Contains(word.Text, StringComparer.Ordinal) }
            : Vocabulary.Months.TryGetValue(word.Text, out var month) && part.Month is null ? part with { Month = month }
            : Vocabulary.Weekdays.TryGetValue(word.Text, out var weekday) && part.Weekday is null ? part with { Weekday = weekday }
            : null;
        if (longer is null)
            return part.IsEmpty ? ReadRelative(part) : null;

        tokens.Index++;
        return longer;
    }

    /// <summary>Reads what the reader's own day gives: "yesterday", "last month".</summary>
    private WrittenPart? ReadRelative(WrittenPart part)
    {
        (string Phrase, int Days, int Months, int Years)[] phrases =
        [
            ("today", 0, 0, 0), ("yesterday", -1, 0, 0), ("tomorrow", 1, 0, 0), ("this month", 0, 0, 0), ("last month", 0, -1, 0), ("next month", 0, 1, 0),
            ("this year", 0, 0, 0), ("last year", 0, 0, -1), ("next year", 0, 0, 1),
        ];
        foreach (var (phrase, days, months, years) in phrases)
        {
            if (!tokens.SkipPhrase(phrase))
                continue;

            var day = today.AddDays(days).AddMonths(months).AddYears(years);
            var isYear = phrase.EndsWith("year", StringComparison.Ordinal);
            var isMonth = phrase.EndsWith("month", StringComparison.Ordinal);
            return part with { Year = $"{day.Year:0000}", Month = isYear ? null : day.Month, Day = isYear || isMonth ? null : day.Day };
        }

        return null;
    }
}
