using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tests.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Tables;

public sealed class GroupedHeaderTests
{
    static FacilityRows Read(TinyWorkbook workbook, params (string Field, string Column)[] columns)
    {
        using var folder = new TestFolder();
        var source = new StudySource
        {
            Role = SourceRole.Facilities,
            Path = folder.Write("机构.xlsx", workbook.ToBytes()),
            Classes = FacilityClasses.VillageClinic,
            Columns = columns.ToDictionary(pair => pair.Field, pair => pair.Column),
        };
        return FacilityReader.Read(source, folder.Path, FacilityClassTable.Load());
    }

    [Fact]
    public void A_table_of_an_office_is_read_as_it_is()
    {
        var rows = Read(TinyWorkbook.Of(
            TinyWorkbook.Rows(
                1, ["某县医疗卫生机构基本情况表"], ["序号", "机构名称", "位置", "", "床位", "", "每千人口", "人员"], ["", "", "经度", "纬度", "编制", "实有", "床位数", "执业医师"],
                ["1", "甲卫生院", "107°52′30″", "31.1", "２０", "25", "3.5", "4"], ["2", "乙卫生院", "107.9", "31.2", "30", "30", "2.5", "6"]),
            "A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"));

        Assert.Equal([("1", "甲卫生院", 107.875, 20), ("2", "乙卫生院", 107.9, 30)], rows.Facilities.Select(one => (one.Id, one.Name, one.Place!.Value.Longitude, one.Beds!.Value)));
        Assert.Equal((1, 1, 0), (rows.Report.Accepted, rows.Report.Repaired, rows.Report.Rejected));
        Assert.Equal([(FaultCode.AngleConverted, 4L), (FaultCode.NumberFullWidth, 4L)], rows.Report.Repairs.Select(repair => (repair.Code, repair.Row)));
    }

    [Fact]
    public void Ratios_and_names_of_other_things_are_no_groups_of_a_field()
    {
        var rows = Read(TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["名称", "每千人口", "", "机构类型"], ["", "床位数", "医师数", "护士数"], ["甲", "6", "3", "2"], ["乙", "7", "4", "3"]), "A1:A2", "B1:C1", "D1:E1"));

        Assert.All(rows.Facilities, one => Assert.Equal((null, null, null), (one.Beds, one.Doctors, one.Nurses)));
        Assert.Equal(2, rows.Facilities.Count);
    }

    [Fact]
    public void A_group_and_a_name_for_the_same_thing_are_that_thing()
    {
        // 床位 and 编制床位 are both headers of beds: named twice they were once found to be neither.
        var rows = Read(TinyWorkbook.Of(TinyWorkbook.Rows(1, ["名称", "床位", ""], ["", "编制床位", "实有床位"], ["甲", "6", "3"]), "A1:A2", "B1:C1"));

        Assert.Equal(6, rows.Facilities[0].Beds);
    }

    [Fact]
    public void A_joined_header_may_be_mapped_by_its_whole_name()
    {
        var rows = Read(
            TinyWorkbook.Of(TinyWorkbook.Rows(1, ["名称", "床位", ""], ["", "编制", "实有"], ["甲", "6", "3"]), "A1:A2", "B1:C1"), ("beds", "床位/实有"));
        Assert.Equal(3, rows.Facilities[0].Beds);
    }

    [Fact]
    public void A_cell_of_an_error_rejects_its_row_only_where_it_is_looked_at()
    {
        var rows = Read(TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["名称", "床位数", "备注"])
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>乙</v></c><c r=\"B3\"><v>5</v></c><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row>"));

        Assert.Equal("乙", Assert.Single(rows.Facilities).Name);
        var fault = Assert.Single(rows.Report.Rejections);
        Assert.Equal((FaultCode.CellError, 2L, "床位数", "#N/A", "B2"), (fault.Code, fault.Row, fault.Column, fault.Value, fault.Hint));
        Assert.Equal(["甲", "#N/A", ""], rows.Report.RejectedRows!.Rows.Single().Cells);
    }
}
