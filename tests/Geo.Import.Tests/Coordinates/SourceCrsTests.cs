using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tests.Studies;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;

namespace Geo.Import.Tests.Coordinates;

public sealed class SourceCrsTests
{
    static FacilityRows Read(string text, string? crs, HelmertShift? shift = null)
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Facilities, Path = folder.Write("f.csv", text), Crs = crs, ToWgs84 = shift };
        return FacilityReader.Read(source, folder.Path, FacilityClassTable.Load());
    }

    [Fact]
    public void Xian_80_is_refused_with_the_reason_and_read_where_the_study_gives_the_seven_parameters()
    {
        const string Text = "name,x,y,type\nA,500000,3430974,hospital\n";
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Read(Text, "EPSG:2381")).Faults);
        Assert.Equal((FaultCode.CrsNeedsShift, "crs", "EPSG:2381", "to_wgs84: [dx, dy, dz, rx, ry, rz, ppm]"), (fault.Code, fault.Column, fault.Value, fault.Hint));

        var rows = Read(Text, "EPSG:2381", new(-128.7, 61.2, -18.9, 1.234, -2.345, 3.456, -4.567));

        // cs2cs (PROJ 9.1.1) +proj=tmerc +lon_0=108 +x_0=500000 +a=6378140 +rf=298.257 +towgs84=-128.7,61.2,-18.9,1.234,-2.345,3.456,-4.567 to WGS 84.
        Assert.Equal(108.00247653574, rows.Facilities[0].PlaceOrThrow.Longitude, 2e-9);
        Assert.Equal(30.99950705586, rows.Facilities[0].PlaceOrThrow.Latitude, 2e-9);
        Assert.Equal(("EPSG:2381 +towgs84=-128.7,61.2,-18.9,1.234,-2.345,3.456,-4.567", CrsOrigin.Study), (rows.Report.Crs, rows.Report.CrsOrigin));
    }

    [Fact]
    public void A_loose_wording_of_a_local_datum_is_refused_with_the_reason_and_never_answered_with_systems_elsewhere()
    {
        const string Text = "name,x,y,type\nA,500000,3430974,hospital\n";
        var refused = Assert.Single(Assert.Throws<BadInputException>(() => Read(Text, "西安80 三度带 108")).Faults);
        var unclear = Assert.Single(Assert.Throws<BadInputException>(() => Read(Text, "西安80 三度带 108", new(1, 2, 3, 0, 0, 0, 0))).Faults);

        Assert.Equal(FaultCode.CrsNeedsShift, refused.Code);
        Assert.Equal((FaultCode.CrsUnknown, "EPSG:4610, EPSG:2327–2348, EPSG:2349–2390"), (unclear.Code, unclear.Hint));
    }

    [Fact]
    public void A_study_states_the_seven_parameters_beside_the_system()
    {
        var study = StudyText.Read(StudyText.Least + "  facilities: {path: a.csv, crs: 北京54, to_wgs84: [15.53, -113.82, -41.38, 0, 0, 0.814, -0.38]}\n");

        Assert.Equal(new HelmertShift(15.53, -113.82, -41.38, 0, 0, 0.814, -0.38), study.SourcesOf(SourceRole.Facilities).Single().ToWgs84);
    }

    [Fact]
    public void Parameters_of_a_system_that_needs_none_are_refused()
    {
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Read("name,x,y,type\nA,108,31,hospital\n", null, new(1, 2, 3, 0, 0, 0, 0))).Faults);

        Assert.Equal((FaultCode.ShiftUnused, "EPSG:4326"), (fault.Code, fault.Value));
    }

    [Theory]
    [InlineData("EPSG:4545", "36500000,3430974", "EPSG:4524")]
    [InlineData("EPSG:4524", "500000,3430974", "EPSG:4545")]
    [InlineData("EPSG:4508", "19500000,3430974", "EPSG:4497")]
    public void An_easting_in_another_notation_of_zones_is_rejected_and_the_fitting_code_is_named(string declared, string numbers, string fitting)
    {
        var report = Read($"name,x,y,type\nA,{numbers},hospital\n", declared).Report;

        var fault = report.Rejections.Single(one => one.Row > 0);
        Assert.Equal((FaultCode.EastingZone, 2L, "x, y", fitting), (fault.Code, fault.Row, fault.Column, fault.Hint));
        Assert.Equal((1L, 0L, 1L), (report.Read, report.Accepted, report.Rejected));
    }

    [Fact]
    public void A_vertex_in_another_notation_of_zones_rejects_its_polygon()
    {
        using var folder = new TestFolder();
        const string Text = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"1","name":"A"},
            "geometry":{"type":"Polygon","coordinates":[[[36500000,3430000],[36510000,3430000],[36510000,3440000],[36500000,3430000]]]}}]}
            """;
        var source = new StudySource { Role = SourceRole.Units, Path = folder.Write("u.geojson", Text), Crs = "EPSG:4545" };
        var fault = UnitReader.Read(source, folder.Path).Report.Rejections.Single(one => one.Row > 0);

        Assert.Equal((FaultCode.EastingZone, "EPSG:4524"), (fault.Code, fault.Hint));
    }
}
