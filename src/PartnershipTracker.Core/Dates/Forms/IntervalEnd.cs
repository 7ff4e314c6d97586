namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>One end of an interval: a date, open (<c>..</c>) or unknown (left empty) (level 1, "Extended Interval").</summary>
internal readonly record struct IntervalEnd(SingleDate? Date, bool IsUnknown = false)
{
    public static readonly IntervalEnd Open = new(null);
    public static readonly IntervalEnd Unknown = new(null, IsUnknown: true);

    public string Canonical => Date?.Canonical ?? (IsUnknown ? "" : "..");
}
