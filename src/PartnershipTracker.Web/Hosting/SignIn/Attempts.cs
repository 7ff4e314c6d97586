using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>How often one address of the network may try to sign in, to join or to give a code. Looking at the forms is free.</summary>
internal static class Attempts
{
    private const string Policy = "attempts";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Marks what is limited.</summary>
    public static readonly EnableRateLimitingAttribute Limited = new(Policy);

    public static void AddAttempts(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AccountOptions>>((limiter, options) => limiter.AddPolicy(Policy, context =>
            HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    Household.Of(context.Connection.RemoteIpAddress),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.TriesPerMinute, Window = Window })
                : RateLimitPartition.GetNoLimiter("reading")));
    }
}
