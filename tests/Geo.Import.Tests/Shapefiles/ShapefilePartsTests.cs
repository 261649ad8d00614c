using System.Text;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Shapefiles;
using Geo.Import.Tables;
using Geo.Import.Tests.Archives;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Shapefiles;

/// <summary>Which files make up a shapefile: in a folder or an archive, some of them missing, in capitals.</summary>
public sealed class ShapefilePartsTests
{
    static readonly (string, char, int)[] s_fields = [("ID", 'C', 4), ("NAME", 'C', 20)];
    static readonly byte[] s_shp = TinyShapefile.Shp(TinyShapefile.Point(107.5, 31), TinyShapefile.Point(107.6, 31.1));
    static readonly byte[] s_dbf = TinyShapefile.Dbf(s_fields, 0, Encoding.UTF8, Row("1", "县人民医院"), Row("2", "甲镇卫生院"));

    static byte[] Row(string id, string name) => TinyShapefile.Record(Encoding.UTF8, (id, 4), (name, 20));

    static byte[] Prj => Encoding.ASCII.GetBytes(TinyShapefile.Wgs84);

    static Fault FaultOf(Action act) => Assert.Throws<BadInputException>(act).Faults[0];

    static ShapefileRows Open(TestFolder folder, string name, string? layer = null) => ShapefileRows.Read(name, Path.Combine(folder.Path, name), null, layer);

    [Fact]
    public void An_archive_is_read_as_the_folder_it_was_made_of()
    {
        using var folder = new TestFolder();
        folder.Write("a.zip", new TinyZip().Add("导出/机构.shp", s_shp).Add("导出/机构.dbf", s_dbf).Add("导出/机构.prj", Prj)
            .Add("__MACOSX/导出/._机构.shp", [1]).Add("导出/.DS_Store", [1]).Add("说明.txt", "…").ToBytes());
        var source = new StudySource { Role = SourceRole.Facilities, Path = "a.zip" };
        using var rows = SourceFile.Open(source, folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal(("shapefile", "EPSG:4326"), (rows.Format, rows.DeclaredCrs));
        Assert.True(rows.Next());
        Assert.Equal((107.5, "县人民医院"), (rows.Geometry!.Coordinate.X, rows.Text(1)));
        Assert.True(rows.Next());
        Assert.False(rows.Next());
        // sha256sum of the archive itself.
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Path, "a.zip")))), rows.Sha256);
    }

    [Fact]
    public void One_of_several_is_read_by_its_layer_and_none_without()
    {
        using var folder = new TestFolder();
        folder.Write("a.zip", new TinyZip().Add("x/units.shp", s_shp).Add("x/sites.shp", s_shp).Add("x/sites.dbf", s_dbf).ToBytes());

        var fault = FaultOf(() => Open(folder, "a.zip"));
        Assert.Equal((FaultCode.LayerMissing, "", "x/units, x/sites"), (fault.Code, fault.Value, fault.Hint));
        Assert.Equal(["ID", "NAME"], Open(folder, "a.zip", "sites").Header);
        Assert.Equal(["ID", "NAME"], Open(folder, "a.zip", "x/SITES.shp").Header);
        Assert.Equal("roads", FaultOf(() => Open(folder, "a.zip", "roads")).Value);
    }

    [Fact]
    public void An_archive_without_a_shapefile_says_what_it_holds()
    {
        using var folder = new TestFolder();
        folder.Write("a.zip", new TinyZip().Add("inner.zip", [1]).Add("units.gpkg", [1]).ToBytes());
        var fault = FaultOf(() => Open(folder, "a.zip"));

        Assert.Equal((FaultCode.ArchiveMemberMissing, "*.shp", "inner.zip, units.gpkg"), (fault.Code, fault.Value, fault.Hint));
    }

    [Fact]
    public void Capitals_in_endings_and_names_do_not_matter()
    {
        using var folder = new TestFolder();
        folder.Write("UNITS.SHP", s_shp);
        folder.Write("UNITS.DBF", s_dbf);
        folder.Write("units.Prj", Prj);

        Assert.Equal(["ID", "NAME"], Open(folder, "units.shp").Header);
        Assert.Equal("EPSG:4326", Open(folder, "UNITS.SHP").DeclaredCrs);
    }

    [Fact]
    public void Where_capitals_differ_the_same_ones_go_first()
    {
        using var folder = new TestFolder();
        folder.Write("a.shp", s_shp);
        folder.Write("A.dbf", s_dbf);
        folder.Write("a.dbf", TinyShapefile.Dbf([("OWN", 'C', 4)], 0, Encoding.UTF8));

        Assert.Equal(["OWN"], Open(folder, "a.shp").Header);
    }

    [Theory]
    [InlineData("units.shp")]
    [InlineData(".")]
    [InlineData("a.zip")]
    public void A_table_without_its_shapes_is_a_fault_that_names_the_missing_file(string path)
    {
        using var folder = new TestFolder();
        folder.Write("a.zip", new TinyZip().Add("units.dbf", s_dbf).Add("units.shx", s_shp).ToBytes());
        folder.Write("units.dbf", s_dbf);
        var fault = FaultOf(() => Open(folder, path));

        Assert.Equal((FaultCode.ShapePartMissing, "units.shp", "units.dbf"), (fault.Code, fault.Value, fault.Hint));
    }

    [Fact]
    public void A_file_that_is_not_there_is_missing_and_nothing_else()
    {
        using var folder = new TestFolder();
        Assert.Equal(FaultCode.FileMissing, FaultOf(() => Open(folder, "units.shp")).Code);
        Assert.Equal(FaultCode.FileMissing, FaultOf(() => Open(folder, "no/units.shp")).Code);
        Assert.Equal(FaultCode.FileMissing, FaultOf(() => Open(folder, ".")).Code);
    }

    [Fact]
    public void What_is_missing_beside_the_shapes_is_remarked_on()
    {
        using var folder = new TestFolder();
        folder.Write("a.shp", s_shp);
        var source = new StudySource { Role = SourceRole.Facilities, Path = "a.shp", Classes = FacilityClassTable.Load().Classify("医院") };
        var report = FacilityReader.Read(source, folder.Path, FacilityClassTable.Load()).Report;

        Assert.Equal((2, CrsOrigin.Assumed), (report.Read, report.CrsOrigin));
        Assert.Equal(
            [(FaultCode.AttributesMissing, "a.dbf"), (FaultCode.IndexMissing, "a.shx"), (FaultCode.ProjectionMissing, "a.prj")],
            report.Remarks.Where(remark => remark.Code is FaultCode.AttributesMissing or FaultCode.IndexMissing or FaultCode.ProjectionMissing).Select(remark => (remark.Code, remark.Value)));

        var declared = FacilityReader.Read(source with { Crs = "EPSG:4490" }, folder.Path, FacilityClassTable.Load()).Report;
        Assert.DoesNotContain(declared.Remarks, remark => remark.Code == FaultCode.ProjectionMissing);
    }

    [Fact]
    public void A_role_that_needs_columns_says_that_the_table_of_them_is_missing()
    {
        using var folder = new TestFolder();
        folder.Write("a.shp", TinyShapefile.Shp(TinyShapefile.Part(5, (107, 31), (107, 32), (108, 32), (107, 31))));
        var units = new StudySource { Role = SourceRole.Units, Path = "a.shp" };
        var faults = Assert.Throws<BadInputException>(() => UnitReader.Read(units, folder.Path)).Faults;

        Assert.Equal([FaultCode.AttributesMissing, FaultCode.ColumnMissing], faults.Select(fault => fault.Code));
        // Urban areas need shapes only.
        Assert.Single(UrbanAreaReader.Read(units with { Role = SourceRole.UrbanAreas }, folder.Path).Areas);
    }

    [Fact]
    public void The_definition_of_QGIS_helps_where_the_projection_is_not_understood()
    {
        using var folder = new TestFolder();
        folder.Write("a.shp", s_shp);
        folder.Write("a.prj", """PROJCS["Xian_1980_3_Degree_GK_Zone_36",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]]]]""");
        Assert.Equal("Xian_1980_3_Degree_GK_Zone_36", Open(folder, "a.shp").DeclaredCrs);

        folder.Write("a.qpj", TinyShapefile.Wgs84);
        Assert.Equal("EPSG:4326", Open(folder, "a.shp").DeclaredCrs);
        folder.Write("a.prj", " \r\n");
        folder.Write("a.qpj", "");
        Assert.Null(Open(folder, "a.shp").DeclaredCrs);
    }
}
