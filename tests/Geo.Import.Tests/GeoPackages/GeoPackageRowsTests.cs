using Geo.Import.Catalogue;
using Geo.Import.GeoPackages;
using Geo.Import.Roles;
using Geo.Import.Tests.Shapefiles;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.GeoPackages;

public sealed class GeoPackageRowsTests(GdalShapes shapes) : IClassFixture<GdalShapes>
{
    [Fact]
    public void A_layer_of_GDAL_is_read_with_its_values_and_polygons()
    {
        using var rows = GeoPackageRows.Read("both.gpkg", shapes.Path("both.gpkg"), "areas", TestContext.Current.CancellationToken);

        Assert.Equal(["fid", "code", "name", "people"], rows.Header);
        Assert.Equal("EPSG:4490", rows.DeclaredCrs);
        Assert.True(rows.Next());
        Assert.Equal(["1", "990001101", "甲镇", "12345.5"], rows.Cells());
        Assert.Equal((0.4 * 0.4) - (0.1 * 0.1) + (0.1 * 0.1 / 2), rows.Geometry!.Area, 12);
        Assert.True(rows.Next());
        Assert.Equal("", rows.Text(3));
        Assert.False(rows.Next());
    }

    [Fact]
    public void Facilities_of_a_layer_in_a_plane_come_back_to_their_degrees()
    {
        var source = new StudySource { Role = SourceRole.Facilities, Path = "both.gpkg", Layer = "sites" };
        var rows = FacilityReader.Read(source, shapes.Folder, FacilityClassTable.Load(), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(("EPSG:4545", CrsOrigin.File, "geopackage"), (rows.Report.Crs, rows.Report.CrsOrigin, rows.Report.Format));
        Assert.Equal(107.868736, rows.Facilities[0].PlaceOrThrow.Longitude, 8);
        Assert.Equal((2L, 2L), (rows.Report.Read, rows.Report.Accepted));
    }

    [Fact]
    public void A_layer_that_is_not_there_or_not_named_is_told_with_those_that_are()
    {
        var fault = Assert.Throws<BadInputException>(() => GeoPackageRows.Read("both.gpkg", shapes.Path("both.gpkg"))).Faults.Single();
        Assert.Equal((FaultCode.LayerMissing, "areas, sites"), (fault.Code, fault.Hint));

        Assert.Equal(FaultCode.LayerMissing, Assert.Throws<BadInputException>(() => GeoPackageRows.Read("", shapes.Path("both.gpkg"), "roads")).Faults[0].Code);
        Assert.Equal(FaultCode.FileMissing, Assert.Throws<BadInputException>(() => GeoPackageRows.Read("", shapes.Path("gone.gpkg"))).Faults[0].Code);
        Assert.Equal(FaultCode.FileUnreadable, Assert.Throws<BadInputException>(() => GeoPackageRows.Read("", shapes.Path("areas-gbk.shp"))).Faults[0].Code);
    }
}
