using Geo.Import.Catalogue;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Facilities;

public sealed class FacilityStateTableTests
{
    [Theory]
    [InlineData("县人民医院-门诊部", FacilityStates.Department, "县人民医院")]
    [InlineData("县人民医院(急诊科)", FacilityStates.Department, "县人民医院")]
    [InlineData("县人民医院（住院部）", FacilityStates.Department, "县人民医院")]
    [InlineData("县人民医院3号楼", FacilityStates.Department, "县人民医院3", "县人民医院")]
    [InlineData("县人民医院-高压氧", FacilityStates.Department, "县人民医院")]
    [InlineData("东街社区卫生服务中心-预防接种门诊", FacilityStates.Department, "东街社区卫生服务中心")]
    [InlineData("县人民医院南院区发热门诊", FacilityStates.Department, "县人民医院南院区发热", "县人民医院")]
    [InlineData("发热门诊", FacilityStates.Department)]
    [InlineData("县中医院(筹建)", FacilityStates.Planned)]
    [InlineData("新区医院（在建）", FacilityStates.Planned, "新区医院")]
    [InlineData("李家村卫生室(装修中)", FacilityStates.Closed)]
    [InlineData("李家村卫生室（撤销）", FacilityStates.Closed, "李家村卫生室")]
    [InlineData("县二院(暂停营业)", FacilityStates.Closed)]
    [InlineData("县人民医院城南分院", FacilityStates.Branch, "县人民医院城南", "县人民医院")]
    [InlineData("县人民医院(东院区)", FacilityStates.Branch, "县人民医院")]
    [InlineData("某某口腔(城东店)", FacilityStates.Branch, "某某口腔")]
    [InlineData("县人民医院城南分院(装修中)", FacilityStates.Branch | FacilityStates.Closed, "县人民医院城南", "县人民医院")]
    public void A_name_says_what_it_is_and_whose(string name, FacilityStates states, params string[] owners)
    {
        var statement = FacilityStateTable.Product.Of(name);

        Assert.Equal(states, statement.States);
        if (owners.Length > 0) Assert.Equal(owners, statement.Owners);
    }

    [Theory]
    [InlineData("县人民医院")]
    [InlineData("县人民医院急救站")]
    [InlineData("县人民医院-急救站")]
    [InlineData("县人民医院李家村卫生室")]
    [InlineData("城关镇中心卫生院")]
    [InlineData("某某中医门诊部")]
    [InlineData("某某大学-医院")]
    [InlineData("儿童医院-妇幼保健院")]
    [InlineData("医院(规划路)")]
    [InlineData("县疾病预防控制中心")]
    [InlineData("东街社区卫生服务中心")]
    [InlineData("体检中心")]
    [InlineData("")]
    public void An_institution_is_nothing_else(string name) => Assert.Equal(FacilityStatement.Nothing, FacilityStateTable.Product.Of(name));

    [Fact]
    public void Each_faulty_row_of_a_table_is_named_with_its_line()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, folder.Write("t.csv", "pattern,match,state,origin\n装修中,word,closed,\n停业,anywhere,closed,\n歇业,word,shut,\n停诊,word\n"));

        var faults = Assert.Throws<BadInputException>(() => FacilityStateTable.Load(path)).Faults;

        Assert.Equal(
            [(FaultCode.ValueUnknown, 3L, "match"), (FaultCode.ValueUnknown, 4L, "state"), (FaultCode.RowMalformed, 5L, "")],
            faults.Select(fault => (fault.Code, fault.Row, fault.Column)));
    }
}
