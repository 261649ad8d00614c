using Geo.Crash.Tests.Towns;

namespace Geo.Crash.Tests.Media;

/// <summary>A store on a medium that can only be read: it is read, and what can't be written is said.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    readonly Town _town = new();

    [Fact]
    public void A_store_on_a_read_only_medium_is_read_and_evaluated()
    {
        using var disk = new Disk(8_000);
        var store = disk.PathOf("town.gpkg");
        Assert.Equal(0, Shell.Run("run", _town.Study, "--store", store, "--out", _town.Out, "--quiet").ExitCode);
        disk.MakeReadOnly();

        Assert.Contains("town", Shell.Run("runs", "list", "--store", store).Out, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run("runs", "show", "1", "--store", store).ExitCode);
        var shell = Shell.Run("run", _town.Study, "--store", store, "--from-store", "--out", _town.PathOf("again"), "--lang", "en");

        Assert.Equal(0, shell.ExitCode);
        Assert.Contains($"{store} can only be read: the results are written, the run was not kept there.", shell.Error, StringComparison.Ordinal);
        var (first, again) = (Town.Bytes(_town.Out), Town.Bytes(_town.PathOf("again")));
        first.Remove("run.json");
        again.Remove("run.json");
        Assert.Equal(first, again);
        var doctor = Shell.Run("doctor", "--store", store, "--lang", "en");
        Assert.Contains($"✓ store {store} can be used: town, read-only", doctor.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "town.gpkg")]
    [InlineData("run", "town.gpkg")]
    [InlineData("import", "new.gpkg")]
    [InlineData("run", "below/new.gpkg")]
    public void Nothing_is_imported_into_a_store_on_a_read_only_medium_and_that_is_said_at_once(string verb, string name)
    {
        using var disk = new Disk(8_000);
        Assert.Equal(0, Shell.Run("import", _town.Study, "--store", disk.PathOf("town.gpkg"), "--out", _town.Out, "--quiet").ExitCode);
        var before = Town.Bytes(disk.Folder);
        disk.MakeReadOnly();
        // Were the sources looked at first, they would be what is complained about.
        _town.Write("people.csv", "");

        var shell = Shell.Run(verb, _town.Study, "--store", disk.PathOf(name), "--out", _town.PathOf("again"), "--lang", "en");

        Assert.Equal(4, shell.ExitCode);
        Assert.StartsWith($"{disk.PathOf(name)} is on a medium that can only be read; nothing was written", shell.Error, StringComparison.Ordinal);
        Assert.Equal(before, Town.Bytes(disk.Folder));
        Assert.False(Directory.Exists(_town.PathOf("again")));
    }

    [Fact]
    public void Outputs_on_a_read_only_medium_are_refused_by_name()
    {
        using var disk = new Disk(8_000);
        disk.MakeReadOnly();

        var shell = Shell.Run("run", _town.Study, "--out", disk.PathOf("out"), "--lang", "en");

        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("is on a medium that can only be read", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_not_deleted_from_a_read_only_medium()
    {
        using var disk = new Disk(8_000);
        var store = disk.PathOf("town.gpkg");
        Assert.Equal(0, Shell.Run("run", _town.Study, "--store", store, "--out", _town.Out, "--quiet").ExitCode);
        disk.MakeReadOnly();

        var shell = Shell.Run("runs", "delete", "1", "--store", store, "--lang", "en");

        Assert.Equal(4, shell.ExitCode);
        Assert.StartsWith($"{store} is on a medium that can only be read", shell.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _town.Dispose();
}
