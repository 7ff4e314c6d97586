namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A member of a set: a date, or all dates between two (<c>1670..1672</c>), or up to or from one (<c>..1984</c>).</summary>
sealed record SetMember(SingleDate? From, SingleDate? To)
{
    public SetMember(SingleDate date)
        : this(date, date)
    {
    }

    public bool IsRange => !ReferenceEquals(From, To);

    public bool IsOpen => From is null || To is null;

    public DateOnly FirstDay => From?.First ?? DateOnly.MinValue;

    public DateOnly LastDay => To?.Last ?? DateOnly.MaxValue;

    public string Canonical => IsRange ? $"{From?.Canonical}..{To?.Canonical}" : From!.Canonical;

    public string Reading => IsRange ? RangeWords.Between(From, To) : From!.Reading;
}
