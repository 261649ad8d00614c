using System.Text;
using Geo.Import.Shapefiles;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Tests.Shapefiles;

/// <summary>Records of .shp and .dbf against each other, and the kinds of shapes.</summary>
public sealed class ShapeRecordTests
{
    static readonly (double, double)[] s_square = [(107, 31), (107, 32), (108, 32), (108, 31), (107, 31)];

    static ShapefileRows Open(byte[] shp, byte[]? dbf = null)
    {
        using var folder = new TestFolder();
        folder.Write("a.shp", shp);
        if (dbf is not null) folder.Write("a.dbf", dbf);
        return ShapefileRows.Read("a.shp", Path.Combine(folder.Path, "a.shp"));
    }

    static byte[] Dbf(params string[] names) =>
        TinyShapefile.Dbf([("NAME", 'C', 4)], 0, Encoding.UTF8, [.. names.Select(name => TinyShapefile.Record(name.StartsWith('*') ? '*' : ' ', Encoding.UTF8, (name.TrimStart('*'), 4)))]);

    static (string Name, FaultCode? Flaw)[] All(ShapefileRows rows)
    {
        var all = new List<(string, FaultCode?)>();
        while (rows.Next()) all.Add((rows.Header.Count > 0 ? rows.Text(0) : "", rows.Flaw?.Code));
        return [.. all];
    }

    static byte[] Shp(int count) => TinyShapefile.Shp([.. Enumerable.Range(0, count).Select(_ => TinyShapefile.Point(107, 31))]);

    [Fact]
    public void There_are_as_many_rows_as_the_longer_file_has()
    {
        Assert.Equal([("a", null), ("b", null), ("", FaultCode.RowMalformed)], All(Open(Shp(3), Dbf("a", "b"))));
        Assert.Equal([("a", null), ("b", FaultCode.RowMalformed), ("c", FaultCode.RowMalformed)], All(Open(Shp(1), Dbf("a", "b", "c"))));
        Assert.Equal([("a", FaultCode.RowMalformed)], All(Open(Shp(0), Dbf("a"))));
        Assert.Empty(All(Open(Shp(0), Dbf())));
    }

    [Fact]
    public void Deleted_records_are_no_rows_but_counted()
    {
        var rows = Open(Shp(4), Dbf("a", "*b", "c", "*d"));

        Assert.Equal([("a", null), ("c", null)], All(rows));
        Assert.Contains(new RowFlaw(FaultCode.RecordsDeleted, "", "2"), rows.Remarks);
        rows.Restart();
        Assert.DoesNotContain(rows.Remarks, remark => remark.Code == FaultCode.RecordsDeleted);
    }

    [Fact]
    public void The_mark_of_the_end_in_the_middle_spoils_its_record_only()
    {
        var dbf = Dbf("a", "b", "c");
        // Header 65 bytes, records of 5: the second record's flag.
        dbf[65 + 5] = 0x1A;
        Assert.Equal([("a", null), ("b", FaultCode.RowMalformed), ("c", null)], All(Open(Shp(3), dbf)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(25)]
    public void Polygons_with_heights_or_measures_are_read_as_flat_ones(int type)
    {
        var rows = Open(TinyShapefile.Shp(TinyShapefile.Part(type, s_square)));
        Assert.True(rows.Next());
        Assert.Equal(1.0, Assert.IsType<Polygon>(rows.Geometry).Area);
    }

    [Fact]
    public void Points_lines_and_several_points_are_read_and_a_null_shape_has_no_geometry()
    {
        var rows = Open(TinyShapefile.Shp(TinyShapefile.Points(8, (107, 31)), TinyShapefile.Points(8, (1, 2), (3, 4)), TinyShapefile.Part(3, (1, 2), (3, 4)), TinyShapefile.Bare(0)));

        var kinds = new List<string?>();
        while (rows.Next()) kinds.Add(rows.Geometry?.GeometryType);
        Assert.Equal(["MultiPoint", "MultiPoint", "LineString", null], kinds);
    }

    [Fact]
    public void A_multipatch_is_refused_row_by_row()
    {
        var rows = Open(TinyShapefile.Shp(TinyShapefile.Bare(31), TinyShapefile.Point(107, 31)));

        Assert.True(rows.Next());
        Assert.Equal(new RowFlaw(FaultCode.GeometryWrongKind, "geometry", "MultiPatch", "Point, MultiPoint, PolyLine, Polygon"), rows.Flaw);
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
    }

    [Fact]
    public void Counts_beyond_a_record_are_flaws_of_it()
    {
        byte[] parts = TinyShapefile.Part(5, s_square), points = TinyShapefile.Points(8, (1, 2));
        TinyShapefile.Little(int.MaxValue).CopyTo(parts, 40);
        TinyShapefile.Little(-1).CopyTo(points, 36);
        Assert.Equal([FaultCode.GeometryInvalid, FaultCode.GeometryInvalid, FaultCode.GeometryInvalid], All(Open(TinyShapefile.Shp(parts, points, TinyShapefile.Bare(1)))).Select(row => row.Flaw!.Value));
    }

    static (double, double)[] Square(double middle, double half, bool clockwise)
    {
        (double, double)[] ring = [(middle - half, -half), (middle - half, half), (middle + half, half), (middle + half, -half), (middle - half, -half)];
        return clockwise ? ring : [.. ring.Reverse()];
    }

    [Fact]
    public void A_hole_belongs_to_the_smallest_shell_around_it_and_a_lost_one_is_a_shell()
    {
        var rows = Open(TinyShapefile.Shp(TinyShapefile.Rings(
            Square(0, 8, true), Square(0, 6, false), Square(0, 4, true), Square(0, 2, false), Square(100, 2, false), Square(100, 1, false))));
        Assert.True(rows.Next());
        var parts = Assert.IsType<MultiPolygon>(rows.Geometry).Geometries;

        // 16² − 12², 8² − 4², and the lost ring with the hole after it, 4² − 2².
        Assert.Equal([112.0, 48.0, 12.0], parts.Select(part => part.Area));
    }
}
