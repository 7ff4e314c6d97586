using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Who sends a request.</summary>
public static class SignedInContext
{
    /// <summary>Who is signed in; null for a visitor.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<SignedIn>();

    /// <summary>Who is signed in, where a policy has made sure that somebody is.</summary>
    public static SignedIn Person(this HttpContext context) => context.SignedIn() ?? throw new InvalidOperationException("No policy guards this page.");

    /// <summary>Who sends the request, for the audit log.</summary>
    public static Actor Actor(this HttpContext context) =>
        new(context.SignedIn()?.Name ?? "", Core.Accounts.Actor.NetworkOf(context.Connection.RemoteIpAddress));
}
