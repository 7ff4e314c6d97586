using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// How often the API may be called, reads too (ASVS 2.4.1), and that a key which is no good is told at once, whatever it was sent for: it counts against the address that sent it.
/// Each answer says what is left.
/// </summary>
internal static class CallLimit
{
    public const string StateHeader = "RateLimit";

    public const string PolicyHeader = "RateLimit-Policy";

    public static void AddCallLimit(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section)
            .Validate(options => options.IsSound, "Api:AnonymousPerMinute and Api:PerKeyPerMinute must be above zero.").ValidateOnStart();
        services.AddSingleton<CallQuota>();
    }

    /// <summary>Before anything is made for the answer, such as a copy of the record as it was.</summary>
    public static async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        var fault = context.Request.Headers.Authorization.Count == 0 ? null : (await context.AuthenticateAsync(KeyHandler.Scheme)).Failure;
        var quota = context.RequestServices.GetRequiredService<CallQuota>();
        var grant = quota.Take(quota.CallerOf(context));

        // As the answer starts: an exception clears what was set before.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[PolicyHeader] = grant.Policy;
            context.Response.Headers[StateHeader] = grant.State;
            return Task.CompletedTask;
        });
        if (!grant.IsGranted)
            await RefuseAsync(context, grant);
        else if (fault is not null)
            await KeyAnswers.AskAsync(context, fault.Message);
        else
            await next(context);
    }

    private static Task RefuseAsync(HttpContext context, CallGrant grant)
    {
        context.Response.Headers.RetryAfter = grant.RetryAfter.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(Problems.TooManyRequests(isKey: context.KeyHolder() is not null, grant.Caller.PerMinute)).ExecuteAsync(context);
    }
}
