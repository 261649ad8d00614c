using Geo.Model.Access;
using Geo.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>On this machine alone whoever asks is the machine's user, and may do everything: he could as well use the files.</summary>
sealed class LocalGate : IGate
{
    readonly string _token = WriteToken.New();

    public bool WantsSignIn => false;

    public bool IsOwn(HostString host, int port) =>
        host.Port == port && (host.Host is "127.0.0.1" or "[::1]" || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase));

    public ValueTask<Visitor> Identify(HttpContext context) =>
        new(new Visitor(Environment.UserName, Role.Administrator, context.Connection.RemoteIpAddress?.ToString() ?? "", _token));
}
