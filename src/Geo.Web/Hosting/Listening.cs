using System.Net;
using Geo.Model.Servers;
using Geo.Studies.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Geo.Web.Hosting;

/// <summary>Where a server listens and what it bears of whoever knocks.</summary>
static class Listening
{
    const long LargestBody = 1 << 20;
    const int LongestRequestLine = 32 << 10;
    const int MostConnections = 2000;

    static readonly TimeSpan s_headersWithin = TimeSpan.FromSeconds(10);

    /// <summary>At a port of this machine alone.</summary>
    public static void AtHome(KestrelServerOptions kestrel, IPAddress loopback, int port)
    {
        Bound(kestrel, LargestBody);
        kestrel.Listen(loopback, port);
    }

    /// <summary>As a server file says: over HTTPS, or behind a proxy that speaks it.</summary>
    public static void OnNetwork(KestrelServerOptions kestrel, ServerSettings settings, ServerCertificate? certificate)
    {
        Bound(kestrel, settings.Requests.BodyBytes);
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = s_headersWithin;
        kestrel.Listen(settings.Listen, endpoint =>
        {
            if (certificate is not null) endpoint.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate.Own, ServerCertificateChain = certificate.Between });
        });
    }

    /// <summary>
    /// A request is read, answered and written on the thread that was told of it: handing it from one to the next cost more than most answers. What takes its time holds up its own connection alone, for
    /// each has a thread of the pool to itself while it works. And what comes is read at once, without first asking whether something has come: 4 KB a connection at rest.
    /// </summary>
    public static void Sockets(SocketTransportOptions sockets)
    {
        sockets.UnsafePreferInlineScheduling = true;
        sockets.WaitForDataBeforeAllocatingBuffer = false;
    }

    static void Bound(KestrelServerOptions kestrel, long largestBody)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = largestBody;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
    }
}
