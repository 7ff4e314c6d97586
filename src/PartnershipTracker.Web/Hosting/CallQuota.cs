using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Whose calls of the API are counted together.</summary>
/// <param name="Policy">By what they are told from others: <c>anonymous</c> or <c>key</c>.</param>
/// <param name="Who">The address of the network, or the number of the key.</param>
/// <param name="PerMinute">How many calls they have.</param>
public sealed record Caller(string Policy, string Who, int PerMinute);

/// <summary>What a caller has left.</summary>
/// <param name="IsGranted">Whether this call is one of those that they had.</param>
/// <param name="Left">How many calls could be made at once.</param>
public sealed record CallGrant(Caller Caller, bool IsGranted, long Left)
{
    /// <summary>The quota as the draft of the IETF writes it (draft-ietf-httpapi-ratelimit-headers-10, section 3).</summary>
    public string Policy => $"\"{Caller.Policy}\";q={Caller.PerMinute};w=60";

    /// <summary>What is left of it (section 4), and in how many seconds it would be whole again.</summary>
    public string State => $"\"{Caller.Policy}\";r={Left};t={Seconds(Caller.PerMinute - Left)}";

    /// <summary>In how many seconds there will be one more.</summary>
    public int RetryAfter => Seconds(1);

    private int Seconds(long calls) => (int)Math.Ceiling(60.0 * calls / Caller.PerMinute);
}

/// <summary>
/// The calls that each caller has: a bucket that holds those of a minute and fills steadily. Buckets that are full and were not used for some seconds are let go, so that memory
/// holds those only who are calling.
/// </summary>
public sealed class CallQuota(IOptions<ApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Caller> _buckets = PartitionedRateLimiter.Create<Caller, Caller>(caller => RateLimitPartition.GetTokenBucketLimiter(
        caller,
        one => new TokenBucketRateLimiterOptions { TokenLimit = one.PerMinute, TokensPerPeriod = one.PerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), AutoReplenishment = false }));

    /// <summary>Whose call it is: that of the key, wherever it comes from, or of the address.</summary>
    public Caller CallerOf(HttpContext context) => context.KeyHolder() is { } holder
        ? new("key", $"{holder.KeyId}", options.Value.PerKeyPerMinute)
        : new("anonymous", Household.Of(context.Connection.RemoteIpAddress), options.Value.AnonymousPerMinute);

    /// <summary>Takes one call, where there is one.</summary>
    public CallGrant Take(Caller caller)
    {
        using var lease = _buckets.AttemptAcquire(caller);
        return new(caller, lease.IsAcquired, _buckets.GetStatistics(caller)!.CurrentAvailablePermits);
    }

    public void Dispose() => _buckets.Dispose();
}
