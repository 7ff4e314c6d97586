namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A member of a set: a date, or all dates between two (<c>1670..1672</c>), or up to or from one (<c>..1984</c>).</summary>
internal sealed class SetMember(SingleDate? from, SingleDate? to)
{
    public SingleDate? From => from;

    public SingleDate? To => to;

    public bool IsRange { get; private init; } = true;

    public bool IsOpen => from is null || to is null;

    public DateOnly FirstDay => from?.First ?? DateOnly.MinValue;

    public DateOnly LastDay => to?.Last ?? DateOnly.MaxValue;

    public string Canonical => IsRange ? $"{from?.Canonical}..{to?.Canonical}" : from!.Canonical;

    public string Reading => IsRange ? RangeWords.Between(from, to) : from!.Reading;

    public static SetMember Of(SingleDate date) => new(date, date) { IsRange = false };
}
