using Geo.Model.Audits;
using Geo.Web.Audits;
using Geo.Web.Hosting;
using Geo.Web.Security;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Access;

/// <summary>Everything between the network and the endpoints that has to do with who asks.</summary>
sealed class Doorway : IDisposable
{
    readonly ServedStudies _served;
    readonly SignInEndpoints? _signIn;
    readonly SignInDesk? _desk;

    public Doorway(ServedStudies served, ServerOptions options, ILogger log)
    {
        _served = served;
        if (options.Settings is not { } settings)
        {
            Gate = new LocalGate();
            return;
        }

        var users = new UserBook(settings.UsersPath, log);
        var limiter = new RequestLimiter(settings.Requests, options.Clock);
        var sessions = new SessionBook(settings.Sessions, users, options.Clock);
        _desk = new(settings.Sessions, users, limiter, options.Clock, served.Scenarios.Enter);
        _signIn = new(_desk, sessions);
        Gate = new NetworkGate(settings, sessions, _desk, limiter);
    }

    public IGate Gate { get; }

    /// <summary>Before a route is looked for: headers, who asks, and whether the request was meant for this server.</summary>
    public void UseBeforeRouting(WebApplication app)
    {
        app.Use(new SecurityHeaders(_served.Options.Basemap?.Origin, Gate.WantsSignIn).Add);
        app.Use(new RequestGuard(Gate).Check);
    }

    /// <summary>When the route is known: whether he may.</summary>
    public static void UseAfterRouting(WebApplication app) => app.Use(RoleGuard.Check);

    public void Map(IEndpointRouteBuilder routes)
    {
        _signIn?.Map(routes);
        AuditEndpoint.Map(routes, _served.Scenarios);
    }

    /// <summary>A server on a network enters that it was started, where, and by whom: what can't be entered is not begun.</summary>
    public static void EnterStart(ServedStudies served, ServerOptions options)
    {
        if (options.Settings is not { } settings) return;
        var author = AuditAuthor.OfMachine with { Clock = options.Clock };
        served.Scenarios.Enter(author.Enter(AuditAct.ServerStarted, served.Main.Id, settings.Listen.ToString(), Software.Version));
    }

    public void Dispose() => _desk?.Dispose();
}
