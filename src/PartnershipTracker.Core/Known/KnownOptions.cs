namespace PartnershipTracker.Core.Known;

/// <summary>The settings under <c>Known</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class KnownOptions
{
    public const string Section = "Known";

    // A number alone is read as days: whoever writes 5 means minutes.
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    /// <summary>How long the copy of the record that a page or an answer waits for may take.</summary>
    public TimeSpan BuildLimit { get; set; } = TimeSpan.FromMinutes(2);

    public bool IsSound => BuildLimit > TimeSpan.Zero && BuildLimit < Most;
}
