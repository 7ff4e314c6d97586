using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>Signatures of messages as Standard Webhooks has them (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body.</summary>
public static class WebhookSignature
{
    private const string SecretStart = "whsec_";

    // The convention asks for 24 to 64 bytes.
    private const int SecretLength = 32;

    /// <summary>A new secret, as its owner is told it.</summary>
    public static string NewSecret() => SecretStart + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength));

    /// <param name="secret">As <see cref="NewSecret"/> gives it.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="at">When it is sent, to the second.</param>
    public static string Of(string secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretStart.Length..]), signed));
    }
}
