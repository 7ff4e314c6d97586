using System.Net;
using System.Net.Sockets;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Whom an address of the network stands for, where tries are counted by it.</summary>
internal static class Household
{
    /// <summary>The address itself, or the part of it that one household shares: whoever has one IPv6 address has all of its /64.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
            return $"{address?.MapToIPv4()}";
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}";
    }
}
