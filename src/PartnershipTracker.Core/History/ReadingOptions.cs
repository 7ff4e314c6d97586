namespace PartnershipTracker.Core.History;

/// <summary>The settings under <c>Reading</c>: how much one question may ask. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>The most records of a page.</summary>
    public int MaxLimit { get; set; } = PageFilter.MaxLimit;

    /// <summary>The most values of one filter.</summary>
    public int MaxValues { get; set; } = 100;

    /// <summary>Whether a page may hold as many as it does unless asked, and no more than can be answered at once.</summary>
    public bool IsSound => MaxLimit is >= PageFilter.UsualLimit and <= 10_000 && MaxValues > 0;
}
