namespace PartnershipTracker.Core.Matrix;

/// <summary>How far a partner and NATO have come in an area, from the weakest to the strongest: the order is the rule's (docs/matrix.md).</summary>
public enum AreaLevel
{
    /// <summary>A source names the area with the partner, and no more.</summary>
    Mentioned,

    /// <summary>Somebody said that they want it, or it was talked about.</summary>
    InterestVoiced,

    /// <summary>An Individual Partnership and Cooperation Programme names it.</summary>
    AgreedIpcp,

    /// <summary>An Individually Tailored Partnership Programme names it.</summary>
    AgreedItpp,

    /// <summary>Something was done in it.</summary>
    ActivityHeld,
}
