namespace PartnershipTracker.Core.Keys;

/// <summary>The settings under <c>Keys</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>How many keys that are good an account may have.</summary>
    public int PerAccount { get; set; } = 20;

    /// <summary>Whether every limit is a limit.</summary>
    public bool IsSound => PerAccount >= 0;
}
