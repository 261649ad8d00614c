using Geo.Model.Servers;
using Geo.Studies.Openings;
using Geo.Web.Access;
using Geo.Web.Basemaps;
using Geo.Web.Features;
using Geo.Web.Hosting.Metrics;
using Geo.Web.Intakes;
using Geo.Web.Jobs;
using Geo.Web.Logs;
using Geo.Web.Pages;
using Geo.Web.Problems;
using Geo.Web.Studies;
using Geo.Web.Tiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Hosting;

/// <summary>A study, served to browsers: on this machine alone, or, as a server file says, to those of a network who sign in.</summary>
public sealed class GeoServer : IAsyncDisposable
{
    const int PortsTried = 20;

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    readonly WebApplication _app;
    readonly Doorway _doorway;
    readonly JobBoard _jobs;
    readonly IntakeBoard _intakes;

    GeoServer(WebApplication app, Doorway doorway, ServedStudies served, ServerOptions options)
    {
        (_app, _doorway, _jobs, _intakes) = (app, doorway, served.Jobs, served.Intakes);
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        Port = bound.Port;
        Address = options.Settings is { } settings ? AddressOf(settings, bound.Port) : bound;
    }

    /// <summary>Where a browser goes: <c>http://127.0.0.1:7341/</c>, on a network the first of the server's names.</summary>
    public Uri Address { get; }

    /// <summary>At which it listens.</summary>
    public int Port { get; }

    /// <summary>Every route with the role it wants: <c>GET /api/audit administrator</c>; the page's own files left out.</summary>
    public IReadOnlyList<string> Routes => [.. RouteRoles.List(_app.Services.GetRequiredService<EndpointDataSource>().Endpoints)];

    /// <exception cref="PortTakenException">The port the user named is in use.</exception>
    public static async Task<GeoServer> StartAsync(OpenedStudy opened, ServerOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(options);
        var log = new JsonLog(options.Log);
        var study = new ServedStudy(opened, new(opened.StoreAddress, options.TileCacheBytes, log.CreateLogger("Geo.Web.Tiles")));
        var jobs = new JobBoard(opened, options.JobSteps, log.CreateLogger("Geo.Web.Jobs"));
        var served = new ServedStudies(study, jobs, new(opened.Study, options.Clock, log.CreateLogger("Geo.Web.Intakes")), options);
        Doorway.EnterStart(served, options);
        foreach (var port in PortsFor(options))
        {
            var app = Build(served, options, log, port, out var doorway);
            try
            {
                await app.StartAsync(cancellation);
                jobs.Start();
                return new(app, doorway, served, options);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                await app.DisposeAsync();
                doorway.Dispose();
            }
        }

        throw new PortTakenException(options.Settings?.Listen.Port ?? options.Port ?? ServerOptions.UsualPort);
    }

    /// <summary>Takes no new requests, lets those under way end, for a few seconds at most; a job under way goes back to those that wait, for the next server.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        _jobs.Dispose();
        _intakes.Dispose();
        await _app.StopAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Dispose();
        _intakes.Dispose();
        await _app.DisposeAsync();
        _doorway.Dispose();
    }

    static IEnumerable<int> PortsFor(ServerOptions options) => (options.Settings?.Listen.Port ?? options.Port) is { } port ? [port] : Enumerable.Range(ServerOptions.UsualPort, PortsTried).Append(0);

    static WebApplication Build(ServedStudies served, ServerOptions options, JsonLog log, int port, out Doorway doorway)
    {
        // The empty builder reads no settings file and no environment variable: what is served, and where, is said on the command line alone.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseSockets(Listening.Sockets).ConfigureKestrel(kestrel =>
        {
            if (options.Settings is { } settings) Listening.OnNetwork(kestrel, settings, options.Certificate);
            else Listening.AtHome(kestrel, options.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(options.Verbose ? LogLevel.Information : LogLevel.Warning);
        // Where it may log at all, the host makes an activity of each request and a scope for its log, which nobody reads here.
        if (!options.Verbose) builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var app = builder.Build();
        var counts = new RequestCounts();
        app.Use(counts.Count);
        app.Use(new ProblemAnswers(options.Language, app.Logger).Guard);
        doorway = new(served, options, app.Logger);
        doorway.UseBeforeRouting(app);
        app.UseRouting();
        Doorway.UseAfterRouting(app);
        HealthEndpoints.Map(app, counts, new(served));
        doorway.Map(app);
        StudyEndpoints.Map(app, served, doorway.Gate.WantsSignIn);
        FeatureEndpoints.Map(app, served);
        TileEndpoints.Map(app, served);
        BasemapEndpoints.Map(app, options.Basemap);
        ApiDescription.Map(app);
        new StaticPage(options).Map(app);
        return app;
    }

    static Uri AddressOf(ServerSettings settings, int port)
    {
        var first = new Uri($"https://{settings.Names[0]}/");
        return first.IsDefaultPort && settings.Certificate is not null ? new UriBuilder(first) { Port = port }.Uri : first;
    }
}
