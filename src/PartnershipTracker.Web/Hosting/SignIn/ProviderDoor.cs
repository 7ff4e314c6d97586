using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>
/// Lets in whom the provider vouches for, if they have an account here: nobody gets one this way. At first use the account is found by an
/// address that the provider has verified; from then on by the provider's own name for the person, which nobody else can take over.
/// </summary>
public sealed class ProviderDoor(UserManager<Account> accounts, Factors factors, HalfWay halfWay, Entrance entrance, AuditLog audit)
{
    /// <summary>The sign-in page, saying that the provider let nobody in.</summary>
    public const string Refused = "/account/sign-in?provider=refused";

    /// <summary>Where the browser goes next.</summary>
    public async Task<string> EnterAsync(HttpContext context, ClaimsPrincipal vouchedFor, string? returnUrl, CancellationToken cancellationToken)
    {
        var by = context.Actor();
        if (await FindAsync(vouchedFor, by, cancellationToken) is not { DisabledAt: null } account)
        {
            await audit.WriteAsync(AuditAct.SignedIn, by, "", "identity provider: no account that can be used", AuditOutcome.Failed, cancellationToken);
            return Refused;
        }

        var hasFactors = vouchedFor.FindAll("amr").Any(method => method.Value == "mfa");
        if (!hasFactors && await factors.AnyAsync(account.Id, cancellationToken))
        {
            await halfWay.RememberAsync(context, account, Proof.Provider);
            return string.IsNullOrEmpty(returnUrl) ? "/account/second-factor" : $"/account/second-factor?returnUrl={Uri.EscapeDataString(returnUrl)}";
        }

        await entrance.OpenAsync(context, account, hasFactors ? Proof.ProviderWithFactors : Proof.Provider, cancellationToken);
        return string.IsNullOrEmpty(returnUrl) ? "/account" : returnUrl;
    }

    private async Task<Account?> FindAsync(ClaimsPrincipal vouchedFor, Actor by, CancellationToken cancellationToken)
    {
        if (vouchedFor.FindFirstValue("iss") is not { Length: > 0 and <= 128 } issuer || vouchedFor.FindFirstValue("sub") is not { Length: > 0 and <= 256 } subject)
            return null;
        if (await accounts.FindByLoginAsync(issuer, subject) is { } known)
            return known;
        if (vouchedFor.FindFirstValue("email_verified") != "true" || vouchedFor.FindFirstValue("email") is not { } email
            || await accounts.FindByEmailAsync(email) is not { DisabledAt: null } account)
        {
            return null;
        }

        await accounts.AddLoginAsync(account, new UserLoginInfo(issuer, subject, "OpenID Connect"));
        await audit.WriteAsync(AuditAct.FactorAdded, by with { Name = account.Name }, account.Name, "identity provider", AuditOutcome.Done, cancellationToken);
        return account;
    }
}
