using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Seals an authenticator's key into the form that sets it up: for one account, for a quarter of an hour, and for nothing else.</summary>
public sealed class KeySeal(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _protector = protection.CreateProtector("PartnershipTracker.AuthenticatorKey");

    public string Close(string key, int accountId) => _protector.Protect(
        string.Create(CultureInfo.InvariantCulture, $"{accountId} {(clock.GetUtcNow() + Limit).ToUnixTimeSeconds()} {key}"));

    /// <summary>The key; null where it is not one of ours for this account, or the form is too old.</summary>
    public string? Open(string? text, int accountId)
    {
        try
        {
            return text is not null && _protector.Unprotect(text).Split(' ') is [var account, var until, var key]
                && account == accountId.ToString(CultureInfo.InvariantCulture)
                && long.Parse(until, CultureInfo.InvariantCulture) >= clock.GetUtcNow().ToUnixTimeSeconds()
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
