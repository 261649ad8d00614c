using Geo.Import.Roles;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

public sealed class PopulationReaderTests
{
    static PopulationRows Points(string text, Func<StudySource, StudySource>? with = null)
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Population, Path = folder.Write("p.csv", text) };
        return PopulationReader.ReadPoints(with is null ? source : with(source), folder.Path);
    }

    [Fact]
    public void Points_become_columns_in_ascending_order_of_id()
    {
        var rows = Points("id,lon,lat,people,城乡分类,城乡分类代码\n9,107.9,31.9,1.5,城镇,111\n3,107.3,31.3,0.0000005,,220\n4,107.4,31.4,0,乡村,\n");

        Assert.Equal([3L, 9L], rows.Points.Ids);
        Assert.Equal([107.3, 107.9], rows.Points.Longitudes);
        Assert.Equal([31.3, 31.9], rows.Points.Latitudes);
        Assert.Equal([1L, 1_500_000L], rows.Points.Millionths);
        Assert.Equal([UrbanRural.Unclassified, UrbanRural.Urban], rows.Points.Classes!);
        Assert.Equal([(short)220, (short)111], rows.Points.StatisticalCodes!);
        Assert.Equal((3L, 3L, 0L), (rows.Report.Read, rows.Report.Accepted, rows.Report.Rejected));
    }

    [Theory]
    [InlineData("12", 12_000_000)]
    [InlineData("+12.", 12_000_000)]
    [InlineData(".25", 250_000)]
    [InlineData("0.1234564", 123_456)]
    [InlineData("0.1234565", 123_457)]
    [InlineData("1.5e2", 150_000_000)]
    [InlineData("9999999999.999999", 9_999_999_999_999_999)]
    [InlineData("１２．５", 12_500_000)]
    [InlineData("\"1,200\"", 1_200_000_000)]
    [InlineData("\"1,234,567.5\"", 1_234_567_500_000)]
    [InlineData("12 345", 12_345_000_000)]
    [InlineData("１，２００", 1_200_000_000)]
    public void People_are_read_to_the_millionth(string cell, long millionths) =>
        Assert.Equal([millionths], Points($"id,lon,lat,people\n1,107,31,{cell}\n").Points.Millionths);

    [Theory]
    [InlineData("1,107,31,", FaultCode.PeopleInvalid)]
    [InlineData("1,107,31,NaN", FaultCode.PeopleInvalid)]
    [InlineData("1,107,31,-2", FaultCode.NumberNegative)]
    [InlineData("1,107,31,1e30", FaultCode.PeopleInvalid)]
    [InlineData("1,107,31,many", FaultCode.PeopleInvalid)]
    [InlineData("1,107,31,\"12,34\"", FaultCode.PeopleInvalid)]
    [InlineData("1,107,31,\"1,200 300\"", FaultCode.PeopleInvalid)]
    [InlineData("1,107,31,1234 567", FaultCode.PeopleInvalid)]
    [InlineData("1,107,91,5", FaultCode.CoordinatesOutOfRange)]
    [InlineData("7,107,31,5", FaultCode.IdDuplicate)]
    public void A_wrong_row_is_rejected(string row, FaultCode code)
    {
        var report = Points($"id,lon,lat,people\n7,107,31,1\n{row}\n").Report;

        Assert.Equal((code, 3), (report.Rejections.Single().Code, report.Rejections.Single().Row));
        Assert.Equal((2L, 1L, 1L), (report.Read, report.Accepted, report.Rejected));
    }

    [Fact]
    public void Thousands_set_apart_are_a_repair_with_both_spellings()
    {
        var report = Points("id,lon,lat,people\n1,107,31,\"1,200\"\n").Report;

        Assert.Equal((FaultCode.NumberGrouped, "1,200", "1200"), report.Repairs.Single() is var one ? (one.Code, one.Value, one.Hint) : default);
        Assert.Equal((0L, 1L), (report.Accepted, report.Repaired));
    }

    [Fact]
    public void A_comma_is_no_separator_where_it_may_be_the_decimal_sign()
    {
        var report = Points("id;lon;lat;people\n1;107;31;1,200\n2;107;31;1 200\n").Report;

        Assert.Equal((FaultCode.PeopleInvalid, 2L), (report.Rejections.Single().Code, report.Rejections.Single().Row));
        Assert.Equal(1L, report.Repaired);
    }

    [Theory]
    [InlineData("id,lon,lat,people,城乡分类\n7,107,31,1,火星\n", FaultCode.ClassUnknown)]
    [InlineData("id,lon,lat,people,城乡分类代码\n7,107,31,1,119\n", FaultCode.CodeUnknown)]
    public void A_class_or_code_that_does_not_exist_is_rejected(string text, FaultCode code) =>
        Assert.Equal(code, Points(text).Report.Rejections[1].Code);

    [Theory]
    [InlineData("lon,lat,people\n107,31,1\n107,31,2\n")]
    [InlineData("id,lon,lat,people\nC5,107,31,1\n2,107,31,2\n")]
    [InlineData("id,lon,lat,people\n5,107,31,1\n2x,107,31,2\n")]
    public void Ids_that_are_missing_or_no_numbers_become_line_numbers_and_it_is_said(string text)
    {
        var rows = Points(text);

        Assert.Equal([2L, 3L], rows.Points.Ids);
        Assert.Equal([1_000_000L, 2_000_000L], rows.Points.Millionths);
        Assert.Equal((FaultCode.IdMade, 0L), (rows.Report.Remarks.Single().Code, rows.Report.Remarks.Single().Row));
        Assert.Equal((2L, 2L), (rows.Report.Read, rows.Report.Accepted));
    }

    [Fact]
    public void Rows_without_coordinates_are_carried_by_name()
    {
        using var folder = new TestFolder();
        var columns = new Dictionary<string, string> { ["id"] = "1", ["unit"] = "2", ["name"] = "3", ["statistical_code"] = "4" };
        var source = new StudySource
        {
            Role = SourceRole.Population,
            Header = false,
            Columns = columns,
            Path = folder.Write("p.csv", "99000110001,990001,某社区,121\n99000110002,990009,某村,220\n"),
        };
        var data = StudyImport.Read(folder.Study(source), null, TestContext.Current.CancellationToken);

        Assert.Equal([new("某社区", "990001", UrbanRural.Urban, null), new UnlocatedRow("某村", null, UrbanRural.Rural, null)], data.Unlocated);
        Assert.Equal(0, data.Population.Count);
        Assert.Contains(data.Reports[0].Remarks, fault => fault is { Code: FaultCode.UnitUnknown, Row: 2, Value: "990009" });
        Assert.Equal((2L, 2L), (data.Reports[0].Read, data.Reports[0].Accepted));
    }

    [Fact]
    public void Totals_are_by_unit_and_an_unknown_unit_is_rejected()
    {
        using var folder = new TestFolder();
        var text = "乡镇代码,人口,城乡分类\n990001,1000,城镇\n990001,2000,乡村\n990001,5,乡村\n990777,7,\n990001,,\n";
        var source = new StudySource { Role = SourceRole.Population, Shape = PopulationShape.UnitTotals, Path = folder.Write("t.csv", text) };
        var data = StudyImport.Read(folder.Study(source), null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [new("990001", People.FromWhole(1000), UrbanRural.Urban), new UnitTotal("990001", People.FromWhole(2000), UrbanRural.Rural)], data.Totals);
        Assert.Equal([FaultCode.IdDuplicate, FaultCode.UnitUnknown, FaultCode.PeopleInvalid], data.Reports[0].Rejections.Select(fault => fault.Code));
    }

    [Fact]
    public void The_ids_of_a_second_source_are_raised_above_those_of_the_first()
    {
        using var folder = new TestFolder();
        StudySource Source(string name, string text) => new() { Role = SourceRole.Population, Path = folder.Write(name, text) };
        var data = StudyImport.Read(
            folder.Study(Source("a.csv", "id,lon,lat,people\n12,107,31,1\n345,107,31,2\n"), Source("b.csv", "id,lon,lat,people,class\n5,107,31,4,rural\n")),
            null, TestContext.Current.CancellationToken);

        Assert.Equal([12L, 345L, 1005L], data.Population.Ids);
        Assert.Equal([UrbanRural.Unclassified, UrbanRural.Unclassified, UrbanRural.Rural], data.Population.Classes!);
    }

    [Fact]
    public void Gauss_Krueger_coordinates_are_turned_into_degrees()
    {
        // echo "31.082986 107.868736" | cs2cs -f %.4f EPSG:4490 EPSG:4524  (PROJ 9.1.1) prints 3440182.4034 36487474.5927
        var rows = Points("id,x,y,people\n1,36487474.5927,3440182.4034,5\n", source => source with { Crs = "EPSG:4524" });

        Assert.Equal((CrsOrigin.Study, "EPSG:4524"), (rows.Report.CrsOrigin, rows.Report.Crs));
        Assert.Equal(107.868736, rows.Points.Longitudes[0], 8);
        Assert.Equal(31.082986, rows.Points.Latitudes[0], 8);
    }
}
