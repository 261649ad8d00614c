using System.Net;
using System.Net.Sockets;

namespace Geo.Web.Access;

/// <summary>Network addresses as they are counted and written down.</summary>
static class NetworkAddress
{
    /// <summary>One spelling for each: an IPv4 address that came as IPv6 is IPv4.</summary>
    public static string Of(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";

    /// <summary>The subscriber behind an address: of IPv6, where everybody has billions, the first 64 bits.</summary>
    public static string SubscriberOf(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = parsed.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
