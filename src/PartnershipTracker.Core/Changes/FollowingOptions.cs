namespace PartnershipTracker.Core.Changes;

/// <summary>The settings under <c>Following</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class FollowingOptions
{
    public const string Section = "Following";

    // A number alone is read as days: whoever writes 15 means seconds.
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    /// <summary>How long an answer of the feed may wait for the next change.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many callers may wait at once, streams included.</summary>
    public int MaxFollowers { get; set; } = 500;

    /// <summary>How many of them may come from one address of the network.</summary>
    public int MaxPerAddress { get; set; } = 50;

    /// <summary>After how long a stream on which nothing happens says that it is still there.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait between two looks for something new, while anybody waits for it.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether every limit is a limit.</summary>
    public bool IsSound =>
        MaxWait >= TimeSpan.Zero && MaxWait < Most && MaxFollowers >= 0 && MaxPerAddress >= 0 && Heartbeat > TimeSpan.Zero && Heartbeat < Most && Pause > TimeSpan.Zero && Pause < Most;
}
