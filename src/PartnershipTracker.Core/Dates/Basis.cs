namespace PartnershipTracker.Core.Dates;

/// <summary>How a fact follows from the passage that is named for it.</summary>
public enum Basis
{
    /// <summary>The passage says it.</summary>
    Stated,

    /// <summary>An editor concludes it, and gives the reason (a date known from elsewhere, say).</summary>
    Inferred,
}
