namespace PartnershipTracker.Core.Sources;

/// <summary>How well the sources carry a record.</summary>
public enum Confidence
{
    /// <summary>They say it plainly.</summary>
    High,

    /// <summary>They say it in part, at second hand, or leave its time open.</summary>
    Medium,
}
