using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Web.Hosting.Reporting;

/// <summary>
/// How many reports one address of the network may send. Asked by the page itself and not by the middleware, which would answer before
/// anybody has read what was typed.
/// </summary>
public sealed class ReportLimit(IOptions<ReportOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        Household.Of(address), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.PerHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Counts a report from <paramref name="address"/>; how long to wait where there have been too many, null where there have not.</summary>
    public TimeSpan? Take(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromHours(1);
    }

    public void Dispose() => _limiter.Dispose();
}
