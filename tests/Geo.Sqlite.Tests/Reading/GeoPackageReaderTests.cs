using Geo.Sqlite.Reading;
using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Tests.Reading;

/// <summary>Reads what GDAL wrote; Samples/README.md has the commands and the files it was written from.</summary>
public sealed class GeoPackageReaderTests : IDisposable
{
    readonly GeoPackageReader _reader = GeoPackageReader.Open(Path.Combine(AppContext.BaseDirectory, "Samples", "gdal.gpkg"));

    [Fact]
    public void Layers_are_listed_with_geometry_key_system_and_columns()
    {
        Assert.Equal(["shapes", "points", "heights", "notes"], _reader.Layers.Select(layer => layer.Name));

        var shapes = _reader.GetLayer("shapes");
        Assert.Equal(("shape", "GEOMETRY", "gid", 4326), (shapes.GeometryColumn, shapes.GeometryType, shapes.KeyColumn, shapes.Srs?.Epsg));
        Assert.Equal([new("name", "TEXT"), new("beds", "MEDIUMINT"), new("area", "REAL")], shapes.Columns);

        var points = _reader.GetLayer("points");
        Assert.Equal(("geom", "POINT", "fid", 4490), (points.GeometryColumn, points.GeometryType, points.KeyColumn, points.Srs?.Epsg));
    }

    [Fact]
    public void A_table_of_attributes_has_no_geometry()
    {
        var notes = _reader.GetLayer("notes");

        Assert.False(notes.HasGeometry);
        Assert.Null(notes.Srs);
        Assert.Equal(["县医院", "镇卫生院"], _reader.Rows(notes).Select(row => row.Values[0]));
    }

    [Fact]
    public void Values_keep_their_kind_and_a_missing_one_is_null()
    {
        var rows = _reader.Rows(_reader.GetLayer("shapes")).ToList();

        Assert.Equal(["甲", 12L, 1.5], rows[0].Values);
        Assert.Equal(["乙", null, -2.25], rows[1].Values);
        Assert.Equal(["", 0L, 0.0], rows[2].Values);
        Assert.Equal([1L, 2L, 3L], rows.Select(row => row.Key));
    }

    [Fact]
    public void Polygons_keep_holes_and_parts_and_a_missing_geometry_is_null()
    {
        var rows = _reader.Rows(_reader.GetLayer("shapes")).ToList();

        // 0.2 × 0.2 less a hole of 0.05 × 0.05.
        var polygon = Assert.IsType<Polygon>(rows[0].Geometry);
        Assert.Equal(1, polygon.NumInteriorRings);
        Assert.Equal(0.04 - 0.0025, polygon.Area, 12);
        Assert.Equal(4326, polygon.SRID);
        Assert.Equal(2, Assert.IsType<MultiPolygon>(rows[1].Geometry).NumGeometries);
        Assert.Null(rows[2].Geometry);
        Assert.All(rows, row => Assert.Null(row.GeometryFault));
    }

    [Fact]
    public void Points_are_read_to_the_last_digit()
    {
        using var cursor = _reader.OpenLayer(_reader.GetLayer("points"));

        Assert.True(cursor.Read());
        Assert.True(cursor.TryPoint(out var x, out var y));
        Assert.Equal((108.123456789, 31.25), (x, y));
        Assert.Equal(new Coordinate(108.123456789, 31.25), cursor.Geometry()?.Coordinate);
    }

    [Fact]
    public void Points_with_a_height_are_read_too()
    {
        var rows = _reader.Rows(_reader.GetLayer("heights")).ToList();

        Assert.Equal((108.123456789, 31.25), (rows[0].Geometry!.Coordinate.X, rows[0].Geometry!.Coordinate.Y));
    }

    [Fact]
    public void A_layer_that_is_not_there_is_named() =>
        Assert.Equal(GeoPackageFault.LayerMissing, Assert.Throws<GeoPackageException>(() => _reader.GetLayer("nowhere")).Fault);

    public void Dispose() => _reader.Dispose();
}
