using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>Reads a whole phrase into EDTF: one date, two with a word between them, or one with a word that opens or closes it.</summary>
internal sealed class PhraseReader(TokenCursor tokens, DateOnly today)
{
    private readonly PartReader _parts = new(tokens, today);

    /// <summary>The phrase in EDTF; null where it is not read, and the cursor says why.</summary>
    public string? Read()
    {
        var doubt = _parts.ReadDoubt();
        return tokens.SkipAny("between") ? ReadBetween(doubt) : ReadPhrase(doubt);
    }

    /// <summary>Whether nothing follows. Asked before a date is judged: what cannot be read may be what it lacks.</summary>
    private bool IsOver() => tokens.IsAtEnd || tokens.FailHere() is not null;

    private string? ReadBetween(Qualifier doubt)
    {
        if (_parts.Read(doubt) is not { } start)
            return null;

        if (tokens.SkipAny("and", "to") || tokens.SkipDash())
            return ReadStretch(start);

        tokens.FailHere();
        return null;
    }

    private string? ReadPhrase(Qualifier doubt)
    {
        var opening = ReadBound(Vocabulary.Openings);
        if (_parts.Read(doubt) is not { } part)
            return null;

        if ((opening is null or Bound.From) && SkipJoiner())
            return tokens.SkipAny("present") ? Bounded(part, Bound.From) : ReadStretch(part);

        if (opening is null or Bound.From)
            opening = ReadBound(Vocabulary.Closings) ?? opening;

        return opening is { } bound ? Bounded(part, bound) : ReadOneOrTwo(part);
    }

    /// <summary>"to" with or without dashes ("mid-to-late 2023"), or a dash or slash alone.</summary>
    private bool SkipJoiner()
    {
        var isDash = tokens.SkipDash() || tokens.SkipMark('/');
        var isWord = tokens.SkipAny(Vocabulary.Joiners);
        if (isDash && isWord)
            tokens.SkipDash();
        return isDash || isWord;
    }

    private Bound? ReadBound((string Phrase, Bound Bound)[] phrases)
    {
        foreach (var (phrase, bound) in phrases)
        {
            if (tokens.SkipPhrase(phrase))
                return bound;
        }

        return null;
    }

    /// <summary>One date, or one of two ("11 or 12 July 2023"), or both ("11 and 12 July 2023").</summary>
    private string? ReadOneOrTwo(WrittenPart part)
    {
        var isChoice = tokens.SkipAny("or");
        if (!isChoice && !tokens.SkipAny("and"))
            return IsOver() && Whole(part) is { } only ? Single(only) : null;

        if (ReadEnd(part) is not var (one, other))
            return null;

        var members = $"{Member(one)},{Member(other)}";
        return isChoice ? $"[{members}]" : $"{{{members}}}";
    }

    /// <summary>Reads the later date and lets the two complete each other.</summary>
    private (WrittenEnds First, WrittenEnds Last)? ReadEnd(WrittenPart start)
    {
        if (_parts.Read() is not { } end || !IsOver())
            return null;

        end = end.CompletedFrom(start);
        return Whole(start.CompletedBy(end)) is { } first && Whole(end) is { } last ? (first, last) : null;
    }

    private string? Bounded(WrittenPart part, Bound bound)
    {
        if (!IsOver() || Whole(part) is not { } ends)
            return null;

        if (bound is Bound.From or Bound.UpTo)
            return bound == Bound.From ? $"{ends.From}/.." : $"../{ends.UpTo}";

        if (part.Division <= 24)
            return Refuse("Before or after a season of which hemisphere? Write 'northern summer 2023', or name a month.", part.Position);

        var neighbour = bound == Bound.After ? Neighbour.After(ends.UpTo) : Neighbour.Before(ends.From);
        return neighbour is null ? Refuse("The tracker takes years 0001 to 9999: there is none beyond this.", part.Position)
            : bound == Bound.After ? $"{neighbour}/.."
            : $"../{neighbour}";
    }

    private string? ReadStretch(WrittenPart start)
    {
        if (ReadEnd(start) is not var (first, last))
            return null;

        var edtf = $"{first.From}/{last.UpTo}";
        return EdtfDate.TryParse(edtf, out _, out var error) ? edtf : Refuse(error.Message, last.Position);
    }

    /// <summary>Checks that nothing is missing, that the days exist, and that a weekday is theirs.</summary>
    private WrittenEnds? Whole(WrittenPart part)
    {
        if (part.Fault() is { } fault)
            return RefuseEnds(fault, part.Position);

        var (first, last) = part.Ends();
        if (!EdtfDate.TryParse(first, out var date, out var error) || !EdtfDate.TryParse(last, out _, out error))
            return RefuseEnds(error.Message, part.Position);

        return FaultOfWeekday(part, date) is { } wrongDay
            ? RefuseEnds(wrongDay, part.Position)
            : new WrittenEnds(first, last, part.WholeFromStart().Ends().First, part.WholeToEnd().Ends().Last, part.Position);
    }

    private static string? FaultOfWeekday(WrittenPart part, EdtfDate date) => (part.Weekday, part.Day) switch
    {
        (null, _) => null,
        ({ } weekday, null) => $"A {weekday} needs its day: write 11 July 2023.",
        var (weekday, _) => date.FirstDay.DayOfWeek == weekday ? null : $"{date.Reading} is a {date.FirstDay.DayOfWeek}, not a {weekday}.",
    };

    private static string Single(WrittenEnds ends) => ends.First == ends.Last ? ends.First : $"{ends.First}/{ends.Last}";

    private static string Member(WrittenEnds ends) => ends.First == ends.Last ? ends.First : $"{ends.First}..{ends.Last}";

    private string? Refuse(string message, int position)
    {
        tokens.Fail(message, position);
        return null;
    }

    private WrittenEnds? RefuseEnds(string message, int position)
    {
        tokens.Fail(message, position);
        return null;
    }

    /// <summary>A date of the phrase in EDTF.</summary>
    /// <param name="First">With what it begins.</param>
    /// <param name="Last">With what it ends.</param>
    /// <param name="From">With what a stretch from then on begins.</param>
    /// <param name="UpTo">With what a stretch up to then ends.</param>
    /// <param name="Position">Its place in the text.</param>
    private sealed record WrittenEnds(string First, string Last, string From, string UpTo, int Position);
}
