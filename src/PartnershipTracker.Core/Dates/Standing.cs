namespace PartnershipTracker.Core.Dates;

/// <summary>Whether something took place or lies ahead, as its source puts it.</summary>
public enum Standing
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>A day is set.</summary>
    Scheduled,

    /// <summary>It is foreseen, without a day.</summary>
    Expected,
}
