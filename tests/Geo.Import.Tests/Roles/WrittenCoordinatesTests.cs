using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using NetTopologySuite.Geometries;

namespace Geo.Import.Tests.Roles;

public sealed class WrittenCoordinatesTests
{
    static readonly Envelope s_county = new(107.7, 108.1, 30.9, 31.3);

    static FacilityRows Read(string csv, Dictionary<string, string>? columns = null, Envelope? area = null, string? crs = null)
    {
        using var folder = new TestFolder();
        var source = new StudySource
        {
            Role = SourceRole.Facilities,
            Path = folder.Write("f.csv", csv),
            Classes = FacilityClasses.VillageClinic,
            Columns = columns ?? [],
            Crs = crs,
        };
        return FacilityReader.Read(source, folder.Path, FacilityClassTable.Load(), area);
    }

    static (double, double) PlaceOf(Facility facility) => (facility.Place!.Value.Longitude, facility.Place.Value.Latitude);

    [Fact]
    public void Degrees_minutes_and_seconds_are_converted_and_listed_as_repairs()
    {
        var rows = Read("名称,经度,纬度\n甲,107°52′30″E,北纬31°03′00″\n乙,107.9,31.1\n");

        Assert.Equal([(107.875, 31.05), (107.9, 31.1)], rows.Facilities.Select(PlaceOf));
        Assert.Equal((1, 1, 0), (rows.Report.Accepted, rows.Report.Repaired, rows.Report.Rejected));
        Assert.Equal(
            [(FaultCode.AngleConverted, 2L, "经度", "107°52′30″E", "107.875"), (FaultCode.AngleConverted, 2L, "纬度", "北纬31°03′00″", "31.05")],
            rows.Report.Repairs.Select(repair => (repair.Code, repair.Row, repair.Column, repair.Value, repair.Hint)));
    }

    [Theory]
    [InlineData("107°60′00″,31.1", FaultCode.AngleInvalid, "经度")]
    [InlineData("107.9,31°52", null, "")]
    [InlineData("31°03′N,107°52′E", FaultCode.AngleOnWrongAxis, "经度")]
    [InlineData("107.9,东经31°", FaultCode.AngleOnWrongAxis, "纬度")]
    [InlineData("路口,31.1", FaultCode.CoordinatesNotNumbers, "经度")]
    public void An_angle_that_cannot_be_meant_rejects_its_row(string cells, FaultCode? code, string column)
    {
        var report = Read($"名称,经度,纬度\n甲,{cells}\n乙,107.9,31.1\n").Report;

        Assert.Equal(code is null ? 0 : 1, report.Rejected);
        if (code is not null) Assert.Equal((code.Value, column), (report.Rejections[0].Code, report.Rejections[0].Column));
    }

    [Fact]
    public void Metres_are_no_angles()
    {
        var report = Read("名称,x,y\n甲,107°52′30″,31°03′\n乙,486000,3441000\n", crs: "EPSG:4545").Report;
        Assert.Equal((1, FaultCode.CoordinatesNotNumbers), (report.Rejected, report.Rejections[0].Code));
    }

    [Fact]
    public void A_column_of_coordinates_is_read_in_the_only_order_possible_and_that_is_said()
    {
        var rows = Read("名称,经纬度\n甲,\"31.08, 107.86\"\n乙,（31.1，107.9）\n丙,\n");

        Assert.Equal([(107.86, 31.08), (107.9, 31.1)], rows.Facilities.Where(facility => facility.Place is not null).Select(PlaceOf));
        Assert.Equal((3, 0), (rows.Report.Accepted, rows.Report.Rejected));
        Assert.Equal("EPSG:4326", rows.Report.Crs);
        var remark = rows.Report.Remarks.Single(one => one.Code == FaultCode.CoordinateOrder);
        Assert.Equal((FaultCode.CoordinateOrder, "经纬度", "lat, lon", "2"), (remark.Code, remark.Column, remark.Value, remark.Hint));
    }

    [Fact]
    public void Where_both_orders_are_possible_the_box_of_the_units_decides()
    {
        // The Comoros: 43.3° E, 11.7° S. Both numbers could be a longitude.
        var comoros = new Envelope(43.2, 43.5, -12, -11.3);
        var rows = Read("名称,坐标\n甲,\"-11.7, 43.3\"\n", area: comoros);
        Assert.Equal((43.3, -11.7), PlaceOf(rows.Facilities[0]));
    }

    [Fact]
    public void Where_nothing_decides_the_order_is_asked_for()
    {
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Read("名称,坐标\n甲,\"-11.7, 43.3\"\n乙,\"-11.8, 43.4\"\n")).Faults);
        Assert.Equal(
            (FaultCode.CoordinateOrderUnclear, "坐标", "lon, lat: 0; lat, lon: 0; ?: 2", "{lon_lat: 坐标}, {lat_lon: 坐标}"), (fault.Code, fault.Column, fault.Value, fault.Hint));
    }

    [Fact]
    public void Rows_that_disagree_half_and_half_are_not_outvoted() =>
        Assert.Equal(
            FaultCode.CoordinateOrderUnclear,
            Assert.Throws<BadInputException>(() => Read("名称,坐标\n甲,\"107.86, 31.08\"\n乙,\"31.1, 107.9\"\n", area: s_county)).Faults[0].Code);

    [Fact]
    public void The_order_may_be_stated_and_a_column_that_is_mapped_goes_before_others()
    {
        var rows = Read("名称,经度,纬度,Location\n甲,0,0,\"(-11.7, 43.3)\"\n", new() { ["lat_lon"] = "Location" });
        Assert.Equal((43.3, -11.7), PlaceOf(rows.Facilities[0]));
        Assert.DoesNotContain(rows.Report.Remarks, remark => remark.Code == FaultCode.CoordinateOrder);

        Assert.Equal((-11.7, 43.3), PlaceOf(Read("名称,Location\n甲,\"-11.7, 43.3\"\n", new() { ["lon_lat"] = "Location" }).Facilities[0]));
        Assert.Equal((107.9, 31.1), PlaceOf(Read("名称,经度,纬度,坐标\n甲,107.9,31.1,见图\n").Facilities[0]));
    }

    [Fact]
    public void Letters_beat_the_order_and_a_pair_of_one_axis_is_rejected()
    {
        var rows = Read("名称,坐标\n甲,\"107.86,31.08\"\n乙,\"31.08N,107.86E\"\n丙,\"31.08N,31.1N\"\n丁,\"107.86\"\n戊,\"107°61′,31°\"\n");

        Assert.Equal([(107.86, 31.08), (107.86, 31.08)], rows.Facilities.Select(PlaceOf));
        Assert.Equal([FaultCode.AngleOnWrongAxis, FaultCode.CoordinatesNotNumbers, FaultCode.AngleInvalid], rows.Report.Rejections.Select(fault => fault.Code));
        Assert.Equal("107.86, 31.08", Assert.Single(rows.Report.Repairs).Hint);
    }

    [Fact]
    public void Calls_with_their_place_as_text_are_read()
    {
        var path = SharedData.Require("ems/sf_fire_calls_2020-04.csv");
        var source = new StudySource
        {
            Role = SourceRole.Places,
            Path = path,
            Columns = new Dictionary<string, string> { ["id"] = "RowID", ["name"] = "Call Number", ["coordinates"] = "Location" },
        };
        var rows = PlaceReader.Read(source, "/");

        // SOURCES.md: 10,410 unit responses. San Francisco lies at 122.4° W: no latitude.
        Assert.Equal((10_410, 0), (rows.Report.Read, rows.Report.Rejected));
        Assert.Equal(("lat, lon", "10410"), (rows.Report.Remarks[0].Value, rows.Report.Remarks[0].Hint));
        Assert.All(rows.Places, place => Assert.InRange(place.Place!.Value.Longitude, -123, -122));
    }
}
