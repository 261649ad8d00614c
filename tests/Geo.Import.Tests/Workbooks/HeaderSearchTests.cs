using Geo.Import.Workbooks;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Workbooks;

public sealed class HeaderSearchTests
{
    [Fact]
    public void Titles_above_the_header_are_passed_over_and_said()
    {
        using var rows = TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["某县医疗卫生机构一览表"], ["填报单位：卫健局", "", "2025年"], [], ["机构名称", "经度", "纬度", "备注"], ["甲", "107.1", "31.2"]), "A1:D1").Open();

        Assert.Equal(["机构名称", "经度", "纬度", "备注"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal((5, "甲"), (rows.Row, rows.Text(0)));
        var remark = Assert.Single(rows.Remarks);
        Assert.Equal((FaultCode.HeaderFound, "4", "某县医疗卫生机构一览表", "1–2"), (remark.Code, remark.Column, remark.Value, remark.Hint));
    }

    [Fact]
    public void A_header_of_two_rows_is_joined_where_its_cells_are_merged()
    {
        using var rows = TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["一览表"], ["序号", "机构名称", "床位", "", "人员"], ["", "", "编制", "实有", "医师数", "护士数"], ["1", "甲", "20", "25", "3", "4"]),
            "A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2").Open();

        Assert.Equal(["序号", "机构名称", "床位/编制", "床位/实有", "人员/医师数", "人员/护士数"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal((4, "25"), (rows.Row, rows.Text(3)));
    }

    [Fact]
    public void A_header_of_three_rows_is_joined()
    {
        using var rows = TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["名称", "人口", "", ""], ["", "合计", "其中", ""], ["", "", "城镇", "乡村"], ["甲镇", "30", "10", "20"]),
            "A1:A3", "B1:D1", "B2:B3", "C2:D2").Open();

        Assert.Equal(["名称", "人口/合计", "人口/其中/城镇", "人口/其中/乡村"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal("30", rows.Text(1));
    }

    [Fact]
    public void Groups_above_the_row_of_known_headers_belong_to_the_header()
    {
        using var rows = TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["基本情况", "", "位置", ""], ["机构名称", "类型", "经度", "纬度"], ["甲", "医院", "107.1", "31.2"]), "A1:B1", "C1:D1").Open();

        Assert.Equal(["基本情况/机构名称", "基本情况/类型", "位置/经度", "位置/纬度"], rows.Header);
    }

    [Fact]
    public void A_title_merged_over_half_of_the_table_with_a_note_beside_it_is_no_group()
    {
        using var rows = TinyWorkbook.Of(
            TinyWorkbook.Rows(1, ["某县机构表", "", "", "单位：张"], ["机构名称", "经度", "纬度", "床位数"], ["甲", "107.1", "31.2", "5"]), "A1:C1").Open();

        Assert.Equal(["机构名称", "经度", "纬度", "床位数"], rows.Header);
    }

    [Fact]
    public void Without_a_known_word_the_first_full_row_of_words_is_the_header_and_a_column_without_one_goes_by_its_letter()
    {
        using var rows = TinyWorkbook.Of(TinyWorkbook.Rows(1, ["表 1"], ["甲列", "", "丙\n列"], ["p", "q", "1"], ["r", "s", "2"])).Open();

        Assert.Equal(["甲列", "B", "丙 列"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(["p", "q", "1"], rows.Cells());
    }

    [Fact]
    public void What_the_study_maps_tells_the_header_too()
    {
        var file = TinyWorkbook.Of(TinyWorkbook.Rows(1, ["甲", "乙", "丙"], ["p", "q", "r"], ["1", "2", "3"])).ToFile();

        Assert.Equal(["甲", "乙", "丙"], XlsxRows.Read(file).Header);
        Assert.Equal(["p", "q", "r"], XlsxRows.Read(file, mapped: ["q", "r"]).Header);
    }

    [Fact]
    public void Cells_beside_the_headers_are_not_read_and_said()
    {
        using var rows = TinyWorkbook.Of(TinyWorkbook.Rows(1, ["机构名称", "床位数"], ["甲", "5", "见附注"], ["乙", "6", "", "x"])).Open();

        while (rows.Next()) Assert.Equal(2, rows.Cells().Count);
        var remark = Assert.Single(rows.Remarks);
        Assert.Equal((FaultCode.CellsBesideTable, "C2", "2"), (remark.Code, remark.Value, remark.Hint));
    }
}
