namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>
/// One of several dates (<c>[...]</c>) or all of them (<c>{...}</c>) (level 2, "Set representation"). It spans from its
/// earliest member to its latest. A set has no order, so it is kept in the house's: first day, last day, text.
/// </summary>
sealed class DateSet : EdtfForm
{
    readonly IReadOnlyList<SetMember> members;
    readonly bool isAllOf;

    public DateSet(IEnumerable<SetMember> members, bool isAllOf)
    {
        // An open end stands last whatever its first day is: the specification allows it nowhere else.
        this.members = [.. members
            .OrderBy(member => member.To is null)
            .ThenBy(member => member.FirstDay)
            .ThenBy(member => member.LastDay)
            .ThenBy(member => member.Canonical, StringComparer.Ordinal)
            .DistinctBy(member => member.Canonical)];
        this.isAllOf = isAllOf;
        Dates = [.. this.members.SelectMany(member => new[] { member.From, member.To }).OfType<SingleDate>()];
    }

    public override IReadOnlyList<SingleDate> Dates { get; }

    public override DateOnly? Earliest => members.Any(member => member.From is null) ? null : members.Min(member => member.FirstDay);

    public override DateOnly? Latest => members.Any(member => member.To is null) ? null : members.Max(member => member.LastDay);

    public override string Canonical
    {
        get
        {
            var list = string.Join(',', members.Select(member => member.Canonical));
            return isAllOf ? $"{{{list}}}" : $"[{list}]";
        }
    }

    public override string Reading
    {
        get
        {
            if (members is [var only])
                return ReadingOf(only);

            var readings = members.Select(member => member.Reading).ToList();
            return isAllOf ? EnglishList.Join(readings, "and")
                : readings.Count == 2 ? $"either {EnglishList.Join(readings, "or")}"
                : $"one of {EnglishList.Join(readings, "or")}";
        }
    }

    string ReadingOf(SetMember only)
    {
        if (!only.IsRange)
            return only.Reading;

        return only.IsOpen
            ? (isAllOf ? "all dates " : "some date ") + only.Reading
            : (isAllOf ? "all of " : "one of ") + only.Reading;
    }
}
