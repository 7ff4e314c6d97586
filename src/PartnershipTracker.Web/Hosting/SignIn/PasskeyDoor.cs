using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Passkeys as Identity makes and checks them. A challenge is kept for a few minutes in the browser's sealed step cookie.</summary>
public sealed class PasskeyDoor(SignInManager<Account> signIns, UserManager<Account> accounts, AuditLog audit)
{
    private const int MaxLength = 20_000;

    /// <summary>What a browser is asked to make a passkey for: for nobody but who is signed in.</summary>
    public Task<string> CreationOptionsAsync(SignedIn me) =>
        signIns.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = Id(me.AccountId), Name = me.Email, DisplayName = me.Name });

    /// <summary>The passkey that the browser made; null where it is not one, or was made for somebody else.</summary>
    public async Task<UserPasskeyInfo?> AttestAsync(SignedIn me, string? credential)
    {
        if (credential is not { Length: > 0 and <= MaxLength })
            return null;
        try
        {
            var result = await signIns.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded && result.UserEntity.Id == Id(me.AccountId) ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge was given to this browser, or it has run out.
            return null;
        }
    }

    /// <summary>What a browser is asked to show a passkey for: any that it keeps for this site.</summary>
    public Task<string> RequestOptionsAsync() => signIns.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>Whose passkey the browser has shown; null where it is nobody's, or the account is disabled.</summary>
    public async Task<Account?> AssertAsync(string? credential, Actor by, CancellationToken cancellationToken)
    {
        if (credential is not { Length: > 0 and <= MaxLength })
            return null;
        try
        {
            var result = await signIns.PerformPasskeyAssertionAsync(credential);
            if (result.Succeeded && result.User.DisabledAt is null)
            {
                // Keeps the count of uses, by which a copied key would show.
                await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
                return result.User;
            }

            await audit.WriteAsync(AuditAct.SignedIn, by, result.User?.Name ?? "", "passkey refused", AuditOutcome.Failed, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            await audit.WriteAsync(AuditAct.SignedIn, by, "", "passkey without a challenge", AuditOutcome.Failed, cancellationToken);
        }

        return null;
    }

    private static string Id(int accountId) => accountId.ToString(CultureInfo.InvariantCulture);
}
