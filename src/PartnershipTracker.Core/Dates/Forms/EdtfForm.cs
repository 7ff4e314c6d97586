namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>What an EDTF string was found to be: a single date, an interval or a set.</summary>
internal abstract class EdtfForm
{
    /// <summary>The dates that are written out in it; open and unknown ends are none.</summary>
    public abstract IReadOnlyList<SingleDate> Dates { get; }

    public abstract DateOnly? Earliest { get; }

    public abstract DateOnly? Latest { get; }

    /// <summary>What it begins with; null when an interval's start is open or unknown. All but an interval begin with themselves.</summary>
    public virtual EdtfForm? Start => this;

    /// <summary>What it ends with; null when an interval's end is open or unknown. All but an interval end with themselves.</summary>
    public virtual EdtfForm? End => this;

    public abstract string Canonical { get; }

    public abstract string Reading { get; }

    public virtual EdtfPrecision Precision =>
        Dates.Select(date => date.Precision).Distinct().ToList() is [var shared] ? shared : EdtfPrecision.Mixed;

    public virtual Qualifier Qualifiers => Dates.Aggregate(Qualifier.None, (all, date) => all | date.Qualifiers);
}
