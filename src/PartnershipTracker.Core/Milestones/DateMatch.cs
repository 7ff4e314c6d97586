namespace PartnershipTracker.Core.Milestones;

/// <summary>How a vague date meets a span.</summary>
public enum DateMatch
{
    /// <summary>Some day that it may mean lies in the span.</summary>
    Possible,

    /// <summary>Every day that it may mean lies in the span.</summary>
    Certain,
}
