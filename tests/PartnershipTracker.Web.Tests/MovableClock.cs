namespace PartnershipTracker.Web.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class MovableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = TrackerApp.Now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Move(TimeSpan by) => Now += by;
}
