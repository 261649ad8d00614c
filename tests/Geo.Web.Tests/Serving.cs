using System.Net;
using System.Text.Json;
using Geo.Web.Hosting;

namespace Geo.Web.Tests;

/// <summary>A server of one test's own, with who asks it.</summary>
sealed class Serving : IAsyncDisposable
{
    readonly GeoServer _server;

    public Serving(GeoServer server)
    {
        _server = server;
        Client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false }) { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public HttpClient Client { get; }

    public async Task<JsonElement> Json(string path) => JsonDocument.Parse(await Client.GetStringAsync(path)).RootElement;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
