using System.Net;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>The proxy that speaks HTTPS for this server. Only it may ask, and only its own word about whom it asks for is taken: the last entry of what it forwards.</summary>
sealed class TrustedProxy(IPAddress proxy)
{
    /// <summary>The address of whoever asked the proxy.</summary>
    /// <exception cref="ProblemException">The request did not come from the proxy, or not over HTTPS.</exception>
    public IPAddress Admit(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        if (from is { IsIPv4MappedToIPv6: true }) from = from.MapToIPv4();
        if (!proxy.Equals(from)) throw new ProblemException(ProblemCode.PastTheProxy, NetworkAddress.Of(from));
        var headers = context.Request.Headers;
        if (!string.Equals(LastOf(headers["X-Forwarded-Proto"]), "https", StringComparison.OrdinalIgnoreCase)) throw new ProblemException(ProblemCode.HttpsNeeded, "X-Forwarded-Proto");
        if (!IPAddress.TryParse(LastOf(headers["X-Forwarded-For"]), out var client)) throw new ProblemException(ProblemCode.HttpsNeeded, "X-Forwarded-For");
        if (LastOf(headers["X-Forwarded-Host"]) is { Length: > 0 } host) context.Request.Host = new(host);
        context.Request.Scheme = "https";
        return client;
    }

    static string LastOf(Microsoft.Extensions.Primitives.StringValues values)
    {
        var last = values.Count == 0 ? "" : values[^1] ?? "";
        return last[(last.LastIndexOf(',') + 1)..].Trim();
    }
}
