using System.Net;
using System.Net.Sockets;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>Which addresses of the network anybody may be sent to: those of the public internet, and no way round into the network that the site stands in.</summary>
public static class PublicAddress
{
    // IANA's registry of special-purpose IPv4 addresses, multicast, and what is reserved.
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // All that is public so far lies in here (RFC 4291, section 2.4); what is mapped, translated, unique local, link-local or multicast does not.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Of these, tunnels and protocols that lead on to IPv4 (2002::/16, 2001::/23), and documentation.
    private static readonly IPNetwork[] Special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    /// <summary>Whether an address is one of the public internet. IPv4 in IPv6 is judged as IPv4.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Special4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && Global6.Contains(address) && !Special6.Any(network => network.Contains(address)),
            _ => false,
        };
    }

    /// <summary>Whether a webhook may lead there.</summary>
    /// <param name="allowLoopback">Whether this machine itself is allowed.</param>
    /// <param name="isEncrypted">Whether what is sent is: anywhere else than on this machine it must be.</param>
    public static bool MayBeTarget(IPAddress address, bool allowLoopback, bool isEncrypted) =>
        (allowLoopback && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)) || (isEncrypted && Is(address));
}
