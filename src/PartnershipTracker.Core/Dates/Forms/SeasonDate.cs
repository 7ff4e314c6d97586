namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A year, any digit of which may be unspecified, and a part of it.</summary>
internal sealed class SeasonDate : SingleDate
{
    private readonly SubYear _part;

    /// <param name="components">The year and a code that is in the range of <see cref="SubYear"/>.</param>
    public SeasonDate(IReadOnlyList<Component> components)
        : base(components)
    {
        _part = new SubYear(components[1].Digits.Value);
        First = _part.FirstDay(FirstYear);
        Last = _part.LastDay(LastYear);
    }

    public override DateOnly First { get; }

    public override DateOnly Last { get; }

    public override EdtfPrecision Precision => Year.Digits.IsExact ? EdtfPrecision.Season : YearPrecision(FirstYear, LastYear);

    public override string Words => _part.Words(YearWords.OneOf(Year.Digits), Year.Digits.IsExact);

    public override bool IsNamed => _part.IsSeason && Year.Digits.IsExact;

    public override IReadOnlyList<string> ComponentNames => ["year", _part.Kind];

    private int FirstYear => Year.Digits.Years().First();

    private int LastYear => Year.Digits.Years(fromLast: true).First();
}
