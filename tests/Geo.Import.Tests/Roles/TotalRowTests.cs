using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Roles;

/// <summary>Rows of sums among rows of people and facilities: read as rows like others they double a county.</summary>
public sealed class TotalRowTests
{
    const string Towns = "乡镇代码,名称\n990001001,东河镇\n990001002,西岭乡\n990001003,南坪街道\n";

    [Fact]
    public void Subtotals_and_totals_among_villages_are_rejected_and_named()
    {
        var data = Points("乡镇,村,经度,纬度,人口\n东河镇,甲村,107.1,31.1,100\n东河镇,乙村,107.2,31.1,250\n东河镇,小 计,,,350\n西岭乡,丙村,107.3,31.1,700\n西岭乡小计,,,,700\n全县合计,,107.2,31.2,1050\n");

        Assert.Equal(100 + 250 + 700, data.Points.Millionths.Sum() / 1_000_000);
        Assert.Equal([(4, "村"), (6, "乡镇"), (7, "乡镇")], data.Report.Rejections.Select(fault => ((int)fault.Row, fault.Column)));
        Assert.All(data.Report.Rejections, fault => Assert.Equal(FaultCode.TotalRow, fault.Code));
        Assert.Equal((6L, 3L, 3L), (data.Report.Read, data.Report.Accepted, data.Report.Rejected));
    }

    [Fact]
    public void The_word_may_stand_in_a_first_column_that_is_read_for_nothing_else()
    {
        var report = Points("no,lon,lat,people\n1,107.1,31.1,100\n合计,,,100\n").Report;

        Assert.Equal((FaultCode.TotalRow, "no", "合计"), (report.Rejections.Single().Code, report.Rejections.Single().Column, report.Rejections.Single().Value));
    }

    [Fact]
    public void A_place_called_Total_is_a_place_and_a_row_called_so_without_one_is_a_sum()
    {
        var report = Points("name,lon,lat,people\nTotal,107.1,31.1,100\nMill,107.2,31.1,7\nTotal,,,107\n").Report;

        Assert.Equal((FaultCode.TotalRow, 4L), (report.Rejections.Single().Code, report.Rejections.Single().Row));
    }

    [Fact]
    public void A_sum_of_beds_is_no_facility_even_where_the_source_states_the_class()
    {
        using var folder = new TestFolder();
        var source = new StudySource
        {
            Role = SourceRole.Facilities,
            Classes = FacilityClasses.TownshipHospital,
            Path = folder.Write("f.csv", "名称,经度,纬度,床位数\n东河镇卫生院,107.1,31.1,60\n合计,,,60\n"),
        };
        var rows = FacilityReader.Read(source, folder.Path, FacilityClassTable.Load(), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("东河镇卫生院", rows.Facilities.Single().Name);
        Assert.Equal(FaultCode.TotalRow, rows.Report.Rejections.Single().Code);
    }

    [Fact]
    public void The_county_above_its_townships_does_not_count_them_twice()
    {
        var data = Totals("地区,人口\nArea,6000\n东河镇,1000\n西岭乡,2000\n南坪街道,3000\n合计,6000\n");

        Assert.Equal([1000, 2000, 3000], data.Totals.Select(total => (int)total.People.Persons).Order());
        Assert.Equal([(FaultCode.TotalOfParts, 2L, "990001: 6000"), (FaultCode.TotalRow, 6L, "")], data.Reports[^1].Rejections.Select(fault => (fault.Code, fault.Row, fault.Hint)));
    }

    [Fact]
    public void The_county_alone_is_a_total_like_any_other() =>
        Assert.Equal("990001", Totals("地区,人口\nArea,6000\n").Totals.Single().UnitId);

    [Fact]
    public void A_figure_that_all_others_add_up_to_is_kept_and_remarked()
    {
        var rows = Points("id,lon,lat,people\n1,107.1,31.1,100\n2,107.2,31.1,250.5\n3,107.3,31.1,350.5\n");

        Assert.Equal(3, rows.Points.Count);
        Assert.Equal((FaultCode.FigureIsSum, 4L, "350.5"), Sum(Assert.Single(rows.Report.Remarks)));
    }

    [Fact]
    public void Sums_below_their_blocks_and_above_them_are_remarked()
    {
        var below = Points("id,lon,lat,people\n1,107.1,31.1,100\n2,107.2,31.1,250\n3,107.3,31.1,350\n4,107.1,31.2,40\n5,107.1,31.3,80\n6,107.1,31.4,120\n");
        var above = Points("id,lon,lat,people\n1,107.1,31.1,350\n2,107.2,31.1,250\n3,107.3,31.1,100\n4,107.1,31.2,120\n5,107.1,31.3,80\n6,107.1,31.4,40\n");

        Assert.Equal([4L, 7L], below.Report.Remarks.Select(fault => fault.Row));
        Assert.Equal([2L, 5L], above.Report.Remarks.Select(fault => fault.Row));
    }

    [Theory]
    [InlineData("1,107.1,31.1,100\n2,107.2,31.1,100\n")] // one other row of the same figure is no sum
    [InlineData("1,107.1,31.1,30\n2,107.2,31.1,40\n3,107.3,31.1,70\n")] // below 100 chance is common
    [InlineData("1,107.1,31.1,100\n2,107.2,31.1,250\n3,107.3,31.1,351\n")]
    public void Figures_that_may_well_be_chance_are_not_remarked(string rows) => Assert.Empty(Points($"id,lon,lat,people\n{rows}").Report.Remarks);

    static (FaultCode Code, long Row, string Value) Sum(Fault fault) => (fault.Code, fault.Row, fault.Value);

    static PopulationRows Points(string text)
    {
        using var folder = new TestFolder();
        return PopulationReader.ReadPoints(new() { Role = SourceRole.Population, Path = folder.Write("p.csv", text) }, folder.Path);
    }

    static StudyData Totals(string text)
    {
        using var folder = new TestFolder();
        var units = new StudySource { Role = SourceRole.Units, Level = UnitLevel.Township, Path = folder.Write("u.csv", Towns), Columns = new Dictionary<string, string> { ["id"] = "乡镇代码" } };
        var totals = new StudySource { Role = SourceRole.Population, Shape = PopulationShape.UnitTotals, Path = folder.Write("t.csv", text) };
        return StudyImport.Read(folder.Study(units, totals), null, TestContext.Current.CancellationToken);
    }
}
