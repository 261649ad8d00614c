using System.Net;
using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Servers;
using Geo.Space.Units;

namespace Geo.Import.Servers;

/// <summary>Reads a server file (<c>server.yaml</c>); its format stands in <c>seeds/schemas/server.schema.json</c>.</summary>
public static class ServerFile
{
    /// <summary>Where a server listens that does not say at which port.</summary>
    public const int UsualPort = 7341;

    const string Version = "1";
    const string ListenExample = "192.168.1.20:7341";

    /// <summary>The settings as the file states them. Whether the files it names are there is not asked: who opens them says so.</summary>
    /// <exception cref="BadInputException">Every fault of the file, each with its line and its key.</exception>
    public static ServerSettings Read(string path)
    {
        var faults = new List<Fault>();
        var file = Path.GetFileName(path);
        var settings = YamlTree.Read(path, file, faults) is { } root ? Read(new MapReader(file, root, "", ServerKeys.Server, faults), Path.GetFullPath(path)) : null;
        return settings is not null && faults.Count == 0 ? settings : throw new BadInputException([.. faults.OrderBy(fault => fault.Row)]);
    }

    /// <summary><c>ADDRESS</c>, <c>ADDRESS:PORT</c>, <c>[IPv6]:PORT</c> or <c>localhost</c>.</summary>
    public static bool TryListen(string text, out IPEndPoint listen)
    {
        ArgumentNullException.ThrowIfNull(text);
        var named = text == "localhost" || text.StartsWith("localhost:", StringComparison.Ordinal) ? string.Concat("127.0.0.1", text.AsSpan("localhost".Length)) : text;
        var hasPort = named.StartsWith('[') ? !named.EndsWith(']') : named.Count(':') == 1;
        if (hasPort && IPEndPoint.TryParse(named, out var both))
        {
            listen = both;
            return true;
        }

        var isAddress = TryAddress(named.Trim('[', ']'), out var address) && !hasPort;
        listen = new(isAddress ? address : IPAddress.Loopback, UsualPort);
        return isAddress;
    }

    static ServerSettings Read(MapReader map, string path)
    {
        map.Require("geo", Version);
        if (map.Text("geo", Version) is { } version && version != Version) map.Refuse("geo", FaultCode.VersionUnsupported, version, Version);
        foreach (var (key, example) in new[] { ("names", "[map.example.cn]"), ("store", "county.gpkg"), ("users", "users.json") }) map.Require(key, example);
        var folder = Path.GetDirectoryName(path)!;
        var certificate = map.Map("certificate", ServerKeys.Certificate);
        if (certificate is null && !map.Has("proxy")) map.Refuse("certificate", FaultCode.HttpsMissing, "", "certificate: {file: server.pem, key: server.key}");
        if (certificate is not null && map.Has("proxy")) map.Refuse("proxy", FaultCode.HttpsTwice, map.Text("proxy") ?? "", "");
        certificate?.Require("file", "server.pem");
        return new()
        {
            File = path,
            Listen = map.Value("listen", new IPEndPoint(IPAddress.Loopback, UsualPort), TryListen, FaultCode.ListenInvalid, ListenExample),
            Names = Names(map),
            Certificate = certificate is null ? null : new(In(folder, certificate.Text("file")) ?? "", In(folder, certificate.Text("key")), In(folder, certificate.Text("password_file"))),
            Proxy = map.Has("proxy") ? map.Value("proxy", IPAddress.None, TryAddress, FaultCode.ValueInvalid, "127.0.0.1") : null,
            StoreAddress = map.Text("store") is { } store ? store.Contains("://", StringComparison.Ordinal) ? store : In(folder, store)! : "",
            UsersPath = In(folder, map.Text("users")) ?? "",
            Sessions = Sessions(map.Map("sessions", ServerKeys.Sessions)),
            Requests = Requests(map.Map("limits", ServerKeys.Limits)),
        };
    }

    static List<string> Names(MapReader map)
    {
        var names = new List<string>();
        foreach (var (text, line) in map.Texts("names", "[map.example.cn]"))
        {
            if (Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var uri) && uri.Authority.Length > 0 && uri is { AbsolutePath: "/", UserInfo: "", Query: "", Fragment: "" } && !text.Contains('/', StringComparison.Ordinal)) names.Add(uri.Authority);
            else map.Faults.Add(new(FaultCode.ValueInvalid, map.File, line, "names", YamlTree.Shortened(text), "map.example.cn, 192.168.1.20:7341"));
        }

        return names;
    }

    static SessionLimits Sessions(MapReader? map)
    {
        var usual = new SessionLimits();
        return map is null ? usual : new()
        {
            Idle = map.Value("idle", usual.Idle, TryTime, FaultCode.TimeInvalid, "30min"),
            Longest = map.Value("longest", usual.Longest, TryTime, FaultCode.TimeInvalid, "12h"),
            Failures = Whole(map, "failures", usual.Failures, 1, 100),
            LockedFor = map.Value("locked_for", usual.LockedFor, TryTime, FaultCode.TimeInvalid, "15min"),
        };
    }

    static RequestLimits Requests(MapReader? map)
    {
        var usual = new RequestLimits();
        return map is null ? usual : new()
        {
            PerSecond = Whole(map, "requests_per_second", usual.PerSecond, 1, 100_000),
            AtOnce = Whole(map, "requests_at_once", usual.AtOnce, 10, 1_000_000),
            SignInsPerMinute = Whole(map, "sign_ins_per_minute", usual.SignInsPerMinute, 1, 10_000),
            BodyBytes = (long)Whole(map, "body_megabytes", 1, 1, 1024) << 20,
            UploadBytes = (long)Whole(map, "upload_megabytes", (int)(usual.UploadBytes >> 20), 1, 1024) << 20,
        };
    }

    static int Whole(MapReader map, string key, int usual, int least, int most) => map.Value(
        key, usual, (string text, out int value) =>
        {
            var isOne = Numbers.TryCount(text, out var count) && count >= least && count <= most;
            value = isOne ? (int)count : usual;
            return isOne;
        },
        FaultCode.ValueInvalid, $"{least} … {most}");

    static bool TryTime(string text, out TimeSpan time) => Quantity.TryTime(text, out time) && time >= TimeSpan.FromSeconds(1);

    static bool TryAddress(string text, out IPAddress address)
    {
        var isOne = IPAddress.TryParse(text, out var parsed) && text.AsSpan().ContainsAny('.', ':');
        address = parsed ?? IPAddress.None;
        return isOne;
    }

    static string? In(string folder, string? path) => path is { Length: > 0 } ? Path.GetFullPath(Path.Combine(folder, path)) : null;
}
