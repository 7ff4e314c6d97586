using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PartnershipTracker.Web.Hosting.Delivering;

/// <summary>Seals the secrets of webhooks. They sign, so they are kept and not hashed; who reads the database alone cannot use them.</summary>
public sealed class WebhookSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PartnershipTracker.WebhookSecret");

    public string Close(string secret) => _protector.Protect(secret);

    /// <summary>The secret; null where the key that sealed it is gone.</summary>
    public string? Open(string text)
    {
        try
        {
            return _protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
