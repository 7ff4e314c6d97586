using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>
/// Remembers for a few minutes who has proved the first factor. It opens nothing: it only says whose second factor is asked for.
/// A changed password or factor ends it.
/// </summary>
public sealed class HalfWay(AccountQueries accounts)
{
    /// <summary>The cookie in which Identity keeps the challenge of a passkey as well.</summary>
    public static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;

    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private const string StampClaim = "stamp";
    private const string ProofClaim = "proof";

    public Task RememberAsync(HttpContext context, Account account, Proof proof) => context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{account.Id}"),
            new(StampClaim, account.SecurityStamp ?? ""),
            new(ProofClaim, $"{proof}"),
        ],
        Scheme)));

    /// <summary>Who has proved the first factor in this browser, and how; null where nobody has.</summary>
    public async Task<(Account Account, Proof Proof)?> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var result = await context.AuthenticateAsync(Scheme);
        if (!int.TryParse(result.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), System.Globalization.CultureInfo.InvariantCulture, out var id)
            || !Enum.TryParse<Proof>(result.Principal?.FindFirstValue(ProofClaim), out var proof))
        {
            return null;
        }

        var account = await accounts.FindAsync(id, cancellationToken);
        return account is not null && account.SecurityStamp == result.Principal?.FindFirstValue(StampClaim) ? (account, proof) : null;
    }

    public Task ForgetAsync(HttpContext context) => context.SignOutAsync(Scheme);
}
