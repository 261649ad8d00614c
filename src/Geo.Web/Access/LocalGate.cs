using System.Net;
using Geo.Model.Access;
using Geo.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>On this machine alone whoever asks is the machine's user, and may do everything: he could as well use the files.</summary>
sealed class LocalGate : IGate
{
    // Asked of the system once: it reads the file of its users each time.
    readonly string _user = Environment.UserName;
    readonly string _token = WriteToken.New();
    readonly Visitor _fromLoopback;

    public LocalGate() => _fromLoopback = new(_user, Role.Administrator, IPAddress.Loopback.ToString(), _token);

    public bool WantsSignIn => false;

    public bool IsOwn(HostString host, int port) =>
        host.Port == port && (host.Host is "127.0.0.1" or "[::1]" || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase));

    public ValueTask<Visitor> Identify(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        return new(IPAddress.Loopback.Equals(from) ? _fromLoopback : new(_user, Role.Administrator, from?.ToString() ?? "", _token));
    }
}
