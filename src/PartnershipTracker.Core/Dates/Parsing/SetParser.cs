using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>Reads a set: <c>[1667,1668,1670..1672]</c> for one of its dates, <c>{1960,1961-12}</c> for all.</summary>
internal sealed class SetParser(Cursor cursor)
{
    private readonly SingleDateParser _dates = new(cursor);

    public DateSet? Read()
    {
        var isAllOf = cursor.Skip('{');
        if (!isAllOf)
            cursor.Skip('[');

        var members = new List<SetMember>();
        do
        {
            SkipSpaces();
            if (ReadMember(isFirst: members.Count == 0) is not { } member)
                return null;

            members.Add(member);
        }
        while (cursor.Skip(','));

        var closing = isAllOf ? '}' : ']';
        return cursor.Skip(closing)
            ? new DateSet(members, isAllOf)
            : cursor.FailHere<DateSet>($"a set goes on with ',' or '..', or closes with '{closing}'.");
    }

    private SetMember? ReadMember(bool isFirst)
    {
        var start = cursor.Position;
        if (cursor.Skip(".."))
        {
            if (!isFirst)
                return cursor.Fail<SetMember>("Only the first member of a set may have an open start.", start);

            SkipSpaces();
            return ReadDate() is { } last ? new SetMember(null, last) : null;
        }

        if (ReadDate() is not { } date)
            return null;

        return cursor.Skip("..") ? ReadRangeFrom(date) : SetMember.Of(date);
    }

    private SetMember? ReadRangeFrom(SingleDate from)
    {
        SkipSpaces();
        if (cursor.IsAtAnyOf("]}"))
            return new SetMember(from, null);

        if (cursor.IsAt(','))
            return cursor.FailHere<SetMember>("only the last member of a set may have an open end.");

        var position = cursor.Position;
        if (ReadDate() is not { } to)
            return null;

        return to.Last < from.First
            ? cursor.Fail<SetMember>($"The range ends ({to.Canonical}) before it starts ({from.Canonical}).", position)
            : new SetMember(from, to);
    }

    private SingleDate? ReadDate()
    {
        var start = cursor.Position;
        if (_dates.Read() is not { } date)
            return null;

        if (date is CalendarDate { Time: not null })
            return cursor.Fail<SingleDate>("A set holds days: leave out the time of day.", start);

        SkipSpaces();
        return cursor.IsAt('/') ? cursor.FailHere<SingleDate>("inside a set a range is written with '..', as in 1670..1672.") : date;
    }

    /// <summary>The specification's examples have no spaces, older ones have: they mean the same and are not printed.</summary>
    private void SkipSpaces() => cursor.ReadWhile(c => c == ' ');
}
