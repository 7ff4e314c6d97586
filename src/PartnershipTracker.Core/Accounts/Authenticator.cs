using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Time-based one-time passwords as authenticator apps make them: RFC 6238 with six digits, 30 seconds and HMAC-SHA-1.</summary>
public static class Authenticator
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Modulus = 1_000_000;

    /// <summary>A clock may be that many steps off.</summary>
    private const int Tolerance = 1;

    /// <summary>The characters of a key: 160 bits in base 32 (RFC 4226, section 4, R6).</summary>
    public const int KeyLength = 32;

    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyLength);

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string CodeAt(string key, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        // What authenticator apps share: SHA-1's weakness is in collisions, which a keyed code does not rest on (RFC 6238, section 1.2).
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Decode(key), message);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step around <paramref name="now"/> whose code that is; null where it is none's. Spaces in a code are how apps show it.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var digits = System.Text.Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        var current = StepAt(now);
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeAt(key, step)), digits))
                found = step;
        }

        return found;
    }

    /// <summary>The address that an app reads from a picture to take the key over.</summary>
    public static string AddressOf(string key, string email, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period=30";

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, place) = (0, 0, 0);
        foreach (var character in key)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(character, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[place++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }
}
