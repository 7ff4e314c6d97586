namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>Stands at the beginning of <see cref="Timelines.Today"/>.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(Timelines.Today, TimeOnly.MinValue, TimeSpan.Zero);
}
