using System.Security.Cryptography;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Keys;

/// <summary>The secret of a key: <c>pt_</c>, eight letters that tell it from others, and 256 bits of a secure generator. Only its hash is kept.</summary>
public static class KeySecret
{
    /// <summary>By which tools that look for leaked secrets know one of ours.</summary>
    public const string Sign = "pt_";

    /// <summary>How much of it is shown to its owner.</summary>
    public const int PrefixLength = 11;

    private const int Length = PrefixLength + 1 + Secret.Length;

    public static string New() => $"{Sign}{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", PrefixLength - Sign.Length)}_{Secret.New()}";

    /// <summary>What may be shown of a secret.</summary>
    public static string PrefixOf(string secret) => secret[..PrefixLength];

    /// <summary>Whether it can be one at all.</summary>
    public static bool IsShaped(string text) => text.Length == Length && text.StartsWith(Sign, StringComparison.Ordinal);
}
