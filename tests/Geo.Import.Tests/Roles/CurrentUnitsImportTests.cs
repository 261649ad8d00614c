using Geo.Import.Names;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

public sealed class CurrentUnitsImportTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_users_table_of_current_units_tells_abolished_ones_in_every_source()
    {
        using var folder = new TestFolder();
        var study = folder.Study(
            new StudySource { Role = SourceRole.Units, Path = folder.Write("u.csv", "代码,名称\n990001100,南河镇\n990001201,西岭乡\n990001202,北山乡\n") },
            new StudySource { Role = SourceRole.Facilities, Path = folder.Write("f.csv", "编号,名称,类型,所属乡镇\n1,甲,医院,石桥乡\n2,乙,医院,西岭乡\n") },
            new StudySource { Role = SourceRole.Population, Shape = PopulationShape.UnitTotals, Path = folder.Write("p.csv", "乡镇代码,人口\n990001100,1\n990001300,2\n") },
            new StudySource { Role = SourceRole.Places, Path = folder.Write("l.csv", "id,name\n990001300,石桥乡\n990001300201,石桥村\n") },
            new StudySource { Role = SourceRole.CurrentUnits, Path = folder.Write("c.csv", "代码,名称,并入\n990001100,南河镇,\n990001205,北山镇,—\n990001300,石桥乡,南河镇\n990001300,石桥乡,南河镇\n") });
        var data = StudyImport.Read(study, null, Cancellation);

        static IEnumerable<(FaultCode, long, string, string)> Told(ImportReport report) => report.Remarks.Concat(report.Rejections)
            .Where(fault => fault.Code is FaultCode.UnitAbolished or FaultCode.UnitRenamed).Select(fault => (fault.Code, fault.Row, fault.Value, fault.Hint));
        Assert.Equal([(FaultCode.UnitAbolished, 3L, "990001201 西岭乡", ""), (FaultCode.UnitRenamed, 4L, "990001202 北山乡", "990001205 北山镇")], Told(data.Reports[0]));
        Assert.Equal([(FaultCode.UnitAbolished, 2L, "石桥乡", "南河镇")], Told(data.Reports[1]));
        Assert.Equal([(FaultCode.UnitAbolished, 3L, "990001300", "南河镇")], Told(data.Reports[2]));
        Assert.Equal([(FaultCode.UnitAbolished, 2L, "990001300 石桥乡", "南河镇")], Told(data.Reports[3]));
        Assert.Equal((4L, 3L, 1L), (data.Reports[4].Read, data.Reports[4].Accepted, data.Reports[4].Rejected));
        Assert.Equal(2, data.Reports[0].Tallies.Where(tally => tally.List == FaultList.Remark).Sum(tally => tally.Count));
    }

    [Fact]
    public void A_damaged_or_unknown_code_gives_way_to_the_name_beside_it_and_another_units_code_does_not()
    {
        using var folder = new TestFolder();
        var study = folder.Study(
            new StudySource { Role = SourceRole.Units, Path = folder.Write("u.csv", "代码,名称\n990001100,南河镇\n990001201,西岭乡\n") },
            new StudySource { Role = SourceRole.Facilities, Path = folder.Write("f.csv", "编号,名称,类型,乡镇代码,乡镇名称\n1,甲,医院,9.90001E+08,南河镇\n2,乙,医院,420111,西岭乡\n3,丙,医院,,西岭乡\n4,丁,医院,990001999,西岭\n") },
            new StudySource { Role = SourceRole.Population, Shape = PopulationShape.UnitTotals, Path = folder.Write("p.csv", "乡镇代码,名称,人口\n9.90001E+08,南河镇,5\n") });
        var data = StudyImport.Read(study, null, Cancellation);

        Assert.Equal([0, -1, 1, 1], data.Facilities.Select(facility => facility.Unit));
        Assert.Equal(
            [(FaultCode.UnitCodeDamaged, 2L), (FaultCode.UnitByName, 2L), (FaultCode.UnitElsewhere, 3L), (FaultCode.UnitByName, 4L), (FaultCode.UnitUnknown, 5L), (FaultCode.UnitByName, 5L)],
            data.Reports[1].Remarks.Where(fault => fault.Code != FaultCode.UnlocatedKept).Select(fault => (fault.Code, fault.Row)));
        Assert.Equal("990001100", data.Totals.Single().UnitId);
    }

    [Fact]
    public void Kaijiangs_townships_of_2016_that_are_no_more_are_told_by_a_table_of_today()
    {
        using var folder = new TestFolder();
        // The user's table, here the thirteen townships of the statistical codes of 2023.
        var today = Enumerable.Range(511723000, 1000).Select(code => $"{code}").Where(code => DivisionTable.Product.NameOf(code) is not null).ToList();
        var table = new CurrentUnits();
        foreach (var code in today) table.Add(code, DivisionTable.Product.NameOf(code)!, "");
        var places = PlaceReader.Read(
            new()
            {
                Role = SourceRole.Places,
                Path = SharedData.Require("kaijiang/places_2016_gcj02.csv"),
                Crs = "GCJ-02",
                Header = false,
                Columns = new Dictionary<string, string> { ["id"] = "1", ["name"] = "3", ["kind"] = "4", ["longitude"] = "13", ["latitude"] = "14" },
            },
            "",
            current: table,
            cancellation: Cancellation);

        // comm of the two lists of codes: of the 20 of 2016, these eight are not among the 13 of 2023.
        Assert.Equal(13, today.Count);
        Assert.Equal(
            ["天师镇", "宝石镇", "长田乡", "骑龙乡", "新太乡", "沙坝场乡", "靖安乡", "新街乡"],
            places.Report.Remarks.Where(fault => fault.Code == FaultCode.UnitAbolished).Select(fault => fault.Value.Split(' ')[1]));
        Assert.DoesNotContain(places.Report.Remarks, fault => fault.Code == FaultCode.UnitRenamed);
    }
}
