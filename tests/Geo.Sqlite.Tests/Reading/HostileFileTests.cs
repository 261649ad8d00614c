using System.Diagnostics;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Reading;
using Geo.Sqlite.Writing;

namespace Geo.Sqlite.Tests.Reading;

public sealed class HostileFileTests : IDisposable
{
    const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";

    // For what has no end alone: on a busy machine a sound file may take as long.
    static readonly ReadLimits s_hasty = new() { Step = TimeSpan.FromMilliseconds(200) };

    readonly Scratch _scratch = new();

    string Path => _scratch["a.gpkg"];

    [Fact]
    public void A_recursive_view_in_place_of_the_geometry_columns_is_refused_at_once()
    {
        WritePoints();
        Sql.Run(Path, $"DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS {Endless} SELECT 'places' AS table_name, 'geom' AS column_name, 'POINT' AS geometry_type_name, 4326 AS srs_id FROM n WHERE i < 0");

        Assert.Equal(GeoPackageFault.MetadataNotATable, Fault(() => GeoPackageReader.Open(Path)));
    }

    [Fact]
    public void A_layer_that_is_an_endless_silent_view_is_given_up()
    {
        WritePoints();
        Sql.Run(Path, $"DROP TABLE places; CREATE VIEW places AS {Endless} SELECT i AS fid, NULL AS geom FROM n WHERE i < 0");
        var clock = Stopwatch.StartNew();

        Assert.Equal(GeoPackageFault.TooSlow, Fault(() => ReadAll(s_hasty)));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_layer_that_is_a_view_doubling_itself_forty_times_is_given_up()
    {
        WritePoints();
        var views = string.Concat(Enumerable.Range(1, 40).Select(at => $"CREATE VIEW v{at} AS SELECT * FROM v{at - 1} UNION ALL SELECT * FROM v{at - 1};"));
        Sql.Run(Path, $"PRAGMA foreign_keys = OFF; CREATE VIEW v0 AS SELECT * FROM places; {views} UPDATE gpkg_contents SET table_name = 'v40'; UPDATE gpkg_geometry_columns SET table_name = 'v40'");
        var clock = Stopwatch.StartNew();

        Assert.Contains(Fault(() => ReadAll(s_hasty with { Rows = 1000 })), new[] { GeoPackageFault.TooSlow, GeoPackageFault.TooLarge, GeoPackageFault.Damaged });
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_an_IOException()
    {
        Directory.CreateDirectory(Path);

        Assert.ThrowsAny<IOException>(() => GeoPackageReader.Open(Path));
    }

    [Fact]
    public void A_layer_that_is_an_endless_view_of_rows_ends_at_the_row_limit()
    {
        WritePoints();
        Sql.Run(Path, $"DROP TABLE places; CREATE VIEW places AS {Endless} SELECT i AS fid, NULL AS geom FROM n");

        Assert.Equal(GeoPackageFault.TooLarge, Fault(() => ReadAll(new() { Rows = 1000 })));
    }

    [Fact]
    public void Reading_an_endless_view_can_be_cancelled()
    {
        WritePoints();
        Sql.Run(Path, $"DROP TABLE places; CREATE VIEW places AS {Endless} SELECT i AS fid, NULL AS geom FROM n WHERE i < 0");
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.Throws<OperationCanceledException>(() => ReadAll(new() { Step = TimeSpan.FromHours(1), View = TimeSpan.FromHours(1) }, source.Token));
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_so()
    {
        File.WriteAllText(Path, "名称,经度,纬度\n" + new string(' ', 200));

        Assert.Equal(GeoPackageFault.NotADatabase, Fault(() => GeoPackageReader.Open(Path)));
    }

    [Fact]
    public void An_empty_file_is_no_database()
    {
        File.WriteAllText(Path, "");

        Assert.Equal(GeoPackageFault.NotADatabase, Fault(() => GeoPackageReader.Open(Path)));
    }

    [Fact]
    public void A_database_without_the_tables_is_no_GeoPackage()
    {
        Sql.Run(Path, "CREATE TABLE a (b)");

        Assert.Equal(GeoPackageFault.NotAGeoPackage, Fault(() => GeoPackageReader.Open(Path)));
    }

    [Fact]
    public void A_truncated_file_is_named_so()
    {
        WritePoints();
        using (var file = File.OpenWrite(Path)) file.SetLength(file.Length - 4096);

        Assert.Equal(GeoPackageFault.Truncated, Fault(() => GeoPackageReader.Open(Path)));
    }

    [Fact]
    public void A_damaged_page_is_named_so()
    {
        WritePoints();
        using (var file = File.OpenWrite(Path))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xFF, (int)file.Length - 4096).ToArray());
        }

        Assert.Equal(GeoPackageFault.Damaged, Fault(() => ReadAll(new())));
    }

    [Fact]
    public void A_layer_whose_table_is_missing_is_damage()
    {
        WritePoints();
        Sql.Run(Path, "DROP TABLE places");

        Assert.Equal(GeoPackageFault.Damaged, Fault(() => ReadAll(new())));
    }

    [Fact]
    public void A_file_above_the_limit_is_not_opened()
    {
        WritePoints();

        Assert.Equal(GeoPackageFault.TooLarge, Fault(() => GeoPackageReader.Open(Path, new() { FileBytes = 1000 })));
    }

    [Fact]
    public void A_value_above_the_limit_is_not_read()
    {
        WritePoints();
        Sql.Run(Path, "UPDATE places SET name = hex(zeroblob(100000))");

        Assert.Equal(GeoPackageFault.TooLarge, Fault(() => ReadAll(new() { ValueBytes = 10_000 })));
    }

    [Fact]
    public void Triggers_stay_asleep_and_the_file_is_not_touched()
    {
        WritePoints();
        Sql.Run(Path, "CREATE TRIGGER bomb AFTER INSERT ON gpkg_contents BEGIN DELETE FROM places; END; CREATE TRIGGER other BEFORE UPDATE ON places BEGIN SELECT load_extension('x'); END;");
        var before = File.ReadAllBytes(Path);

        Assert.Equal(3, ReadAll(new()));
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFiles(_scratch.Folder));
    }

    [Fact]
    public void Names_with_quotes_are_names_and_not_SQL()
    {
        WritePoints(layer: "pla\"ces'; DROP TABLE gpkg_contents; --");

        Assert.Equal(3, ReadAll(new()));
    }

    [Fact]
    public void A_path_with_the_marks_of_an_address_is_a_path()
    {
        var odd = _scratch["县 100%#?&mode=memory.gpkg"];
        WritePoints();
        File.Move(Path, odd);

        using var reader = GeoPackageReader.Open(odd);

        Assert.Equal("places", Assert.Single(reader.Layers).Name);
    }

    [Fact]
    public void A_missing_file_is_an_IOException() => Assert.ThrowsAny<IOException>(() => GeoPackageReader.Open(Path));

    [Fact]
    public void A_geometry_of_garbage_is_a_fault_of_its_row_alone()
    {
        WritePoints();
        Sql.Run(Path, "UPDATE places SET geom = x'0102' WHERE fid = 2; UPDATE places SET geom = 'text' WHERE fid = 3");

        using var reader = GeoPackageReader.Open(Path);
        var rows = reader.Rows(reader.GetLayer("places")).ToList();

        Assert.Equal([null, GeoPackageFault.GeometryMalformed, GeoPackageFault.GeometryMalformed], rows.Select(row => row.GeometryFault));
    }

    static GeoPackageFault Fault(Action act) => Assert.Throws<GeoPackageException>(act).Fault;

    int ReadAll(ReadLimits limits, CancellationToken cancellation = default)
    {
        using var reader = GeoPackageReader.Open(Path, limits, cancellation);
        return reader.Layers.Sum(layer => reader.Rows(layer).Count());
    }

    void WritePoints(string layer = "places")
    {
        using var writer = new GeoPackageWriter(Path, new(2025, 1, 1));
        writer.AddLayer(new(layer, [new("name", ColumnKind.Text)]) { Geometry = GeometryKind.Point }, rows =>
        {
            for (var at = 0; at < 3; at++) rows.Set(0, "a").SetPoint(at, at).Add();
        });
        writer.Complete();
    }

    public void Dispose() => _scratch.Dispose();
}
