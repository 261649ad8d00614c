using Geo.Import.GeoPackages;
using Geo.Import.Kml;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Tests.GeoPackages;

/// <summary>Kinds of layers and geometries as GDAL writes them; what ogrinfo says of the file is restated here.</summary>
public sealed class GdalKindsTests(GdalKinds kinds) : IClassFixture<GdalKinds>
{
    GeoPackageRows Open(string layer) => GeoPackageRows.Read("kinds.gpkg", kinds.Path("kinds.gpkg"), layer, TestContext.Current.CancellationToken);

    static List<(string? Kind, FaultCode? Flaw)> All(GeoPackageRows rows)
    {
        var all = new List<(string?, FaultCode?)>();
        while (rows.Next()) all.Add((rows.Geometry?.GeometryType, rows.Flaw?.Code));
        return all;
    }

    [Fact]
    public void Heights_and_measures_are_read_over()
    {
        using var rows = Open("zm");
        Assert.Equal([("Point", null), ("Polygon", null), ("MultiLineString", null), ("GeometryCollection", null), (null, null)], All(rows));
        rows.Restart();
        rows.Next();
        Assert.Equal(new Coordinate(107.5, 31), rows.Geometry!.Coordinate);
        rows.Next();
        Assert.Equal(0.5, rows.Geometry!.Area);
    }

    [Fact]
    public void Curves_and_triangle_nets_are_refused_row_by_row()
    {
        using var rows = Open("curves");
        Assert.Equal([(null, FaultCode.GeometryWrongKind), ("Polygon", null), (null, FaultCode.GeometryWrongKind), (null, FaultCode.GeometryWrongKind)], All(rows));
        rows.Restart();
        rows.Next();
        Assert.Equal("Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon", rows.Flaw!.Hint);
    }

    [Fact]
    public void A_view_that_the_file_lists_is_a_layer()
    {
        using var rows = Open("tall");
        Assert.Equal(("EPSG:4490", true), (rows.DeclaredCrs, rows.HasGeometry));
        Assert.Equal([("Point", null), ("Polygon", null)], All(rows));
    }

    [Theory]
    [InlineData("zm", "EPSG:4490")]
    [InlineData("curves", "EPSG:4326")]
    [InlineData("nowhere", null)]
    [InlineData("totals", null)]
    public void The_system_of_a_layer_is_its_own(string layer, string? crs)
    {
        using var rows = Open(layer);
        Assert.Equal(crs, rows.DeclaredCrs);
    }

    [Fact]
    public void A_system_without_a_code_is_named_as_the_file_names_it()
    {
        using var rows = Open("lambert");
        Assert.Equal("unknown", rows.DeclaredCrs);
    }

    [Fact]
    public void A_table_without_geometry_is_a_table()
    {
        using var rows = Open("totals");
        Assert.True(rows.Next());
        Assert.Equal((false, "990001101"), (rows.HasGeometry, rows.Text(1)));
    }

    [Fact]
    public void A_KMZ_whose_first_text_only_links_is_read_where_it_links_to()
    {
        using var rows = KmlRows.Read(FileBytes.Read("areas.kmz", kinds.Path("areas.kmz")));
        Assert.Equal(["name", "placemark_id", "code", "people"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(["甲镇", "areas.1", "990001101", "12345.5"], rows.Cells());
        Assert.Equal((0.4 * 0.4) - (0.1 * 0.1) + (0.1 * 0.1 / 2), rows.Geometry!.Area, 12);
        Assert.True(rows.Next());
        Assert.False(rows.Next());
    }
}
