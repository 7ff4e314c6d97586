using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>The session rests on two factors, where the settings ask for them.</summary>
internal sealed class FactorRequirement(IOptions<AccountOptions> options) : AuthorizationHandler<FactorRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FactorRequirement requirement)
    {
        if (!options.Value.RequireSecondFactor || (context.Resource as HttpContext)?.SignedIn() is { HasProvedFactor: true })
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>The session was opened a short while ago (ASVS 7.5.1): signing in again opens another.</summary>
internal sealed class RecentProofRequirement(IOptions<AccountOptions> options, TimeProvider clock)
    : AuthorizationHandler<RecentProofRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RecentProofRequirement requirement)
    {
        if ((context.Resource as HttpContext)?.SignedIn() is { } signedIn && clock.GetUtcNow().UtcDateTime - signedIn.OpenedAt < options.Value.ProofAge)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
