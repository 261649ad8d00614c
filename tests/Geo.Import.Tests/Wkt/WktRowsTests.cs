using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tests.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Wkt;

public sealed class WktRowsTests
{
    static StudySource Source(SourceRole role, string path, params (string Field, string Column)[] columns) =>
        new() { Role = role, Path = path, Classes = FacilityClasses.VillageClinic, Columns = columns.ToDictionary(pair => pair.Field, pair => pair.Column) };

    [Fact]
    public void A_table_with_a_column_of_polygons_bounds_units()
    {
        using var folder = new TestFolder();
        var path = folder.Write("u.csv", "代码,乡镇名称,几何\n1,甲镇,\"POLYGON((107 31,107.1 31,107.1 31.1,107 31))\"\n2,乙乡,\n3,丙乡,POINT(107 31)\n");
        var rows = UnitReader.Read(Source(SourceRole.Units, path), folder.Path);

        Assert.Equal(["甲镇", "乙乡"], rows.Units.Select(unit => unit.Name));
        Assert.Equal("POLYGON ((107 31, 107.1 31, 107.1 31.1, 107 31))", rows.Units[0].Boundary?.AsText());
        Assert.Null(rows.Units[1].Boundary);
        Assert.Equal((FaultCode.GeometryWrongKind, 4L), (rows.Report.Rejections[0].Code, rows.Report.Rejections[0].Row));
        Assert.Equal(("EPSG:4326", CrsOrigin.Assumed, "csv"), (rows.Report.Crs, rows.Report.CrsOrigin, rows.Report.Format));
    }

    [Fact]
    public void The_SRID_of_the_rows_is_the_files_declaration_and_another_is_a_fault_of_its_row()
    {
        using var folder = new TestFolder();
        var path = folder.Write("f.csv", "名称,geom\n甲,SRID=4490;POINT(107.9 31.1)\n乙,POINT(107.8 31.1)\n丙,SRID=4326;POINT(107.8 31.1)\n丁,\n");
        var rows = FacilityReader.Read(Source(SourceRole.Facilities, path), folder.Path, FacilityClassTable.Load());

        Assert.Equal(("EPSG:4490", CrsOrigin.File), (rows.Report.Crs, rows.Report.CrsOrigin));
        Assert.Equal(["甲", "乙", "丁"], rows.Facilities.Select(facility => facility.Name));
        Assert.Equal(PlaceOrigin.Unlocated, rows.Facilities[2].Origin);
        var fault = Assert.Single(rows.Report.Rejections);
        Assert.Equal((FaultCode.SridDiffers, 4L, "geom", "4326", "4490"), (fault.Code, fault.Row, fault.Column, fault.Value, fault.Hint));
    }

    [Fact]
    public void A_column_that_is_called_geometry_and_holds_none_is_a_column_like_others_unless_it_is_mapped()
    {
        using var folder = new TestFolder();
        var path = folder.Write("f.csv", "名称,经度,纬度,geometry\n甲,107.9,31.1,点\n");
        var rows = FacilityReader.Read(Source(SourceRole.Facilities, path), folder.Path, FacilityClassTable.Load());
        Assert.Equal((1, 107.9), (rows.Facilities.Count, rows.Facilities[0].Place!.Value.Longitude));

        var mapped = FacilityReader.Read(Source(SourceRole.Facilities, path, ("wkt", "geometry")), folder.Path, FacilityClassTable.Load());
        Assert.Equal((FaultCode.GeometryInvalid, "geometry"), (mapped.Report.Rejections[^1].Code, mapped.Report.Rejections[^1].Column));
    }

    [Fact]
    public void A_boundary_of_more_than_a_megabyte_fits_into_a_cell()
    {
        using var folder = new TestFolder();
        var ring = string.Join(",", Enumerable.Range(0, 60_001).Select(at => FormattableString.Invariant($"{107 + Math.Cos(at % 60_000 * Math.Tau / 60_000):0.0000000} {31 + Math.Sin(at % 60_000 * Math.Tau / 60_000):0.0000000}")));
        var path = folder.Write("u.csv", $"id,name,wkt\n1,甲,\"POLYGON(({ring}))\"\n2,乙,\n");
        var rows = UnitReader.Read(Source(SourceRole.Units, path), folder.Path);

        Assert.Equal((2, 60_001), (rows.Units.Count, rows.Units[0].Boundary!.NumPoints));
    }

    [Fact]
    public void A_sheet_may_have_a_column_of_geometry_too()
    {
        using var folder = new TestFolder();
        var path = folder.Write("u.xlsx", TinyWorkbook.Of(TinyWorkbook.Rows(1, ["乡镇名称", "WKT"], ["甲镇", "POLYGON((107 31,107.1 31,107.1 31.1,107 31))"])).ToBytes());
        var rows = UrbanAreaReader.Read(Source(SourceRole.UrbanAreas, path), folder.Path);

        Assert.Equal(("xlsx", 1), (rows.Report.Format, rows.Areas.Count));
    }
}
