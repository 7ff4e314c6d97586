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
            return ReadEnd(start) is var (first, last) ? Stretch(first.First, last.Last, last.Position) : null;

        tokens.FailHere();
        return null;
    }

    private string? ReadPhrase(Qualifier doubt)
    {
        var opening = ReadBound(Vocabulary.Openings);
        if (_parts.Read(doubt) is not { } part)
            return null;

        if (opening is null or Bound.From && SkipJoiner())
            return tokens.SkipAny("present") ? Bounded(part, Bound.From) : ReadEnd(part) is var (first, last) ? Stretch(first.First, last.Last, last.Position) : null;

        if (opening is null or Bound.From)
            opening = ReadBound(Vocabulary.Closings) ?? opening;

        return opening is { } bound ? Bounded(part, bound) : ReadOneOrTwo(part);
    }

    /// <summary>"to", a dash, or both: "mid-to-late 2023".</summary>
    private bool SkipJoiner()
    {
        var isDash = tokens.SkipDash() || tokens.SkipMark('/');
        return tokens.SkipAny(Vocabulary.Joiners) || isDash;
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
        var (isChoice, isBoth) = (tokens.SkipAny("or"), tokens.SkipAny("and"));
        if (!isChoice && !isBoth)
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
            return bound == Bound.From ? $"{ends.First}/.." : $"../{ends.Last}";

        if (part.Division <= 24)
            return Refuse("Before or after a season of which hemisphere? Write 'northern summer 2023', or name a month.", part.Position);

        var neighbour = bound == Bound.After ? Neighbour.After(ends.Last) : Neighbour.Before(ends.First);
        return neighbour is null ? Refuse("The tracker takes years 0001 to 9999: there is none beyond this.", part.Position)
            : bound == Bound.After ? $"{neighbour}/.."
            : $"../{neighbour}";
    }

    private string? Stretch(string first, string last, int position)
    {
        var edtf = $"{first}/{last}";
        return EdtfDate.TryParse(edtf, out _, out var error) ? edtf : Refuse(error.Message, position);
    }

    /// <summary>Checks that nothing is missing, that the days exist, and that a weekday is theirs.</summary>
    private WrittenEnds? Whole(WrittenPart part)
    {
        if (part.Fault() is { } fault)
            return RefuseEnds(fault, part.Position);

        var (first, last) = part.Ends();
        if (!EdtfDate.TryParse(first, out var date, out var error) || !EdtfDate.TryParse(last, out _, out error))
            return RefuseEnds(error.Message, part.Position);

        return part.Weekday is { } weekday && (part.Day is null || date.FirstDay.DayOfWeek != weekday)
            ? RefuseEnds(part.Day is null ? $"A {weekday} needs its day: write 11 July 2023." : $"{date.Reading} is a {date.FirstDay.DayOfWeek}, not a {weekday}.", part.Position)
            : new WrittenEnds(first, last, part.Position);
    }

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

    /// <summary>The EDTF with which a date of the phrase begins and ends, and its place in the text.</summary>
    private sealed record WrittenEnds(string First, string Last, int Position);
}
