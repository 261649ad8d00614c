using System.Net;
using System.Text.Json;
using Geo.Model;
using Geo.Studies.Openings;
using Geo.Web.Hosting;
using Geo.Web.Tests.Jobs;

namespace Geo.Web.Tests;

/// <summary>The demo county, served on a free port for all tests.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    readonly ServerLog _log = new();
    readonly string _folder = Directory.CreateTempSubdirectory("geo-web").FullName;
    GeoServer? _server;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public Uri Address => _server!.Address;

    /// <summary>What it serves, for a server of a test's own.</summary>
    public OpenedStudy Opened { get; private set; } = null!;

    /// <summary>Told of every step of every job.</summary>
    public JobSteps JobSteps { get; } = new();

    /// <summary>For files of the tests; deleted at the end.</summary>
    public string Folder => _folder;

    /// <summary>What the server logged so far.</summary>
    public string Log => _log.ToString();

    /// <summary>The lines of the log that speak of something wrong: not those of work that was done.</summary>
    public string Complaints => string.Join('\n', Log.Split('\n').Where(line => line.Length > 0 && !line.Contains("\"level\":\"Information\"", StringComparison.Ordinal)));

    public async ValueTask InitializeAsync()
    {
        // Scenarios are kept below the current folder.
        Environment.CurrentDirectory = _folder;
        Opened = StudyOpening.Open(new() { StudyPath = Checkout.File("data", "demo", "study.yaml") }, null, CancellationToken.None);
        _server = await GeoServer.StartAsync(Opened, new() { Port = 0, Language = Language.English, JobSteps = JobSteps, Log = TextWriter.Synchronized(_log) }, CancellationToken.None);
        Client.BaseAddress = _server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server!.StopAsync();
        await _server.DisposeAsync();
        await _log.DisposeAsync();
        Environment.CurrentDirectory = Checkout.Root;
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<JsonElement> Json(string path)
    {
        using var answer = await Client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
