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

/// <summary>What becomes of a standing as days pass.</summary>
public static class Standings
{
    /// <summary>Whether something that was to come has passed without news: its last possible day lies behind, and nobody says that it was held.</summary>
    public static bool IsOutcomeMissing(this Standing standing, DateOnly lastDay, DateOnly today) => standing != Standing.Held && lastDay < today;
}
