using Geo.Model.Servers;
using Geo.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>On a network: known names, a proxy that is trusted or none, a bounded number of requests, and people who sign in.</summary>
sealed class NetworkGate(ServerSettings settings, SessionBook sessions, SignInDesk desk, RequestLimiter limiter) : IGate
{
    /// <summary>The browser sends such a cookie over HTTPS only, to this very host, and lets no other host set it.</summary>
    public const string Cookie = "__Host-geo";

    const int HttpsPort = 443;

    // A name without a port is that of HTTPS and, where the server speaks it itself, of the port it listens at.
    readonly HashSet<string> _names = [.. settings.Names.Select(name => new Uri($"https://{name}/")).Select(uri => $"{uri.IdnHost}:{uri.Port}")];
    readonly TrustedProxy? _proxy = settings.Proxy is { } address ? new(address) : null;

    // Shown by who is not signed in yet, to sign in.
    readonly string _token = WriteToken.New();

    public bool WantsSignIn => true;

    public bool IsOwn(HostString host, int port)
    {
        var name = host.Host.ToLowerInvariant();
        var asked = host.Port ?? HttpsPort;
        return _names.Contains($"{name}:{asked}") || (_proxy is null && asked == port && _names.Contains($"{name}:{HttpsPort}"));
    }

    public async ValueTask<Visitor> Identify(HttpContext context)
    {
        var address = NetworkAddress.Of(_proxy is { } proxy ? proxy.Admit(context) : context.Connection.RemoteIpAddress);
        if (context.Request.Cookies[Cookie] is { Length: > 0 } secret && sessions.Find(secret) is { } session)
        {
            limiter.TakeOf(session.User.Name);
            return new(session.User.Name, session.User.Role, address, session.Token);
        }

        limiter.TakeFrom(address);
        if (ProgramCredentials.Find(context.Request) is not { } credentials) return new(null, null, address, _token);
        var user = await desk.Recognise(credentials, address, context.RequestAborted);
        return new(user.Name, user.Role, address, "") { IsProgram = true };
    }
}
