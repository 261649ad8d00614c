using System.Text;
using Geo.Crash.Tests.Servers;
using Geo.Crash.Tests.Towns;

namespace Geo.Crash.Tests.Media;

/// <summary>The disk is full: the message says so and what to do, what was there stays, and with space again it works.</summary>
[Collection(ServerGroup.Name)]
public sealed class FullDiskTests(Cluster cluster) : IDisposable
{
    readonly Town _town = new();

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(95)]
    public void A_GeoPackage_of_which_only_a_part_fits_stays_as_it_was(int percent)
    {
        using var disk = new Disk(8_000);
        var store = disk.PathOf("town.gpkg");
        Assert.Equal(0, Result("run", _town.Study, "--store", store, "--out", _town.Out, "--quiet").Code);
        var (before, outputs) = (Town.Bytes(disk.Folder), Town.Bytes(_town.Out));
        disk.Fill(new FileInfo(store).Length * percent / 100);
        _town.WritePeople(2);

        foreach (var verb in new[] { "import", "run" })
        {
            var (code, error) = Result(verb, _town.Study, "--store", store, "--out", _town.Out, "--lang", "en");
            Assert.Equal(4, code);
            Assert.StartsWith($"No space left on the disk of {store}", error, StringComparison.Ordinal);
            Assert.Contains("Free some space", error, StringComparison.Ordinal);
        }

        disk.Empty();
        Assert.Equal(before, Town.Bytes(disk.Folder));
        Assert.Equal(["town.audit.jsonl", "town.gpkg"], disk.Names());
        Assert.Equal(outputs, Town.Bytes(_town.Out));
        Assert.Equal(0, Result("import", _town.Study, "--store", store, "--out", _town.Out, "--quiet").Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(97)]
    public void Outputs_of_which_only_a_part_fits_stay_as_they_were_and_so_does_the_store(int percent)
    {
        using var disk = new Disk(16_000);
        var (store, outputs) = (_town.PathOf("town.gpkg"), disk.PathOf("out"));
        Assert.Equal(0, Result("run", _town.Study, "--store", store, "--out", outputs, "--quiet").Code);
        var (before, kept) = (Town.Bytes(outputs), Town.Bytes(_town.Folder));
        disk.Fill(Directory.EnumerateFiles(outputs).Sum(path => new FileInfo(path).Length) * percent / 100);

        var (code, error) = Result("run", _town.Study, "--store", store, "--out", outputs, "--lang", "zh");

        Assert.Equal(4, code);
        Assert.Contains("所在的磁盘已满", error, StringComparison.Ordinal);
        disk.Empty();
        Assert.Equal(before, Town.Bytes(outputs));
        Assert.Equal(before.Keys, Directory.EnumerateFileSystemEntries(outputs).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal(kept, Town.Bytes(_town.Folder));
        Assert.Equal(0, Result("run", _town.Study, "--store", store, "--out", outputs, "--quiet").Code);
    }

    [Fact]
    public void A_server_without_space_says_so_and_keeps_what_it_had()
    {
        Cluster.SkipWhereThereIsNone();
        using var disk = new Disk(64_000);
        using var table = cluster.Tablespace(disk.Folder);
        var database = Cluster.DatabaseOf(table.Address);
        Assert.Equal(0, Result("run", _town.Study, "--store", table.Address, "--out", _town.Out, "--quiet").Code);
        var (before, outputs) = (ServerState.Of(cluster, database), Town.Bytes(_town.Out));
        disk.Fill();
        _town.WritePeople(2);

        foreach (var verb in new[] { "import", "run" })
        {
            var (code, error) = Result(verb, _town.Study, "--store", table.Address, "--out", _town.Out, "--lang", "en");
            Assert.Equal(4, code);
            Assert.True(error.Contains("the server has no space left", StringComparison.Ordinal), error);
            Assert.Contains("→ Free space on the server and run again", error, StringComparison.Ordinal);
        }

        // With no space at all the server may not even let anyone in.
        disk.Empty();
        Assert.Equal(before, ServerState.Of(cluster, database));
        Assert.Equal(outputs, Town.Bytes(_town.Out));
        Assert.Equal(0, Result("import", _town.Study, "--store", table.Address, "--out", _town.Out, "--quiet").Code);
        Assert.Equal("", ServerState.Remains(cluster, database));
    }

    [Fact]
    public void Where_temporary_files_find_no_space_their_folder_is_named()
    {
        using var disk = new Disk(1_000);
        var rows = new StringBuilder("id,lon,lat,人口\n");
        for (var at = 0; at < 3000; at++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at},nowhere,0,1\n");
        _town.Write("people.csv", rows.ToString());
        disk.Fill();

        var (code, error) = Shell.Start(new() { ["TMPDIR"] = disk.Folder }, "import", _town.Study, "--out", _town.Out, "--lang", "en");

        Assert.Equal(4, code);
        Assert.StartsWith($"No space left on the disk of {disk.Folder}", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_town.Out));
    }

    public void Dispose() => _town.Dispose();

    static (int Code, string Error) Result(params string[] args) => Shell.Run(args) is var shell ? (shell.ExitCode, shell.Error) : default;
}
