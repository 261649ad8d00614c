using System.Buffers.Binary;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Shapefiles;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Shapefiles;

public sealed class ShapefileRowsTests(GdalShapes shapes) : IClassFixture<GdalShapes>
{
    [Theory]
    [InlineData("areas-gbk.shp", "EPSG:4490")]
    [InlineData("areas-utf8m.shp", "EPSG:4326")]
    public void Polygons_of_GDAL_are_read_with_their_holes_and_Chinese_names(string name, string crs)
    {
        var rows = ShapefileRows.Read(name, shapes.Path(name));

        Assert.Equal(crs, rows.DeclaredCrs);
        Assert.Equal(["code", "name", "people"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(["990001101", "甲镇"], rows.Cells().Take(2));
        Assert.StartsWith("12345.5", rows.Text(2), StringComparison.Ordinal);
        // gdal-shapes.sh: a square of 0.4 with a hole of 0.1, and a triangle of half 0.1 × 0.1.
        Assert.Equal(2, rows.Geometry!.NumGeometries);
        Assert.Equal((0.4 * 0.4) - (0.1 * 0.1) + (0.1 * 0.1 / 2), rows.Geometry.Area, 12);
        Assert.True(rows.Geometry.IsValid);
        Assert.True(rows.Next());
        Assert.Equal(("乙乡", ""), (rows.Text(1), rows.Text(2)));
        Assert.False(rows.Next());
    }

    [Theory]
    [InlineData("sites-4545.shp", "EPSG:4545")]
    [InlineData("sites-4524.shp", "EPSG:4524")]
    [InlineData("sites-32648.shp", "EPSG:32648")]
    [InlineData("sites-3857.shp", "EPSG:3857")]
    public void Points_in_a_plane_come_back_to_their_degrees(string name, string crs)
    {
        var source = new StudySource { Role = SourceRole.Facilities, Path = name };
        var rows = FacilityReader.Read(source, shapes.Folder, FacilityClassTable.Load());

        Assert.Equal((crs, CrsOrigin.File, "shapefile"), (rows.Report.Crs, rows.Report.CrsOrigin, rows.Report.Format));
        Assert.Equal(["县人民医院", "无坐标"], rows.Facilities.Select(facility => facility.Name));
        Assert.Equal(107.868736, rows.Facilities[0].PlaceOrThrow.Longitude, 8);
        Assert.Equal(31.082986, rows.Facilities[0].PlaceOrThrow.Latitude, 8);
        Assert.Null(rows.Facilities[1].Place);
    }

    [Theory]
    [InlineData("""GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]""", "EPSG:4326")]
    [InlineData("""PROJCS["x",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",45.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", "EPSG:32738")]
    [InlineData("""PROJCS["x",GEOGCS["y",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["Central_Meridian",108.0],UNIT["Meter",1.0]]""", null)] // no false easting
    [InlineData("""PROJCS["Beijing_1954_3_Degree_GK_CM_108E",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",108.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", "EPSG:2433")]
    [InlineData("""PROJCS["Xian_1980_GK_Zone_19",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",19500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", "EPSG:2333")]
    [InlineData("""PROJCS["Beijing_1954_GK_Zone_19",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",19500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", "EPSG:21419")]
    [InlineData("""PROJCS["CGCS2000_GK_Zone_19",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",19500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", "EPSG:4497")]
    [InlineData("""PROJCS["x",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",19500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", null)] // the number is not the meridian's
    [InlineData("""GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""", "EPSG:4610")]
    [InlineData("""GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""", "EPSG:4214")]
    [InlineData("""GEOGCS["WGS 84 grads",DATUM["WGS_1984"],PRIMEM["Greenwich",0],UNIT["degree grad",0.0157]]""", null)]
    [InlineData("nonsense", null)]
    public void A_definition_is_told_by_its_parameters(string wkt, string? code) => Assert.Equal(code, PrjText.CodeOf(wkt));

    [Fact]
    public void A_folder_that_holds_one_shapefile_stands_for_it()
    {
        using var folder = new TestFolder();
        File.Copy(shapes.Path("areas-gbk.shp"), Path.Combine(folder.Path, "a.shp"));

        Assert.Empty(ShapefileRows.Read("", folder.Path).Header);
        File.Copy(shapes.Path("areas-gbk.shp"), Path.Combine(folder.Path, "b.shp"));
        Assert.Equal(FaultCode.LayerMissing, Assert.Throws<BadInputException>(() => ShapefileRows.Read("", folder.Path)).Faults[0].Code);
    }

    [Fact]
    public void A_record_that_is_longer_than_its_file_is_a_row_that_is_wrong()
    {
        using var folder = new TestFolder();
        var bytes = File.ReadAllBytes(shapes.Path("areas-gbk.shp"));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(104), int.MaxValue);
        folder.Write("a.shp", bytes);
        File.Copy(shapes.Path("areas-gbk.dbf"), Path.Combine(folder.Path, "a.dbf"));
        var rows = ShapefileRows.Read("a.shp", Path.Combine(folder.Path, "a.shp"));

        Assert.True(rows.Next());
        Assert.Equal(FaultCode.GeometryInvalid, rows.Flaw!.Code);
        Assert.True(rows.Next());
        Assert.Equal(FaultCode.RowMalformed, rows.Flaw!.Code);
        Assert.False(rows.Next());
    }

    [Fact]
    public void Wuhans_boundary_is_read_as_ogrinfo_reads_it()
    {
        var rows = ShapefileRows.Read("", SharedData.Require("wuhan/osm_wuhan_boundary.shp"));

        // ogrinfo -al: one polygon, extent (113.692462, 29.971956) - (115.076933, 31.362241).
        Assert.True(rows.Next());
        var box = rows.Geometry!.EnvelopeInternal;
        Assert.Equal((113.692462, 29.971956, 115.076933, 31.362241), (Math.Round(box.MinX, 6), Math.Round(box.MinY, 6), Math.Round(box.MaxX, 6), Math.Round(box.MaxY, 6)));
        Assert.Equal("EPSG:4326", rows.DeclaredCrs);
        Assert.False(rows.Next());
    }
}
