using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Tests.Writing;

public sealed class GeoPackageWriterTests : IDisposable
{
    static readonly DateOnly s_asOf = new(2025, 12, 31);

    readonly Scratch _scratch = new();

    static LayerPlan Points(bool index) =>
        new("demand_points", [new("id", ColumnKind.Integer), new("people", ColumnKind.Real), new("name", ColumnKind.Text), new("served", ColumnKind.Boolean)])
        {
            Geometry = GeometryKind.Point,
            SpatialIndex = index,
        };

    static void WriteGrid(string path, int side, bool index)
    {
        using var writer = new GeoPackageWriter(path, s_asOf);
        writer.AddLayer(Points(index), rows =>
        {
            for (var at = 0; at < side * side; at++)
            {
                rows.Set(0, (long)at).Set(1, at / 4.0).Set(2, at % 3 == 0 ? null : $"村{at}").Set(3, at % 2 == 0);
                rows.SetPoint(108 + (at % side * 0.001), 31 + (at / side * 0.001)).Add();
            }
        });
        writer.Complete();
    }

    [Fact]
    public void The_header_says_GeoPackage_1_3()
    {
        WriteGrid(_scratch["a.gpkg"], side: 2, index: true);

        Assert.Equal(["1196444487"], Sql.Rows(_scratch["a.gpkg"], "PRAGMA application_id")); // 0x47504B47, "GPKG"
        Assert.Equal(["10300"], Sql.Rows(_scratch["a.gpkg"], "PRAGMA user_version"));
    }

    [Fact]
    public void The_contents_carry_the_given_date_and_the_bounds()
    {
        WriteGrid(_scratch["a.gpkg"], side: 2, index: false);

        Assert.Equal(
            ["demand_points|features|demand_points||2025-12-31T00:00:00.000Z|108.0|31.0|108.001|31.001|4326"],
            Sql.Rows(_scratch["a.gpkg"], "SELECT * FROM gpkg_contents"));
        Assert.Equal(["demand_points|geom|POINT|4326|0|0"], Sql.Rows(_scratch["a.gpkg"], "SELECT * FROM gpkg_geometry_columns"));
    }

    [Fact]
    public void A_value_not_set_is_null_and_a_set_one_does_not_leak_into_the_next_row()
    {
        WriteGrid(_scratch["a.gpkg"], side: 2, index: false);

        Assert.Equal(["1|0|0.0||1", "2|1|0.25|村1|0", "3|2|0.5|村2|1", "4|3|0.75||0"], Sql.Rows(_scratch["a.gpkg"], "SELECT fid, id, people, name, served FROM demand_points"));
        Assert.Equal(["1", "4"], Sql.Rows(_scratch["a.gpkg"], "SELECT fid FROM demand_points WHERE name IS NULL"));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        WriteGrid(_scratch["a.gpkg"], side: 70, index: true);
        WriteGrid(_scratch["b.gpkg"], side: 70, index: true);

        Assert.Equal(File.ReadAllBytes(_scratch["a.gpkg"]), File.ReadAllBytes(_scratch["b.gpkg"]));
    }

    [Fact]
    public void A_polygon_blob_carries_header_envelope_and_WKB()
    {
        using (var writer = new GeoPackageWriter(_scratch["a.gpkg"], s_asOf))
        {
            writer.AddLayer(new("areas", []) { Geometry = GeometryKind.Polygon }, rows => rows
                .SetGeometry(new GeometryFactory().CreatePolygon([new(1, 2), new(3, 2), new(3, 4), new(1, 2)])).Add());
            writer.Complete();
        }

        // By hand from the specification: GP, version 0, flags 3 (little-endian, envelope of x and y), srs 4326 = 10E6; then the envelope 1 3 2 4,
        // then WKB: 01, kind 3, one ring of four points. As doubles, 1 is 3FF0…, 2 is 4000…, 3 is 4008…, 4 is 4010….
        const string one = "000000000000F03F", two = "0000000000000040", three = "0000000000000840", four = "0000000000001040";
        Assert.Equal(
            ["47500003E6100000" + one + three + two + four + "01030000000100000004000000" + one + two + three + two + three + four + one + two],
            Sql.Rows(_scratch["a.gpkg"], "SELECT hex(geom) FROM areas"));
    }

    [Fact]
    public void A_cancelled_writing_leaves_nothing_behind_and_the_older_file_as_it_was()
    {
        File.WriteAllText(_scratch["a.gpkg"], "older");
        using var source = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
        {
            using var writer = new GeoPackageWriter(_scratch["a.gpkg"], s_asOf, source.Token);
            writer.AddLayer(Points(index: true), rows =>
            {
                for (var at = 0; at < 100_000; at++)
                {
                    if (at == 5000) source.Cancel();
                    rows.SetPoint(at, 0).Add();
                }
            });
        });

        Assert.Equal([_scratch["a.gpkg"]], Directory.GetFiles(_scratch.Folder));
        Assert.Equal("older", File.ReadAllText(_scratch["a.gpkg"]));
    }

    [Fact]
    public void A_folder_that_is_missing_is_an_IOException_that_names_the_file()
    {
        var path = Path.Combine(_scratch["nowhere"], "a.gpkg");

        var error = Assert.ThrowsAny<IOException>(() => new GeoPackageWriter(path, s_asOf).Dispose());

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_is_a_folder_is_an_IOException_and_leaves_no_part_behind()
    {
        Directory.CreateDirectory(_scratch["a.gpkg"]);

        Assert.ThrowsAny<IOException>(() => WriteGrid(_scratch["a.gpkg"], side: 2, index: false));

        Assert.Empty(Directory.GetFiles(_scratch.Folder));
    }

    public void Dispose() => _scratch.Dispose();
}
