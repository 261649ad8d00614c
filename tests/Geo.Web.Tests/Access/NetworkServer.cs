using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Geo.Import.Servers;
using Geo.Model;
using Geo.Model.Access;
using Geo.Model.Servers;
using Geo.Store.Users;
using Geo.Studies.Servers;
using Geo.Web.Hosting;

namespace Geo.Web.Tests.Access;

/// <summary>The tiny county on a network: a real server over HTTPS with a certificate of its own making, three users, and a clock that the test turns.</summary>
sealed class NetworkServer : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    // Hashing as slow as in earnest would make the tests slow and prove nothing more.
    const int Rounds = 1000;

    readonly TestCertificate _certificate = new();
    readonly StringWriter _log = new();
    readonly GeoServer _server;

    NetworkServer(TinyCounty county, TestCertificate certificate, StringWriter log, TurnedClock clock, GeoServer server) =>
        (County, _certificate, _log, Clock, _server) = (county, certificate, log, clock, server);

    public TinyCounty County { get; }

    public TurnedClock Clock { get; }

    public string UsersPath => County.PathOf("users.json");

    public GeoServer Server => _server;

    public string Log => _log.ToString();

    /// <param name="more">Further lines of the server file.</param>
    /// <param name="https">How HTTPS comes about; by default a certificate.</param>
    public static async Task<NetworkServer> Start(string more = "", string https = "certificate: {file: server.pem, key: server.key}")
    {
        var (county, certificate, log, clock) = (new TinyCounty(), new TestCertificate(), new ServerLog(), new TurnedClock());
        certificate.WritePem(county.Folder);
        county.Write("server.yaml", $"""
            geo: 1
            listen: 127.0.0.1:0
            names: [localhost]
            {https}
            store: county.gpkg
            users: users.json
            {more}
            """);
        var settings = ServerFile.Read(county.PathOf("server.yaml"));
        foreach (var (name, role) in new[] { ("ann", Role.Administrator), ("bo", Role.Planner), ("陈", Role.Viewer) }) SetUser(settings.UsersPath, name, role, Password, clock.GetUtcNow());
        return new(county, certificate, log, clock, await Serve(county, settings, log, clock));
    }

    /// <summary>Whether a certificate shown is the server's.</summary>
    public bool Shows(X509Certificate? shown) => shown?.GetCertHashString() == _certificate.Certificate.Thumbprint;

    /// <summary>A browser with cookies of its own.</summary>
    public Visit Visit() => new(new("https://localhost:" + _server.Port), _certificate.Certificate);

    public async Task<Visit> SignedIn(string user)
    {
        var visit = Visit();
        using var answer = await visit.SignIn(user, Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return visit;
    }

    public void SetUser(string name, Role role, string password) => SetUser(UsersPath, name, role, password, Clock.GetUtcNow());

    public void RemoveUser(string name) => UsersFile.Change(UsersPath, users => users.Where(user => user.Name != name));

    /// <summary>What is kept: the store's bytes and the users'.</summary>
    public string Kept() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData([.. File.ReadAllBytes(County.Store), .. File.ReadAllBytes(UsersPath)]));

    /// <summary>The log's entries, the oldest first: act, user, subject.</summary>
    public IReadOnlyList<string> Entries() => [.. File.ReadLines(County.Audit).Select(line => JsonDocument.Parse(line).RootElement)
        .Select(line => $"{line.GetProperty("act").GetString()} {line.GetProperty("user").GetString()} {line.GetProperty("subject").GetString()}")];

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        _certificate.Dispose();
        await _log.DisposeAsync();
        County.Dispose();
    }

    static Task<GeoServer> Serve(TinyCounty county, ServerSettings settings, StringWriter log, TurnedClock clock) => GeoServer.StartAsync(
        county.Open(),
        new()
        {
            Language = Language.English,
            Log = TextWriter.Synchronized(log),
            Settings = settings,
            Certificate = settings.Certificate is { } files ? ServerCertificate.Load(files) : null,
            Clock = clock,
        },
        CancellationToken.None);

    static void SetUser(string path, string name, Role role, string password, DateTimeOffset now) =>
        UsersFile.Change(path, users => users.Where(user => user.Name != name).Append(new(name, role, PasswordHash.Of(password, Rounds), DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()))));
}
