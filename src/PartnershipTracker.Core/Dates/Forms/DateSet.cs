namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>
/// One of several dates (<c>[...]</c>) or all of them (<c>{...}</c>) (level 2, "Set representation"). It spans from its
/// earliest member to its latest. A set has no order, so it is kept in the house's: first day, last day, text.
/// </summary>
internal sealed class DateSet : EdtfForm
{
    private readonly IReadOnlyList<SetMember> _members;
    private readonly bool _isAllOf;

    public DateSet(IEnumerable<SetMember> members, bool isAllOf)
    {
        // An open start stands first and an open end last, whatever their days: the specification allows them nowhere else.
        _members = [.. members
            .OrderBy(member => member.From is not null)
            .ThenBy(member => member.To is null)
            .ThenBy(member => member.FirstDay)
            .ThenBy(member => member.LastDay)
            .ThenBy(member => member.Canonical, StringComparer.Ordinal)
            .DistinctBy(member => member.Canonical)];
        _isAllOf = isAllOf;
        Dates = [.. _members.SelectMany(member => new[] { member.From, member.To }).OfType<SingleDate>().Distinct()];
    }

    public override IReadOnlyList<SingleDate> Dates { get; }

    public override DateOnly? Earliest => _members.Any(member => member.From is null) ? null : _members.Min(member => member.FirstDay);

    public override DateOnly? Latest => _members.Any(member => member.To is null) ? null : _members.Max(member => member.LastDay);

    public override string Canonical
    {
        get
        {
            var list = string.Join(',', _members.Select(member => member.Canonical));
            return _isAllOf ? $"{{{list}}}" : $"[{list}]";
        }
    }

    public override string Reading
    {
        get
        {
            var readings = _members.Select(ReadingOf).ToList();
            if (_members is [{ IsRange: true, IsOpen: false }])
                return (_isAllOf ? "all of " : "one of ") + readings[0];

            return _isAllOf || readings.Count == 1 ? EnglishList.Join(readings, "and")
                : readings.Count == 2 ? $"either {EnglishList.Join(readings, "or")}"
                : $"one of {EnglishList.Join(readings, "or")}";
        }
    }

    private string ReadingOf(SetMember member) => member.IsOpen ? $"{(_isAllOf ? "all dates" : "some date")} {member.Reading}" : member.Reading;
}
