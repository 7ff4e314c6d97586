using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Who sends a request.</summary>
public static class SignedInContext
{
    /// <summary>Who is signed in; null for a visitor.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<SignedIn>();

    /// <summary>Who is signed in, where a policy has made sure that somebody is.</summary>
    public static SignedIn Person(this HttpContext context) => context.SignedIn() ?? throw new InvalidOperationException("No policy guards this page.");

    /// <summary>For whom a script acts that has sent a good key; null where none was sent.</summary>
    public static KeyHolder? KeyHolder(this HttpContext context) => context.Features.Get<KeyHolder>();

    /// <summary>Who sends the request, for the audit log: whoever a key acts for, whatever cookie came with it.</summary>
    public static Actor Actor(this HttpContext context) =>
        new(context.KeyHolder()?.Name ?? context.SignedIn()?.Name ?? "", Core.Accounts.Actor.NetworkOf(context.Connection.RemoteIpAddress));
}
