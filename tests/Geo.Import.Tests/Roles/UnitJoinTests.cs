using Geo.Import.Roles;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

public sealed class UnitJoinTests
{
    const string Units = "代码,名称,上级\n990001001000,东城街道,990001\n990001100000,南河镇,某县\n990001101000,北山镇,\n990001102000,北山乡,\n";

    static StudyData Read(params (SourceRole Role, string Text, PopulationShape Shape)[] files)
    {
        using var folder = new TestFolder();
        var sources = files.Select((file, index) => new StudySource { Role = file.Role, Path = folder.Write($"{index}.csv", file.Text), Shape = file.Shape });
        var study = folder.Study([.. sources]);
        return StudyImport.Read(study with { Area = study.Area with { Name = new("某县", "Some County") } }, null, TestContext.Current.CancellationToken);
    }

    static (SourceRole, string, PopulationShape) File(SourceRole role, string text, PopulationShape shape = PopulationShape.Points) => (role, text, shape);

    [Fact]
    public void A_facility_stands_in_the_village_its_row_names_and_serves_those_it_lists()
    {
        using var folder = new TestFolder();
        StudySource Of(SourceRole role, string name, string text, UnitLevel level = UnitLevel.Township) => new() { Role = role, Path = folder.Write(name, text), Level = level };
        var study = folder.Study([
            Of(SourceRole.Units, "townships.csv", "代码,名称,上级,wkt\n990001100000,南河镇,990001,\"POLYGON((106 30,107 30,107 31,106 31,106 30))\"\n990001101000,北山镇,990001,\n"),
            Of(SourceRole.Units, "villages.csv", "代码,名称,上级,类型\n990001100201,甲村,990001100000,村\n990001100202,乙村,990001100000,村\n990001101201,甲村,990001101000,村\n", UnitLevel.Village),
            Of(SourceRole.Facilities, "facilities.csv", """
                编号,名称,类型,所属乡镇,所在村代码,服务行政村
                1,甲,村卫生室,南河镇,990001100201,990001100202；丁村
                2,乙,村卫生室,南河镇,南河镇甲村,
                3,丙,村卫生室,南河镇,没有的村,
                4,丁,村卫生室,南河镇,,乙村、990001100201
                """)]);
        var data = StudyImport.Read(study with { Area = study.Area with { Name = new("某县", "Some County") } }, null, TestContext.Current.CancellationToken);
        string[] units = [.. data.Facilities.Select(facility => data.Units.Units[facility.Unit].Id)];

        Assert.Equal(["990001100201", "990001100201", "990001100000", "990001100000"], units);
        Assert.Equal([["990001100202"], [], [], ["990001100202", "990001100201"]], data.Facilities.Select(facility => facility.Serves.ToArray()));
        // What nobody knows is told: the village of 3, and one that 1 says it serves.
        Assert.Equal(
            [("服务行政村", 2L, "丁村"), ("所在村代码", 4L, "没有的村")],
            data.Reports.Single(report => report.Role == SourceRole.Facilities).Remarks.Where(fault => fault.Value is "没有的村" or "丁村").Select(fault => (fault.Column, fault.Row, fault.Value)));
    }

    [Fact]
    public void Facilities_find_their_unit_by_code_then_by_name_and_the_rest_is_listed_and_kept()
    {
        var data = Read(
            File(SourceRole.Units, Units),
            File(SourceRole.Facilities, """
                编号,名称,类型,所属乡镇
                1,甲,医院,990001001
                2,乙,医院,东城街道办事处
                3,丙,医院,北山
                4,丁,医院,南和镇
                5,戊,医院,420111
                6,己,医院,9.90001E+11
                7,庚,医院,990001100203
                8,辛,医院,
                """));

        Assert.Equal([0, 0, -1, -1, -1, -1, 1, -1], data.Facilities.Select(facility => facility.Unit));
        Assert.Equal(
            [
                (FaultCode.UnitByName, 3L, "990001001000 东城街道"),
                (FaultCode.UnitAmbiguous, 4L, "990001101000 北山镇, 990001102000 北山乡"),
                (FaultCode.UnitUnknown, 5L, "990001100000 南河镇"),
                (FaultCode.UnitElsewhere, 6L, "420111 湖北省武汉市洪山区"),
                (FaultCode.UnitCodeDamaged, 7L, "990001001000 东城街道, 990001100000 南河镇, 990001101000 北山镇"),
                (FaultCode.UnitByCode, 8L, "990001100000 南河镇"),
            ],
            data.Reports[1].Remarks.Where(fault => fault.Code != FaultCode.UnlocatedKept).Select(fault => (fault.Code, fault.Row, fault.Hint)));
        Assert.Equal((8L, 8L, 0L), (data.Reports[1].Read, data.Reports[1].Accepted, data.Reports[1].Rejected));
    }

    [Fact]
    public void Totals_of_a_unit_that_is_not_found_are_rejected_and_never_guessed()
    {
        var data = Read(
            File(SourceRole.Units, Units),
            File(SourceRole.Population, "乡镇代码,人口\n990001001,10\n南河,20\n北山,30\n420111,40\n9.90001E+11,50\n某处,60\n", PopulationShape.UnitTotals));

        Assert.Equal([("990001001000", People.FromWhole(10)), ("990001100000", People.FromWhole(20))], data.Totals.Select(total => (total.UnitId, total.People)));
        Assert.Equal(
            [FaultCode.UnitAmbiguous, FaultCode.UnitElsewhere, FaultCode.UnitCodeDamaged, FaultCode.UnitUnknown],
            data.Reports[1].Rejections.Select(fault => fault.Code));
        Assert.Equal(FaultCode.UnitByName, data.Reports[1].Remarks.Single().Code);
    }

    [Fact]
    public void The_same_unit_counted_twice_under_two_spellings_is_a_duplicate()
    {
        var data = Read(
            File(SourceRole.Units, Units),
            File(SourceRole.Population, "乡镇代码,人口\n990001001,10\n东城街道,20\n", PopulationShape.UnitTotals));

        Assert.Equal(10, data.Totals.Single().People.Persons);
        Assert.Equal((FaultCode.IdDuplicate, 3), (data.Reports[1].Rejections.Single().Code, data.Reports[1].Rejections.Single().Row));
    }

    [Fact]
    public void People_without_coordinates_belong_to_the_unit_they_name()
    {
        var data = Read(File(SourceRole.Units, Units), File(SourceRole.Population, "名称,人口,所属乡镇\n甲村,10,南河乡\n乙村,20,无此镇\n"));

        Assert.Equal(["990001100000", null], data.Unlocated.Select(row => row.UnitId));
        Assert.Contains(data.Reports[1].Remarks, fault => fault is { Code: FaultCode.UnitUnknown, Row: 3 });
    }

    [Fact]
    public void A_unit_of_two_sources_is_one_by_any_form_of_its_code_and_else_by_its_name()
    {
        var data = Read(
            File(SourceRole.Units, Units),
            File(SourceRole.Units, "代码,人口\n990001001,11\n"),
            File(SourceRole.Units, "名称,人口\n南河乡,22\n西湖镇,33\n"));

        Assert.Equal(
            [("990001001000", 11m), ("990001100000", 22m), ("990001101000", null), ("990001102000", null), ("西湖镇", 33m), ("990001", (decimal?)null)],
            data.Units.Units.Select(unit => (unit.Id, unit.CountedPeople?.Persons)));
        var remark = data.Reports[2].Remarks.Single(fault => fault.Code == FaultCode.UnitByName);
        Assert.Equal((2L, "南河乡", "990001100000 南河镇"), (remark.Row, remark.Value, remark.Hint));
    }

    [Fact]
    public void Parents_are_found_like_any_unit_and_one_that_is_not_there_gives_way_to_the_area_and_is_said()
    {
        var data = Read(File(SourceRole.Units, "代码,名称,上级\n990001001,东城街道,990001000000\n990001002,西城街道,某县\n990001003,南城街道,邻县\n990001004,北城街道,9900\n"));

        Assert.All(data.Units.Units.Take(4), unit => Assert.Equal("990001", unit.ParentId));
        Assert.Equal(
            [(FaultCode.UnitByName, 3L), (FaultCode.UnitUnknown, 4L)],
            data.Reports[0].Remarks.Select(fault => (fault.Code, fault.Row)));
    }
}
