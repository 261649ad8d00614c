using System.Net;
using Geo.Import.Servers;
using Geo.Model.Imports;

namespace Geo.Import.Tests;

/// <summary>Server files: what they say, and every fault with its line.</summary>
public sealed class ServerFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-server-").FullName;

    [Fact]
    public void Everything_a_file_says_is_read()
    {
        var settings = ServerFile.Read(Written("""
            geo: 1
            listen: "[::]:443"
            names: [Map.Example.CN, "192.168.1.20:7341"]
            certificate: {file: tls/server.pem, key: tls/server.key, password_file: /etc/geo/secret}
            store: postgres://geo@127.0.0.1/health
            users: users.json
            sessions: {idle: 10min, longest: 8h, failures: 3, locked_for: 1h}
            limits: {requests_per_second: 20, requests_at_once: 100, sign_ins_per_minute: 5, body_megabytes: 16}
            """));
        Assert.Equal(new IPEndPoint(IPAddress.IPv6Any, 443), settings.Listen);
        Assert.Equal(["map.example.cn", "192.168.1.20:7341"], settings.Names);
        Assert.Equal((Path.Combine(_folder, "tls/server.pem"), Path.Combine(_folder, "tls/server.key"), "/etc/geo/secret"), (settings.Certificate!.Path, settings.Certificate.KeyPath, settings.Certificate.PasswordPath));
        Assert.Null(settings.Proxy);
        Assert.Equal(("postgres://geo@127.0.0.1/health", Path.Combine(_folder, "users.json")), (settings.StoreAddress, settings.UsersPath));
        Assert.Equal((10.0, 8.0, 3, 1.0), (settings.Sessions.Idle.TotalMinutes, settings.Sessions.Longest.TotalHours, settings.Sessions.Failures, settings.Sessions.LockedFor.TotalHours));
        Assert.Equal((20, 100, 5, 16L * 1024 * 1024), (settings.Requests.PerSecond, settings.Requests.AtOnce, settings.Requests.SignInsPerMinute, settings.Requests.BodyBytes));
    }

    [Fact]
    public void What_a_file_leaves_out_is_the_careful_choice()
    {
        var settings = ServerFile.Read(Written("geo: 1\nnames: localhost\nproxy: 127.0.0.1\nstore: county.gpkg\nusers: users.json\n"));
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 7341), settings.Listen);
        Assert.Equal((IPAddress.Loopback, Path.Combine(_folder, "county.gpkg")), (settings.Proxy, settings.StoreAddress));
        Assert.Equal((30.0, 12.0, 5, 15.0), (settings.Sessions.Idle.TotalMinutes, settings.Sessions.Longest.TotalHours, settings.Sessions.Failures, settings.Sessions.LockedFor.TotalMinutes));
        Assert.Equal((50, 400, 10, 1L << 20), (settings.Requests.PerSecond, settings.Requests.AtOnce, settings.Requests.SignInsPerMinute, settings.Requests.BodyBytes));
    }

    [Theory]
    [InlineData("listen: everywhere", FaultCode.ListenInvalid, 6)]
    [InlineData("listen: 192.168.1.20:70000", FaultCode.ListenInvalid, 6)]
    [InlineData("listen: 7341", FaultCode.ListenInvalid, 6)]
    [InlineData("proxy: nginx", FaultCode.ValueInvalid, 6)]
    [InlineData("certificate: {file: server.pem}", FaultCode.HttpsTwice, 3)]
    [InlineData("sessions: {idle: 30}", FaultCode.TimeInvalid, 6)]
    [InlineData("sessions: {failures: 0}", FaultCode.ValueInvalid, 6)]
    [InlineData("limits: {body_megabytes: 5000}", FaultCode.ValueInvalid, 6)]
    [InlineData("limits: {requests_per_minute: 5}", FaultCode.KeyUnknown, 6)]
    [InlineData("password: secret", FaultCode.KeyUnknown, 6)]
    public void A_fault_is_named_with_its_line(string line, FaultCode code, int row)
    {
        var proxy = line.StartsWith("proxy", StringComparison.Ordinal) ? "# none yet" : "proxy: 127.0.0.1";
        var bad = Assert.Throws<BadInputException>(() => ServerFile.Read(Written($"geo: 1\nnames: [localhost]\n{proxy}\nstore: county.gpkg\nusers: users.json\n{line}\n")));
        Assert.Equal([(code, (long)row)], bad.Faults.Select(fault => (fault.Code, fault.Row)));
    }

    [Theory]
    [InlineData("https://map.example.cn")]
    [InlineData("map.example.cn/path")]
    [InlineData("a b")]
    [InlineData("user@host")]
    public void A_name_is_a_host_and_nothing_more(string name)
    {
        var bad = Assert.Throws<BadInputException>(() => ServerFile.Read(Written($"geo: 1\nnames: [\"{name}\"]\nproxy: 127.0.0.1\nstore: a.gpkg\nusers: u.json\n")));
        Assert.Equal(FaultCode.ValueInvalid, Assert.Single(bad.Faults).Code);
    }

    [Fact]
    public void A_file_without_HTTPS_names_store_and_users_says_all_of_it_at_once()
    {
        var bad = Assert.Throws<BadInputException>(() => ServerFile.Read(Written("listen: 0.0.0.0:80\n")));
        Assert.Equal(
            [(FaultCode.KeyMissing, "geo"), (FaultCode.KeyMissing, "names"), (FaultCode.KeyMissing, "store"), (FaultCode.KeyMissing, "users"), (FaultCode.HttpsMissing, "certificate")],
            bad.Faults.Select(fault => (fault.Code, fault.Column)));
    }

    [Theory]
    [InlineData("192.168.1.20", "192.168.1.20:7341")]
    [InlineData("192.168.1.20:80", "192.168.1.20:80")]
    [InlineData("localhost", "127.0.0.1:7341")]
    [InlineData("localhost:0", "127.0.0.1:0")]
    [InlineData("::1", "[::1]:7341")]
    [InlineData("[::1]", "[::1]:7341")]
    [InlineData("[::1]:8080", "[::1]:8080")]
    public void Addresses_to_listen_at_are_read_with_and_without_a_port(string text, string expected)
    {
        Assert.True(ServerFile.TryListen(text, out var listen));
        Assert.Equal(expected, listen.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Written(string text)
    {
        var path = Path.Combine(_folder, "server.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
