using System.Net;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Core.Tests.Webhooks;

/// <summary>Where webhooks may lead, and where not.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("93.184.215.14")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2001:4860:4860::8888")]
    public void The_public_internet_is_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).Should().BeTrue();

    [Theory]
    [InlineData("0.0.0.0", "this network")]
    [InlineData("10.1.2.3", "private")]
    [InlineData("100.64.0.1", "behind a carrier")]
    [InlineData("127.0.0.1", "this machine")]
    [InlineData("127.255.255.254", "this machine")]
    [InlineData("169.254.169.254", "link-local: where clouds tell their secrets")]
    [InlineData("172.16.0.1", "private")]
    [InlineData("172.31.255.255", "private")]
    [InlineData("192.0.0.8", "protocols")]
    [InlineData("192.0.2.1", "documentation")]
    [InlineData("192.168.1.1", "private")]
    [InlineData("198.19.0.1", "measurements")]
    [InlineData("198.51.100.7", "documentation")]
    [InlineData("203.0.113.7", "documentation")]
    [InlineData("224.0.0.1", "multicast")]
    [InlineData("240.0.0.1", "reserved")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("::", "nothing")]
    [InlineData("::1", "this machine")]
    [InlineData("::ffff:127.0.0.1", "this machine, as IPv6")]
    [InlineData("::ffff:10.0.0.1", "private, as IPv6")]
    [InlineData("::127.0.0.1", "this machine, as IPv6 once had it")]
    [InlineData("64:ff9b::a00:1", "private, translated")]
    [InlineData("64:ff9b:1::a00:1", "translated inside")]
    [InlineData("100::1", "discarded")]
    [InlineData("2001::1", "a tunnel")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("2002:a00:1::1", "private, tunnelled")]
    [InlineData("3fff::1", "documentation")]
    [InlineData("fc00::1", "unique local")]
    [InlineData("fdab::1", "unique local")]
    [InlineData("fe80::1", "link-local")]
    [InlineData("fec0::1", "site-local")]
    [InlineData("ff02::1", "multicast")]
    public void All_else_is_not(string address, string because) => PublicAddress.Is(IPAddress.Parse(address)).Should().BeFalse(because);

    [Theory]
    [InlineData("127.0.0.1", false, true, false)]
    [InlineData("127.0.0.1", true, false, true)]
    [InlineData("::ffff:127.0.0.1", true, false, true)]
    [InlineData("::1", true, true, true)]
    [InlineData("10.0.0.1", true, true, false)]
    [InlineData("1.1.1.1", true, false, false)]
    [InlineData("1.1.1.1", false, true, true)]
    public void This_machine_is_a_target_where_it_may_be_and_nothing_goes_further_in_the_open(string address, bool allowLoopback, bool isEncrypted, bool expected) =>
        PublicAddress.MayBeTarget(IPAddress.Parse(address), allowLoopback, isEncrypted).Should().Be(expected);
}
