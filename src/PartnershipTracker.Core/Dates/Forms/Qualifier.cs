namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>What a <c>?</c>, <c>~</c> or <c>%</c> says of a component (levels 1 and 2, "Qualification of a date").</summary>
[Flags]
internal enum Qualifier
{
    None = 0,
    Uncertain = 1,
    Approximate = 2,
}
