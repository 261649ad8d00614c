using Geo.Crash.Tests.Media;
using Geo.Crash.Tests.Servers;
using Geo.Crash.Tests.Towns;
using Geo.Present.Words;
using Geo.Store.Stores;

namespace Geo.Crash.Tests.Diagnosis;

/// <summary>A broken set-up, one cause at a time: the doctor says what is wrong in one line, and what to do.</summary>
[Collection(ServerGroup.Name)]
public sealed class DoctorTests(Cluster cluster) : IDisposable
{
    readonly Town _town = new();

    [Fact]
    public void Every_fault_of_a_store_has_words_and_a_remedy() => Assert.All(Enum.GetValues<StoreFault>(), fault =>
    {
        Assert.Contains(WordTable.KeyOf("store", fault), WordTable.Rows.Keys);
        Assert.Contains(WordTable.KeyOf("store-remedy", fault), WordTable.Rows.Keys);
    });

    [Fact]
    public void A_sound_set_up_is_sound()
    {
        var shell = Shell.Run("doctor", _town.Study, "--out", _town.Out, "--store", _town.PathOf("new.gpkg"), "--lang", "en");

        Assert.Equal((0, ""), (shell.ExitCode, shell.Error));
        Assert.Contains($"✓ the study file {_town.Study} is sound", shell.Out, StringComparison.Ordinal);
        Assert.Equal(["facilities.csv", "people.csv", "study.yaml", "towns.geojson"], Town.Bytes(_town.Folder).Keys);
    }

    [Fact]
    public void A_disk_that_is_nearly_full_is_told()
    {
        using var disk = new Disk(4_000);

        Assert.Contains("less than 500 MB free", TheOne(4, "--out", disk.PathOf("out")), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_and_a_store_on_a_medium_that_can_only_be_read_are_told_apart()
    {
        using var disk = new Disk(600_000);
        disk.MakeReadOnly();

        Assert.Contains("can't write the results there", TheOne(4, "--out", disk.PathOf("out")), StringComparison.Ordinal);
        Assert.Contains("read-only", Shell.Run("doctor", "--store", disk.PathOf("none.gpkg"), "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_where_a_file_stands_are_told()
    {
        _town.Write("out", "a file");

        Assert.Contains("can't write the results there", Shell.Run("doctor", "--out", _town.Out, "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_store_is_told()
    {
        Assert.Contains("is not a store of Geo", TheOne(4, "--store", _town.PathOf("people.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_lost_a_table_is_told()
    {
        var store = _town.PathOf("town.gpkg");
        Shell.Run("import", _town.Study, "--store", store, "--quiet");
        Assert.Equal(0, SQLitePCL.raw.sqlite3_open(store, out var database));
        using (database) Assert.Equal(0, SQLitePCL.raw.sqlite3_exec(database, "DELETE FROM gpkg_extensions WHERE table_name = 'places'; DELETE FROM gpkg_geometry_columns WHERE table_name = 'places'; DELETE FROM gpkg_contents WHERE table_name = 'places'; DROP TABLE places"));

        Assert.Contains("Table places is missing", TheOne(4, "--store", store), StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_file_is_told_fault_by_fault()
    {
        _town.Write("study.yaml", File.ReadAllText(_town.Study).Replace("as_of:", "as_off:", StringComparison.Ordinal).Replace("towns.geojson", "town.geojson", StringComparison.Ordinal));

        var lines = Bad(3, _town.Study);

        Assert.Contains(lines, line => line.Contains("as_off", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("town.geojson", StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_file_that_is_not_there_is_told() => Assert.Contains("none.yaml", TheOne(3, _town.PathOf("none.yaml")), StringComparison.Ordinal);

    [Fact]
    public void A_catalogue_of_ones_own_is_told_where_it_is_broken()
    {
        var folder = Directory.CreateDirectory(_town.PathOf("standards")).FullName;
        File.WriteAllText(Path.Combine(folder, "own.yaml"), "document: x\nstandards: [\n");

        Assert.Contains("own.yaml", TheOne(3, "--standards", folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ann:x@127.0.0.1:1/health", "No server answers")]
    [InlineData("postgres://ann:x@no-such-host.invalid/health", "No server answers")]
    public void A_server_that_does_not_answer_is_told(string address, string words) => Assert.Contains(words, TheOne(4, "--store", address), StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_on_a_server_is_told()
    {
        Cluster.SkipWhereThereIsNone();
        var address = cluster.NewDatabase();
        var database = Cluster.DatabaseOf(address);
        foreach (var sql in new[] { "CREATE ROLE plain LOGIN PASSWORD 'p'", "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'", "CREATE DATABASE bare TEMPLATE template0" })
        {
            cluster.Execute("postgres", sql);
        }

        Assert.Contains("refuses the login", TheOne(4, "--store", cluster.AddressOf(database, password: "wrong")), StringComparison.Ordinal);
        Assert.Contains("the server has no database \"none\"", TheOne(4, "--store", cluster.AddressOf("none")), StringComparison.Ordinal);
        Assert.Contains("encoding LATIN1", TheOne(4, "--store", cluster.AddressOf("latin")), StringComparison.Ordinal);
        Assert.Equal(2, Bad(4, "--store", cluster.AddressOf("bare", "plain", "p")).Length); // PostGIS is not enabled; no right to make a schema
        Assert.Contains("lacks a right", TheOne(4, "--store", cluster.AddressOf(database, "plain", "p")), StringComparison.Ordinal);

        cluster.Execute(database, "INSERT INTO geo.schema_version (version) VALUES (1000)");
        Assert.Contains("later version", TheOne(4, "--store", address), StringComparison.Ordinal);
        cluster.Execute(database, "DELETE FROM geo.schema_version WHERE version = 1000");

        cluster.Execute(database, "DELETE FROM geo.schema_version WHERE version = (SELECT max(version) FROM geo.schema_version)");
        cluster.Execute(database, "GRANT geo_read TO plain");
        Assert.Contains("earlier version", TheOne(4, "--store", cluster.AddressOf(database, "plain", "p")), StringComparison.Ordinal);
        cluster.Execute(database, "INSERT INTO geo.schema_version (version) SELECT max(version) + 1 FROM geo.schema_version");
        Assert.Equal(0, Shell.Run("doctor", "--store", cluster.AddressOf(database, "plain", "p")).ExitCode);

        cluster.Execute(database, "ALTER ROLE geo_write RENAME TO geo_away");
        Assert.Contains("the roles geo_read, geo_write are missing", TheOne(4, "--store", address), StringComparison.Ordinal);
        cluster.Execute(database, "ALTER ROLE geo_away RENAME TO geo_write");

        Shell.Run("import", _town.Study, "--store", address, "--out", _town.Out, "--quiet");
        cluster.Execute(database, "DO $$ BEGIN EXECUTE (SELECT 'DROP TABLE geo.population_' || import_id FROM geo.studies); END $$");
        Assert.Contains("contradicts itself", TheOne(4, "--store", address), StringComparison.Ordinal);
    }

    public void Dispose() => _town.Dispose();

    static string TheOne(int exitCode, params string[] args) => Assert.Single(Bad(exitCode, args));

    /// <summary>What the doctor complains about: a line each.</summary>
    static string[] Bad(int exitCode, params string[] args)
    {
        var shell = Shell.Run(["doctor", .. args, "--lang", "en"]);
        Assert.Equal(exitCode, shell.ExitCode);
        var lines = shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith("✗ ", line, StringComparison.Ordinal));
        return lines;
    }
}
