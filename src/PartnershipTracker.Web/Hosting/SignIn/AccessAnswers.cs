using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>
/// What becomes of a request that a policy refuses: who lacks a second factor is led to set one up, whose sign-in is too long ago to sign
/// in again, and nobody else is told more than "no". Refusals of people are written to the audit log.
/// </summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var failed = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        if (context.KeyHolder() is { } holder)
        {
            await RecordAsync(context);
            await KeyAnswers.ForbidAsync(context, holder, failed);
        }
        else if (AppErrors.IsApi(context) || !failed.TrueForAll(requirement => requirement is FactorRequirement or RecentProofRequirement) || failed.Count == 0)
        {
            await RecordAsync(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(failed.Exists(requirement => requirement is RecentProofRequirement)
                ? SessionHandler.SignInAddress(context)
                : "/account/authenticator");
        }
    }

    private static Task RecordAsync(HttpContext context) => context.RequestServices.GetRequiredService<AuditLog>().WriteAsync(
        AuditAct.Refused, context.Actor(), context.Request.Path, context.KeyHolder() is { } key ? $"{context.Request.Method} by key {key.Prefix}" : context.Request.Method, AuditOutcome.Failed, context.RequestAborted);
}
