using System.Globalization;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Tests.Trees;

public sealed class BulkTreeTests : IDisposable
{
    readonly Scratch _scratch = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(51)] // exactly one node
    [InlineData(52)] // two leaves under a root
    [InlineData(2601)] // 51 × 51: two full levels
    [InlineData(2602)] // three levels
    [InlineData(20_000)]
    public void SQLites_own_check_finds_the_tree_whole(int rows)
    {
        Write(rows);

        Assert.Equal(["ok"], Sql.Rows(_scratch["a.gpkg"], "SELECT rtreecheck('rtree_places_geom')"));
        Assert.Equal(["ok"], Sql.Rows(_scratch["a.gpkg"], "PRAGMA integrity_check"));
    }

    [Fact]
    public void A_window_finds_what_a_scan_of_all_rows_finds()
    {
        var boxes = Write(20_000);

        foreach (var (west, south) in new[] { (-10.0, -10.0), (0.25, 0.5), (0.9, 0.1), (-180, -90) })
        {
            var (east, north) = (west + 0.2, south + 0.3);
            var expected = boxes.Index().Where(box => box.Item.MaxX >= west && box.Item.MinX <= east && box.Item.MaxY >= south && box.Item.MinY <= north)
                .Select(box => (box.Index + 1).ToString(CultureInfo.InvariantCulture));
            var window = FormattableString.Invariant($"maxx >= {west} AND minx <= {east} AND maxy >= {south} AND miny <= {north}");

            Assert.Equal(expected, Sql.Rows(_scratch["a.gpkg"], $"SELECT id FROM rtree_places_geom WHERE {window} ORDER BY id"));
        }
    }

    [Fact]
    public void Rows_without_geometry_are_not_in_the_tree()
    {
        using (var writer = new GeoPackageWriter(_scratch["a.gpkg"], new(2025, 1, 1)))
        {
            writer.AddLayer(new("places", []) { Geometry = GeometryKind.Point, SpatialIndex = true }, rows =>
            {
                rows.Add();
                rows.SetPoint(1, 2).Add();
                rows.SetGeometry(Point.Empty).Add();
            });
            writer.Complete();
        }

        Assert.Equal(["2"], Sql.Rows(_scratch["a.gpkg"], "SELECT id FROM rtree_places_geom"));
    }

    /// <summary>Boxes of exact binary fractions, so that the tree's 32-bit floats hold them exactly and a scan has the same edges.</summary>
    List<Envelope> Write(int count)
    {
        var random = new Random(7);
        var boxes = Enumerable.Range(0, count).Select(_ => (X: random.Next(1 << 16) / 65536.0, Y: random.Next(1 << 16) / 65536.0, Side: random.Next(4) / 1024.0))
            .Select(box => new Envelope(box.X, box.X + box.Side, box.Y, box.Y + box.Side)).ToList();
        var factory = new GeometryFactory();
        using var writer = new GeoPackageWriter(_scratch["a.gpkg"], new(2025, 1, 1));
        writer.AddLayer(new("places", []) { Geometry = GeometryKind.Geometry, SpatialIndex = true }, rows =>
        {
            foreach (var box in boxes) rows.SetGeometry(factory.ToGeometry(box)).Add();
        });
        writer.Complete();
        return boxes;
    }

    public void Dispose() => _scratch.Dispose();
}
