using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using NetTopologySuite.Geometries;

namespace Geo.Import.Tests.Roles;

public sealed class FacilityReaderTests
{
    static FacilityRows Read(string text, string name = "f.csv", Func<StudySource, StudySource>? with = null, Envelope? area = null)
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Facilities, Path = folder.Write(name, text) };
        return FacilityReader.Read(with is null ? source : with(source), folder.Path, FacilityClassTable.Load(), area);
    }

    static void Balanced(ImportReport report, long accepted, long repaired, long rejected) =>
        Assert.Equal((accepted + repaired + rejected, accepted, repaired, rejected), (report.Read, report.Accepted, report.Repaired, report.Rejected));

    [Fact]
    public void Chinese_headers_are_recognised_and_every_field_is_read()
    {
        var rows = Read("""
            编号,名称,经度,纬度,类型,床位数（张）,医师数,护士数,救护车数,24小时,诊疗科目,地址,乡镇代码
            A1,县人民医院,107.86,31.08,医院,500,120,210,4,是,内科、外科；急诊科,人民路1号,511723100
            """);

        var facility = rows.Facilities.Single();
        Assert.Equal(("A1", "县人民医院", FacilityClasses.Hospital), (facility.Id, facility.Name, facility.Classes));
        Assert.Equal((107.86, 31.08), (facility.Place!.Value.Longitude, facility.Place.Value.Latitude));
        Assert.Equal((500, 120, 210, 4, true), (facility.Beds, facility.Doctors, facility.Nurses, facility.Ambulances, facility.OpenAllHours));
        Assert.Equal(["内科", "外科", "急诊科"], facility.Departments);
        Assert.Equal(("人民路1号", "511723100"), (facility.Address, rows.Units.Single()));
        Assert.Equal((CrsOrigin.Assumed, "EPSG:4326"), (rows.Report.CrsOrigin, rows.Report.Crs));
        Balanced(rows.Report, 1, 0, 0);
    }

    [Theory]
    [InlineData("英文名")]
    [InlineData("英文名称")]
    [InlineData("name_en")]
    [InlineData("name:en")]
    [InlineData("English name")]
    public void An_English_name_stands_beside_the_name(string header)
    {
        var facilities = Read($"编号,{header},名称,经度,纬度,类型\n1,County Hospital,县人民医院,107,31,医院\n2,,县中医医院,107,31.2,医院\n").Facilities;

        Assert.Equal([("县人民医院", "County Hospital"), ("县中医医院", null)], facilities.Select(facility => (facility.Name, facility.NameEn)));
    }

    [Fact]
    public void What_the_input_does_not_give_is_null_and_never_zero()
    {
        var facility = Read("name,lon,lat,type,beds,doctors,24h\nA,107,31,hospital,,NA,\n").Facilities.Single();

        Assert.Equal((null, null, null, null, null), (facility.Beds, facility.Doctors, facility.Nurses, facility.Ambulances, facility.OpenAllHours));
    }

    [Fact]
    public void Full_width_digits_and_blanks_around_a_name_are_repaired_and_counted_once_a_row()
    {
        var rows = Read("name,lon,lat,type,beds\n A ,１０７．５,31,hospital,５００\nB,107,31,hospital,1\n");

        Assert.Equal((107.5, 500), (rows.Facilities[0].Place!.Value.Longitude, rows.Facilities[0].Beds));
        Assert.Equal([FaultCode.TextTrimmed, FaultCode.NumberFullWidth, FaultCode.NumberFullWidth], rows.Report.Repairs.Select(fault => fault.Code));
        Balanced(rows.Report, 1, 1, 0);
    }

    [Theory]
    [InlineData("A,107,,hospital,1,是", FaultCode.CoordinatesMissing, "lat")]
    [InlineData("A,NaN,31,hospital,1,是", FaultCode.CoordinatesNotNumbers, "lon")]
    [InlineData("A,东经,31,hospital,1,是", FaultCode.CoordinatesNotNumbers, "lon")]
    [InlineData("A,∞,31,hospital,1,是", FaultCode.CoordinatesNotNumbers, "lon")]
    [InlineData("A,340,31,hospital,1,是", FaultCode.CoordinatesOutOfRange, "lon, lat")]
    [InlineData("A,31,107,hospital,1,是", FaultCode.AxesSwapped, "lon, lat")]
    [InlineData("A,107,31,面包房,1,是", FaultCode.ClassUnknown, "type")]
    [InlineData("杏林苑,107,31,,1,是", FaultCode.ClassUnknown, "name")] // without a type it is the name that says too little
    [InlineData("A,107,31,hospital,-3,是", FaultCode.NumberNegative, "beds")]
    [InlineData("A,107,31,hospital,many,是", FaultCode.NumberInvalid, "beds")]
    [InlineData("A,107,31,hospital,2.5,是", FaultCode.NumberInvalid, "beds")]
    [InlineData("A,107,31,hospital,1,maybe", FaultCode.ValueUnknown, "24h")]
    [InlineData(",,,hospital,1,是", FaultCode.NameMissing, "name")]
    [InlineData("A,107,31,hospital", FaultCode.RowMalformed, "")]
    public void A_row_that_is_wrong_is_rejected_with_its_line_its_column_and_its_cells(string row, FaultCode code, string column)
    {
        var rows = Read($"name,lon,lat,type,beds,24h\nGood,107,31,hospital,1,否\n{row}\n");

        var fault = rows.Report.Rejections.Single();
        Assert.Equal((code, "f.csv", 3, column), (fault.Code, fault.File, fault.Row, fault.Column));
        Assert.Equal(row.Split(','), rows.Report.RejectedRows!.Rows.Single().Cells);
        Assert.Equal("Good", rows.Facilities.Single().Name);
        Balanced(rows.Report, 1, 0, 1);
    }

    [Fact]
    public void Swapped_axes_are_told_by_the_area_even_where_both_numbers_could_be_latitudes()
    {
        // Grande Comore lies about 43.3° E, 11.6° S.
        var area = new Envelope(43.2, 43.6, -12, -11.3);
        var rows = Read("name,lon,lat,type\nMoroni,43.25,-11.7,hospital\nSwapped,-11.7,43.25,hospital\nNext island,44.4,-12.2,hospital\nFar,107,31,hospital\n", area: area);

        Assert.Equal(["Moroni", "Next island", "Far"], rows.Facilities.Select(facility => facility.Name));
        Assert.Equal((FaultCode.AxesSwapped, 3), (rows.Report.Rejections.Single().Code, rows.Report.Rejections.Single().Row));
    }

    [Fact]
    public void Rows_without_coordinates_are_kept_unlocated()
    {
        var rows = Read("name,lon,lat,type\nA,,,hospital\n");

        Assert.Null(rows.Facilities.Single().Place);
        Assert.Equal(PlaceOrigin.Unlocated, rows.Facilities.Single().Origin);
        Assert.Contains(rows.Report.Remarks, fault => fault is { Code: FaultCode.UnlocatedKept, Row: 2 });
        Balanced(rows.Report, 1, 0, 0);
    }

    [Fact]
    public void Ids_are_made_from_line_numbers_where_there_are_none_and_a_second_of_the_same_is_rejected()
    {
        var made = Read("name,lon,lat,type\nA,107,31,hospital\nB,107,31,hospital\n");
        Assert.Equal(["2", "3"], made.Facilities.Select(facility => facility.Id));
        Assert.Contains(made.Report.Remarks, fault => fault is { Code: FaultCode.IdMade, Row: 0 });

        var twice = Read("id,name,lon,lat,type\n7,A,107,31,hospital\n7,B,107,31,hospital\n,C,107,31,hospital\n");
        Assert.Equal([FaultCode.IdDuplicate, FaultCode.IdMissing], twice.Report.Rejections.Select(fault => fault.Code));
        Balanced(twice.Report, 1, 0, 2);
    }

    [Fact]
    public void The_same_name_within_fifty_metres_is_kept_and_remarked()
    {
        // 0.0004° of latitude are 44 m, 0.0005° are 56 m.
        var rows = Read("name,lon,lat,type\nA,107,31,hospital\nA,107,31.0004,hospital\nA,107,31.0009,hospital\nB,107,31,hospital\n");

        Assert.Equal(4, rows.Facilities.Count);
        var fault = rows.Report.Remarks.Single(fault => fault.Code == FaultCode.PossibleDuplicate);
        Assert.Equal((3, "2"), (fault.Row, fault.Hint));
    }

    [Fact]
    public void A_missing_column_is_a_fault_of_the_file_that_names_it_and_those_near()
    {
        var fault = Assert.Throws<BadInputException>(() => Read("title1,lon,latt\nA,107,31\n")).Faults;

        Assert.All(fault, one => Assert.Equal(FaultCode.ColumnMissing, one.Code));
        Assert.Equal(("name", "f.csv"), (fault[0].Column, fault[0].File));
        Assert.StartsWith("title1", fault[0].Hint, StringComparison.Ordinal);
        var latitude = Assert.Throws<BadInputException>(() => Read("name,lon,latt\nA,107,31\n")).Faults.Single();
        Assert.Equal("latitude", latitude.Column);
        Assert.StartsWith("latt", latitude.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_maps_columns_by_header_or_by_number_and_its_mapping_goes_before()
    {
        var columns = new Dictionary<string, string> { ["name"] = "说明", ["longitude"] = "X2", ["latitude"] = "3" };
        var rows = Read("name,X2,Y2,说明,lon,lat,type\nwrong,107.5,31.5,right,1,1,hospital\n", with: source => source with { Columns = columns });

        Assert.Equal(("right", 107.5, 31.5), (rows.Facilities[0].Name, rows.Facilities[0].Place!.Value.Longitude, rows.Facilities[0].Place!.Value.Latitude));
        var wrong = new Dictionary<string, string> { ["name"] = "gone" };
        Assert.Equal("gone", Assert.Throws<BadInputException>(() => Read("名称\nA\n", with: source => source with { Columns = wrong })).Faults.Single().Column);
    }

    [Fact]
    public void The_sources_classes_serve_where_the_rows_state_none()
    {
        var rows = Read("name,lon,lat\nA,107,31\n", with: source => source with { Classes = FacilityClasses.EmergencyStation });

        Assert.Equal(FacilityClasses.EmergencyStation, rows.Facilities.Single().Classes);
    }

    [Fact]
    public void A_polygon_is_its_centroid_if_inside_and_else_a_point_of_its_interior()
    {
        // The square's centroid is its middle; the U's lies in its notch, which is not the U.
        var rows = Read("""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"square","amenity":"hospital"},"geometry":{"type":"Polygon","coordinates":[[[107,31],[107.2,31],[107.2,31.2],[107,31.2],[107,31]]]}},
            {"type":"Feature","properties":{"name":"U","amenity":"hospital"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[8,9],[8,1],[1,1],[1,9],[0,9],[0,0]]]}},
            {"type":"Feature","properties":{"name":"line","amenity":"hospital"},"geometry":{"type":"LineString","coordinates":[[0,0],[9,0]]}},
            {"type":"Feature","properties":{"name":"empty","amenity":"hospital"},"geometry":{"type":"Point","coordinates":[]}},
            {"type":"Feature","properties":{"name":"none","amenity":"hospital"},"geometry":null}]}
            """, "f.geojson");

        Assert.Equal([PlaceOrigin.Centroid, PlaceOrigin.InteriorPoint, PlaceOrigin.Unlocated], rows.Facilities.Select(facility => facility.Origin));
        Assert.Equal((107.1, 31.1), (Math.Round(rows.Facilities[0].PlaceOrThrow.Longitude, 9), Math.Round(rows.Facilities[0].PlaceOrThrow.Latitude, 9)));
        var inside = rows.Facilities[1].PlaceOrThrow;
        Assert.True(inside.Latitude < 1 || inside.Longitude < 1 || inside.Longitude > 8);
        Assert.Equal([FaultCode.GeometryWrongKind, FaultCode.GeometryEmpty], rows.Report.Rejections.Select(fault => fault.Code));
        Assert.Equal(CrsOrigin.Format, rows.Report.CrsOrigin);
        Balanced(rows.Report, 3, 0, 2);
    }

    [Fact]
    public void The_clip_leaves_rows_out_and_counts_them_apart()
    {
        var rows = Read("name,lon,lat,type\nA,107,31,hospital\nB,109,31,hospital\n", with: source => source with { Clip = new(106, 30, 108, 32) });

        Assert.Equal("A", rows.Facilities.Single().Name);
        Assert.Equal(1, rows.Report.LeftOut);
        Balanced(rows.Report, 1, 0, 0);
    }

    [Fact]
    public void A_file_of_which_no_row_is_accepted_says_so()
    {
        var report = Read("name,lon,lat,type\nA,1,x,hospital\n").Report;

        Assert.Equal((FaultCode.NoRowAccepted, 0), (report.Rejections[0].Code, report.Rejections[0].Row));
        Assert.Equal(FaultCode.CoordinatesNotNumbers, report.Rejections[1].Code);
    }

    [Fact]
    public void A_header_without_rows_is_told_from_rows_that_are_no_use()
    {
        var report = Read("name,lon,lat,type\n").Report;

        Assert.Equal((FaultCode.HeaderAlone, 0), (Assert.Single(report.Rejections).Code, report.Rejections[0].Row));
        Balanced(report, 0, 0, 0);
        // A row that lies elsewhere is a row.
        Assert.Equal(FaultCode.NoRowAccepted, Assert.Single(Read("name,lon,lat,type\nA,109,31,hospital\n", with: source => source with { Clip = new(106, 30, 108, 32) }).Report.Rejections).Code);
    }

    [Fact]
    public void An_unknown_coordinate_system_is_a_fault_that_names_the_nearest()
    {
        var fault = Assert.Throws<BadInputException>(() => Read("name,lon,lat\n", with: source => source with { Crs = "EPSG:4327" })).Faults.Single();

        Assert.Equal(FaultCode.CrsUnknown, fault.Code);
        Assert.Contains("EPSG:4326", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_remarks_of_one_kind_do_not_hide_another()
    {
        var rows = string.Concat(Enumerable.Range(1, 1200).Select(id => $"{id},C{id},,,hospital\n"));
        var report = Read($"id,name,lon,lat,type\n{rows}9001,A,107,31,hospital\n9002,A,107,31,hospital\n").Report;

        Assert.Equal(1000, report.Remarks.Count(fault => fault.Code == FaultCode.UnlocatedKept));
        Assert.Single(report.Remarks, fault => fault.Code == FaultCode.PossibleDuplicate);
        Balanced(report, 1202, 0, 0);
    }
}
