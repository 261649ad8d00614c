using System.Diagnostics;
using System.Globalization;

namespace Geo.Benchmarks.Loads;

/// <summary>A folder, and where GEO_TEST_POSTGRES names a server a database, for one benchmark; both are gone afterwards.</summary>
sealed class Scratch : IDisposable
{
    readonly string _server = Environment.GetEnvironmentVariable("GEO_TEST_POSTGRES") ?? "";
    readonly string _database = string.Create(CultureInfo.InvariantCulture, $"geo_loads_{Environment.ProcessId}");

    public Scratch()
    {
        if (_server.Length == 0) return;
        OnServer($"CREATE DATABASE {_database} TEMPLATE template0 ENCODING 'UTF8'");
        Address = _server[..(_server.LastIndexOf('/') + 1)] + _database;
        Ask(Address, "CREATE EXTENSION postgis");
        Server = $"PostgreSQL {Ask(Address, "SHOW server_version").Split(' ')[0]}, PostGIS {Ask(Address, "SELECT postgis_lib_version()")}, fsync {Ask(Address, "SHOW fsync")}";
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("geo-loads-").FullName;

    /// <summary>Of the database; null where there is no server.</summary>
    public string? Address { get; }

    /// <summary>What the server is, in words; null where there is none.</summary>
    public string? Server { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        if (Address is not null) OnServer($"DROP DATABASE {_database} WITH (FORCE)");
    }

    void OnServer(string sql) => Ask(_server, sql);

    static string Ask(string address, string sql)
    {
        using var process = Process.Start(new ProcessStartInfo("psql", [address, "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", sql]) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"psql: {sql}");
    }
}
