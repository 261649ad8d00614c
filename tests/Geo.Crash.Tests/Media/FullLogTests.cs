using Geo.Crash.Tests.Servers;
using Geo.Crash.Tests.Towns;

namespace Geo.Crash.Tests.Media;

/// <summary>The disk of a server's write-ahead log is full: the server itself falls, the command says what it can know, and what was committed is there when it is back.</summary>
public sealed class FullLogTests : IDisposable
{
    readonly Town _town = new();

    [Fact]
    public void A_server_whose_log_finds_no_space_keeps_what_it_had()
    {
        Cluster.SkipWhereThereIsNone();
        using var disk = new Disk(64_000);
        using var cluster = Cluster.WithLogIn(Directory.CreateDirectory(disk.PathOf("log")).FullName);
        var address = cluster.NewDatabase();
        var database = Cluster.DatabaseOf(address);
        Assert.Equal(0, Result("run").Code);
        cluster.Execute("postgres", "SELECT pg_switch_wal()");
        cluster.Execute("postgres", "CHECKPOINT");

        // A piece of the log that was done with, and that some part of the server still held open, makes room when it is let go of: then once more.
        var (before, outputs, code, error) = (ServerState.Of(cluster, database), Town.Bytes(_town.Out), 0, "");
        for (var each = 2; each < 9 && code == 0; each++)
        {
            (before, outputs) = (ServerState.Of(cluster, database), Town.Bytes(_town.Out));
            FillLog(cluster, disk);
            _town.WritePeople(each);
            (code, error) = Result("import");
        }

        Assert.Equal(4, code);
        Assert.Matches("the server has no space left|The connection to .* broke|No server answers", error);
        Assert.Contains("→ ", error, StringComparison.Ordinal);
        disk.Empty();
        cluster.Stop();
        cluster.Start();
        Assert.Equal(before, ServerState.Of(cluster, database));
        Assert.Equal(outputs, Town.Bytes(_town.Out));
        Assert.Equal(0, Result("import").Code);
        Held.AssertBy(address, _town.Each);
        Assert.Equal("", ServerState.Remains(cluster, database));

        (int Code, string Error) Result(string verb) => Shell.Run(verb, _town.Study, "--store", address, "--out", _town.Out, "--lang", "en", "--quiet") is var shell ? (shell.ExitCode, shell.Error) : default;
    }

    public void Dispose() => _town.Dispose();

    /// <summary>No space for another piece of the log, and the one that is begun (1 MB) used up but for a tenth.</summary>
    static void FillLog(Cluster cluster, Disk disk)
    {
        disk.Fill();
        cluster.Execute("postgres", "SELECT pg_logical_emit_message(false, 'geo', repeat('x', (950000 - (pg_current_wal_insert_lsn() - '0/0')::bigint % 1048576)::int))");
    }
}
