using System.Net;
using Geo.Studies.Openings;
using Geo.Web.Basemaps;
using Geo.Web.Features;
using Geo.Web.Hosting.Metrics;
using Geo.Web.Logs;
using Geo.Web.Pages;
using Geo.Web.Problems;
using Geo.Web.Security;
using Geo.Web.Studies;
using Geo.Web.Tiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Hosting;

/// <summary>A study, served to a browser on this machine. It listens on 127.0.0.1 and nowhere else.</summary>
public sealed class GeoServer : IAsyncDisposable
{
    const long LargestBody = 1 << 20;
    const int LongestRequestLine = 32 << 10;
    const int PortsTried = 20;

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    readonly WebApplication _app;

    GeoServer(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary><c>http://127.0.0.1:7341/</c>.</summary>
    public Uri Address { get; }

    /// <exception cref="PortTakenException">The port the user named is in use.</exception>
    public static async Task<GeoServer> StartAsync(OpenedStudy opened, ServerOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(options);
        var log = new JsonLog(options.Log);
        var served = new ServedStudies(new ServedStudy(opened, new(opened.StoreAddress, options.TileCacheBytes, log.CreateLogger("Geo.Web.Tiles"))), options);
        foreach (var port in PortsFor(options.Port))
        {
            var app = Build(served, options, log, port);
            try
            {
                await app.StartAsync(cancellation);
                return new(app, AddressOf(app));
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                await app.DisposeAsync();
            }
        }

        throw new PortTakenException(options.Port ?? ServerOptions.UsualPort);
    }

    /// <summary>Takes no new requests, lets those under way end, for a few seconds at most.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _app.StopAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static IEnumerable<int> PortsFor(int? asked) => asked is { } port ? [port] : Enumerable.Range(ServerOptions.UsualPort, PortsTried).Append(0);

    static WebApplication Build(ServedStudies served, ServerOptions options, JsonLog log, int port)
    {
        // The empty builder reads no settings file and no environment variable: what is served, and where, is said on the command line alone.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(options.Verbose ? LogLevel.Information : LogLevel.Warning);
        var app = builder.Build();
        var counts = new RequestCounts();
        app.Use(counts.Count);
        app.Use(new ProblemAnswers(options.Language, app.Logger).Guard);
        app.Use(new SecurityHeaders(options.Basemap?.Origin).Add);
        app.Use(new RequestGuard(served.Token).Check);
        app.UseRouting();
        HealthEndpoints.Map(app, counts);
        StudyEndpoints.Map(app, served);
        FeatureEndpoints.Map(app, served);
        TileEndpoints.Map(app, served);
        BasemapEndpoints.Map(app, options.Basemap);
        ApiDescription.Map(app);
        new StaticPage(options).Map(app);
        return app;
    }

    static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
}
