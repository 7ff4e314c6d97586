using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Core.Tests.Changes;

/// <summary>The limits of those who wait for changes.</summary>
public sealed class FollowingOptionsTests
{
    [Theory]
    [InlineData("00:00:30", "00:00:15", "00:00:00.250", 500, true)]
    [InlineData("00:00:00", "00:00:01", "00:00:00.001", 0, true)]
    [InlineData("30", "00:00:15", "00:00:00.250", 500, false)]
    [InlineData("00:00:30", "15", "00:00:00.250", 500, false)]
    [InlineData("00:00:30", "00:00:15", "250", 500, false)]
    [InlineData("-00:00:01", "00:00:15", "00:00:00.250", 500, false)]
    [InlineData("00:00:30", "00:00:00", "00:00:00.250", 500, false)]
    [InlineData("00:00:30", "00:00:15", "00:00:00", 500, false)]
    [InlineData("00:00:30", "00:00:15", "00:00:00.250", -1, false)]
    public void Times_are_told_in_full_and_no_limit_is_below_zero(string maxWait, string heartbeat, string pause, int followers, bool expected) =>
        new FollowingOptions
        {
            MaxWait = TimeSpan.Parse(maxWait, null),
            Heartbeat = TimeSpan.Parse(heartbeat, null),
            Pause = TimeSpan.Parse(pause, null),
            MaxFollowers = followers,
        }.IsSound.Should().Be(expected);
}
