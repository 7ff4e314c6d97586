using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>Reads a single date, or an interval of two ends with a <c>/</c> between them.</summary>
internal sealed class IntervalParser(Cursor cursor)
{
    private readonly SingleDateParser _dates = new(cursor);

    public EdtfForm? Read()
    {
        if (ReadStart() is not { } start)
            return null;

        if (start.Date is { } date && !cursor.IsAt('/'))
            return cursor.IsAt("..") ? cursor.FailHere<EdtfForm>("'..' between two dates is for sets; an interval has '/'.") : date;

        if (HasTime(start))
            return cursor.Fail<EdtfForm>("An interval runs between days: leave out the time of day.", 0);

        if (!cursor.Skip('/'))
            return cursor.FailHere<EdtfForm>("after an open start comes '/' and the end, as in '../2024'.");

        if (cursor.Find('/') is >= 0 and var second)
            return cursor.Fail<EdtfForm>("An interval has one '/', and a day is written with hyphens, as in 2023-07-11.", second);

        var endPosition = cursor.Position;
        if (ReadEnd() is not { } end)
            return null;

        return Join(start, end, endPosition);
    }

    private static bool HasTime(IntervalEnd end) => end.Date is CalendarDate { Time: not null };

    private EdtfForm? Join(IntervalEnd start, IntervalEnd end, int endPosition)
    {
        if (start.Date is null && end.Date is null)
            return cursor.Fail<EdtfForm>("An interval needs a date at one end at least.", endPosition);

        if (HasTime(end))
            return cursor.Fail<EdtfForm>("An interval runs between days: leave out the time of day.", endPosition);

        return end.Date?.Last < start.Date?.First
            ? cursor.Fail<EdtfForm>($"The interval ends ({end.Date.Canonical}) before it starts ({start.Date.Canonical}).", endPosition)
            : new DateInterval(start, end);
    }

    private IntervalEnd? ReadStart() => cursor.IsAt('/') ? IntervalEnd.Unknown : ReadOpenOrDate();

    private IntervalEnd? ReadEnd() => cursor.IsAtEnd ? IntervalEnd.Unknown : ReadOpenOrDate();

    private IntervalEnd? ReadOpenOrDate()
    {
        if (cursor.Skip(".."))
            return IntervalEnd.Open;

        return _dates.Read() is { } date ? new IntervalEnd(date) : null;
    }
}
