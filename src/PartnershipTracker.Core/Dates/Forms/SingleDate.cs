namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A date that is neither interval nor set: it may stand alone, as an interval's end or in a set.</summary>
internal abstract class SingleDate(IReadOnlyList<Component> components) : EdtfForm
{
    /// <summary>Year, month and day, or year and season: as many as are written.</summary>
    public IReadOnlyList<Component> Components => components;

    public Component Year => components[0];

    public override IReadOnlyList<SingleDate> Dates => [this];

    public abstract DateOnly First { get; }

    public abstract DateOnly Last { get; }

    public sealed override DateOnly? Earliest => First;

    public sealed override DateOnly? Latest => Last;

    public sealed override Qualifier Qualifiers => components.Aggregate(Qualifier.None, (all, c) => all | c.Qualifier);

    public override string Canonical => Qualification.Write(components);

    public sealed override string Reading => QualifierWords.Apply(this);

    /// <summary>The reading without its qualifiers.</summary>
    public abstract string Words { get; }

    /// <summary>
    /// Whether the words name a time ("1980", "the 1990s", "spring 2001") and so can follow "about", rather than describe one
    /// ("some day in July 2023").
    /// </summary>
    public abstract bool IsNamed { get; }

    /// <summary>What a reader calls the components: "year", "month", "day", "quarter".</summary>
    public abstract IReadOnlyList<string> ComponentNames { get; }

    /// <summary>The narrowest run of years with shared leading digits that holds both years.</summary>
    protected static EdtfPrecision YearPrecision(int first, int last) =>
        first == last ? EdtfPrecision.Year
        : first / 10 == last / 10 ? EdtfPrecision.Decade
        : first / 100 == last / 100 ? EdtfPrecision.Century
        : first / 1000 == last / 1000 ? EdtfPrecision.Millennium
        : EdtfPrecision.Unknown;
}
