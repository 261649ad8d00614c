using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Access;

/// <summary>Through which every request comes: on this machine alone, or on a network.</summary>
interface IGate
{
    /// <summary>Whether people sign in here.</summary>
    bool WantsSignIn { get; }

    /// <summary>Whether a host, as a request or its origin names it, is this server.</summary>
    /// <param name="port">At which the request came in.</param>
    bool IsOwn(HostString host, int port);

    /// <summary>Who asks.</summary>
    /// <exception cref="ProblemException">The request came past the proxy, asks too much, or signs in wrongly.</exception>
    ValueTask<Visitor> Identify(HttpContext context);
}
