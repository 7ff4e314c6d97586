using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnershipTracker.Core.Accounts;

/// <summary>
/// Random names that open something: sessions, links. They hold 256 bits of a secure generator, and only their SHA-256 is
/// kept: who reads the database cannot use them.
/// </summary>
public static class Secret
{
    /// <summary>The characters of a secret: 32 bytes in base64url.</summary>
    public const int Length = 43;

    public const int HashLength = SHA256.HashSizeInBytes;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
