using Microsoft.AspNetCore.Authorization;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>The key may be used for this.</summary>
internal sealed class ScopeRequirement(KeyScope scope) : AuthorizationHandler<ScopeRequirement>, IAuthorizationRequirement
{
    public KeyScope Scope => scope;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.User.HasClaim(KeyHandler.ScopeClaim, requirement.Scope.Word()))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
