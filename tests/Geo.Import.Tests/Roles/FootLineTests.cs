using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tests.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Roles;

/// <summary>What offices write below a table: who made it, who checked it, the stamp, notes.</summary>
public sealed class FootLineTests
{
    static FacilityRows Read(string name, byte[] bytes)
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Facilities, Path = folder.Write(name, bytes), Classes = FacilityClasses.TownshipHospital };
        return FacilityReader.Read(source, folder.Path, FacilityClassTable.Load(), cancellation: TestContext.Current.CancellationToken);
    }

    static FacilityRows Read(string csv) => Read("f.csv", System.Text.Encoding.UTF8.GetBytes(csv));

    static (FaultCode, long)[] Rejected(FacilityRows rows) => [.. rows.Report.Rejections.Select(fault => (fault.Code, fault.Row))];

    [Fact]
    public void The_lines_below_an_offices_sheet_are_told_as_such_and_are_accounted_for()
    {
        var rows = Read("f.xlsx", TinyWorkbook.Of(TinyWorkbook.Rows(
            1, ["序号", "名称", "经度", "纬度", "床位数"], ["1", "甲卫生院", "107.5", "31.1", "20"],
            ["填表人：张三", "", "", "审核人：李四", ""], ["单位负责人（签字）：", "", "", "", "联系电话：0818-1234567"], ["制表日期：2025年12月31日", "", "", "", ""], ["单位（盖章）", "", "", "", ""],
            ["", "备注：", "床位数以执业许可证为准。", "", ""], ["注：1.坐标为 CGCS2000。", "", "", "", ""], ["2．空格表示未知。", "", "", "", ""])).ToBytes());

        Assert.Equal("甲卫生院", rows.Facilities.Single().Name);
        Assert.Equal([.. Enumerable.Range(3, 7).Select(row => (FaultCode.FootLine, (long)row))], Rejected(rows));
        Assert.Equal((8L, 1L, 7L), (rows.Report.Read, rows.Report.Accepted, rows.Report.Rejected));
        Assert.Equal(["填表人：张三", "", "", "审核人：李四", ""], rows.Report.RejectedRows!.Rows.First().Cells);
    }

    [Fact]
    public void In_a_table_of_text_they_need_not_have_all_cells()
    {
        var rows = Read("名称,经度,纬度,床位数\n甲卫生院,107.5,31.1,20\n填 表 人：张三\n资料来源：县卫健局，2025 年\nPrepared by: Wang,,,\n审核人,李四,,\n");

        Assert.Equal([(FaultCode.FootLine, 3), (FaultCode.FootLine, 4), (FaultCode.FootLine, 5), (FaultCode.FootLine, 6)], Rejected(rows));
    }

    [Fact]
    public void Rows_that_only_look_like_them_stay_rows()
    {
        var rows = Read(
            "备注,名称,经度,纬度\n备注：新址,甲卫生院,107.5,31.1\n说明：待搬,乙卫生院,,\n审核人：李四,丙卫生院,107.6,31.2\n1.一期,丁卫生院,,\n,注册处旁卫生院,,\n,单位（铁路）卫生院,,\n");

        Assert.Empty(rows.Report.Rejections);
        Assert.Equal(6, rows.Facilities.Count);
    }

    [Fact]
    public void A_numbered_line_is_a_foot_line_only_below_another()
    {
        var rows = Read("编号,名称,床位数\n1.一期,,\n填表人：张三,,\n2.二期,,\n3,丙卫生院,\n4.三期,丁卫生院,\n");

        Assert.Equal([(FaultCode.NameMissing, 2), (FaultCode.FootLine, 3), (FaultCode.FootLine, 4)], Rejected(rows));
        Assert.Equal(["丙卫生院", "丁卫生院"], rows.Facilities.Select(one => one.Name));
    }

    [Fact]
    public void They_are_told_in_tables_of_people_too()
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Population, Path = folder.Write("p.csv", "村,经度,纬度,人口\n甲村,107.5,31.1,20\n填报单位（公章）：,,,\n数据来源：年鉴,,,\n") };
        var rows = PopulationReader.ReadPoints(source, folder.Path, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([FaultCode.FootLine, FaultCode.FootLine], rows.Report.Rejections.Select(fault => fault.Code));
        Assert.Equal((3L, 1L), (rows.Report.Read, rows.Report.Accepted));
    }
}
