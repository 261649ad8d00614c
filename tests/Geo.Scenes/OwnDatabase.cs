using System.Diagnostics;

namespace Geo.Scenes;

/// <summary>An empty database of a test's own, gone afterwards, on the server that GEO_TEST_POSTGRES names (a superuser's address): tests that run at the same time do not meet in it. Where it names none the test is skipped.</summary>
sealed class OwnDatabase : IDisposable
{
    static readonly string s_server = Environment.GetEnvironmentVariable("GEO_TEST_POSTGRES") ?? "";

    readonly string _name = $"geo_own_{Guid.NewGuid():N}";

    public OwnDatabase()
    {
        if (s_server.Length == 0) Assert.Skip("GEO_TEST_POSTGRES does not name a PostgreSQL server.");
        Ask(s_server, $"create database {_name} template template0 encoding 'UTF8';");
    }

    public string Address => s_server[..(s_server.LastIndexOf('/') + 1)] + _name;

    /// <summary>What psql answers to some statements: a line a row, columns apart by bars.</summary>
    public string Ask(string sql) => Ask(Address, sql);

    public void Dispose() => Ask(s_server, $"drop database {_name} with (force);");

    static string Ask(string address, string sql)
    {
        var start = new ProcessStartInfo("psql") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { address, "-XqAt", "-v", "ON_ERROR_STOP=1" }) start.ArgumentList.Add(argument);
        using var psql = Process.Start(start)!;
        var answer = psql.StandardOutput.ReadToEndAsync();
        psql.StandardInput.Write(sql);
        psql.StandardInput.Close();
        psql.WaitForExit();
        Assert.Equal(0, psql.ExitCode);
        return answer.GetAwaiter().GetResult();
    }
}
