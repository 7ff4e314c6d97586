using System.Net;
using System.Net.Sockets;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Who does something, for the audit log.</summary>
/// <param name="Name">The account's name; empty where nobody has signed in.</param>
/// <param name="Network">Where from, as <see cref="NetworkOf"/> says it; null where it is not known.</param>
public sealed record Actor(string Name, string? Network = null)
{
    /// <summary>Whoever started the site or used its command line.</summary>
    public static Actor Console { get; } = new(AccountLinks.Console);

    /// <summary>
    /// The network of an address: the first 24 bits of IPv4, the first 48 of IPv6. Enough to see where guesses come from, too little to
    /// tell one household from the next.
    /// </summary>
    public static string? NetworkOf(IPAddress? address)
    {
        if (address is null)
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
