using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>What the API answers where a key is missing, no good, or not enough (RFC 6750, section 3).</summary>
internal static class KeyAnswers
{
    /// <summary>Why a key is refused. Which of these it is concerns its owner, who sees it on the page of keys.</summary>
    public const string NoGood = "There is no such key, or it has expired, was revoked, or its account is disabled.";

    /// <summary>Why a header is refused that holds no key.</summary>
    public const string OtherWay = "A key is sent as Authorization: Bearer. No other way is known here.";

    private const string Challenge = KeyHandler.Bearer + " realm=\"PartnershipTracker\"";

    /// <summary>401: asks for a key.</summary>
    /// <param name="fault">What is wrong with what was sent; null where nothing was.</param>
    public static Task AskAsync(HttpContext context, string? fault)
    {
        // A caller who knows only other ways is told of this one, and of no error (section 3.1).
        context.Response.Headers.WWWAuthenticate = fault is null or OtherWay ? Challenge : $"{Challenge}, error=\"invalid_token\", error_description=\"{fault}\"";
        return new ProblemResult(fault is null ? Problems.KeyNeeded() : Problems.InvalidKey(fault)).ExecuteAsync(context);
    }

    /// <summary>403: says what the key lacks.</summary>
    public static Task ForbidAsync(HttpContext context, KeyHolder holder, IReadOnlyList<IAuthorizationRequirement> failed)
    {
        var scope = failed.OfType<ScopeRequirement>().FirstOrDefault()?.Scope.Word();
        var role = failed.OfType<RolesAuthorizationRequirement>().FirstOrDefault()?.AllowedRoles.First();
        if (scope is not null)
            context.Response.Headers.WWWAuthenticate = $"{KeyHandler.Bearer} error=\"insufficient_scope\", scope=\"{scope}\"";
        return new ProblemResult(Problems.Forbidden(scope, role, holder.Role)).ExecuteAsync(context);
    }
}
