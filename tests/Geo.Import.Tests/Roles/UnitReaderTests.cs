using Geo.Import.Roles;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

public sealed class UnitReaderTests
{
    const string Square = "[[[107,31],[107.1,31],[107.1,31.1],[107,31.1],[107,31]]]";

    static StudyData Read(params (string Name, string Text)[] files)
    {
        using var folder = new TestFolder();
        return StudyImport.Read(folder.Study([.. files.Select(file => new StudySource { Role = SourceRole.Units, Path = folder.Write(file.Name, file.Text) })]), null, TestContext.Current.CancellationToken);
    }

    static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    static string Feature(string properties, string coordinates, string type = "Polygon") =>
        "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}";

    [Fact]
    public void Townships_become_units_below_the_area()
    {
        var data = Read(("units.geojson", Collection(
            Feature("""  "编号":"990001102","名称":"乙乡","类型":"乡","城乡分类代码":"220","常住人口":31000  """, Square),
            Feature("""  "编号":"990001101","名称":"甲镇","类型":"镇","城乡分类":"城镇","常住人口":"12345.5"  """, Square))));

        Assert.Equal(["990001101", "990001102", "990001"], data.Units.Units.Select(unit => unit.Id));
        Assert.Equal(2, data.Units.FinestCount);
        Assert.Equal([2, 2, -1], data.Units.Parents);
        var (first, second, area) = (data.Units.Units[0], data.Units.Units[1], data.Units.Units[2]);
        Assert.Equal(("甲镇", "镇", UrbanRural.Urban, UnitLevel.Township), (first.Name, first.Type, first.DeclaredClass, first.Level));
        Assert.Equal(12_345_500_000, first.CountedPeople!.Value.Millionths);
        Assert.Equal(("220", null), (second.StatisticalCode, second.DeclaredClass));
        Assert.Null(area.Boundary);
        Assert.Equal(4326, first.Boundary!.SRID);
        Assert.Equal((2, 2, 0, 0), (data.Reports[0].Read, data.Reports[0].Accepted, data.Reports[0].Repaired, data.Reports[0].Rejected));
    }

    [Fact]
    public void An_English_name_is_kept_and_one_source_may_fill_what_another_lacks()
    {
        var data = Read(
            ("units.geojson", Collection(Feature("""  "编号":"990001101","名称":"甲镇"  """, Square), Feature("""  "编号":"990001102","名称":"乙乡","name_en":"Yi"  """, Square))),
            ("names.csv", "编号,名称,name_en\n990001101,甲镇,Jia Town\n990001102,乙乡,Another\n"));

        Assert.Equal([("甲镇", "Jia Town"), ("乙乡", "Yi")], data.Units.Units.Take(2).Select(unit => (unit.Name, unit.NameEn)));
    }

    [Theory]
    [InlineData("""{"adcode":990001}""", true)] // as DataV.GeoAtlas writes it
    [InlineData("""{"code":"990001","name":"Area"}""", true)]
    [InlineData("\"990001\"", true)]
    [InlineData("""{"name":"Area"}""", false)]
    [InlineData("\"{no JSON}\"", false)]
    public void The_unit_above_may_be_an_object_with_its_code(string parent, bool isFound)
    {
        var data = Read(("units.geojson", Collection(Feature("\"编号\":\"990001101\",\"名称\":\"甲镇\",\"parent\":" + parent, Square))));

        Assert.Equal(1, data.Units.Parents[0]);
        Assert.Equal(isFound, data.Reports[0].Remarks.All(fault => fault.Code != FaultCode.UnitUnknown));
    }

    [Fact]
    public void A_study_without_units_has_its_area_as_the_only_one()
    {
        var data = Read();

        Assert.Equal("990001", data.Units.Units.Single().Id);
        Assert.Equal(1, data.Units.FinestCount);
    }

    [Fact]
    public void A_census_row_gives_people_to_the_unit_that_another_source_bounds()
    {
        var data = Read(
            ("area.geojson", Collection(Feature("""  "adcode":"990001"  """, Square))),
            ("census.csv", "区划代码,区县,人口数_合计,城区人口\n990001,某县,414310,NA\n990002,邻县,1,2\n"));

        var area = data.Units.Units.Single(unit => unit.Id == "990001");
        Assert.Equal(People.FromWhole(414_310), area.CountedPeople);
        Assert.NotNull(area.Boundary);
        Assert.Equal(CrsOrigin.None, data.Reports[1].CrsOrigin);
        Assert.Null(data.Units.Units.Single(unit => unit.Id == "990002").Boundary);
    }

    [Fact]
    public void Wrong_polygons_are_each_found_and_named()
    {
        var report = Read(("units.geojson", Collection(
            Feature("""  "id":"1","name":"a"  """, Square),
            Feature("""  "id":"2","name":"bow tie"  """, "[[[107,31],[107.1,31.1],[107.1,31],[107,31.1],[107,31]]]"),
            Feature("""  "id":"3","name":"open"  """, "[[[107,31],[107.1,31],[107.1,31.1],[107,31.1]]]"),
            Feature("""  "id":"4","name":"point"  """, "[107,31]", "Point"),
            Feature("""  "id":"5","name":"empty"  """, "[]"),
            Feature("""  "id":"1","name":"twice"  """, Square),
            Feature("""  "id":"","name":"no id"  """, Square),
            Feature("""  "id":"8","name":"swapped"  """, "[[[31,107],[31,107.1],[31.1,107.1],[31,107]]]"),
            Feature("""  "id":"9","name":"off the globe"  """, "[[[340,31],[341,31],[341,32],[340,31]]]"),
            Feature("""  "id":"10","name":"nobody","people":"-5"  """, Square)))).Reports[0];

        Assert.Equal([(2L, FaultCode.GeometryRepaired), (3L, FaultCode.RingClosed)], report.Repairs.Select(fault => (fault.Row, fault.Code)));
        Assert.Equal(
            [
                (4L, FaultCode.GeometryWrongKind), (5L, FaultCode.GeometryEmpty), (6L, FaultCode.IdDuplicate), (7L, FaultCode.IdMissing),
                (8L, FaultCode.AxesSwapped), (9L, FaultCode.CoordinatesOutOfRange), (10L, FaultCode.NumberNegative),
            ],
            report.Rejections.Select(fault => (fault.Row, fault.Code)));
        Assert.Equal((10L, 1L, 2L, 7L), (report.Read, report.Accepted, report.Repaired, report.Rejected));
    }

    [Fact]
    public void A_bow_tie_keeps_both_of_its_triangles()
    {
        var data = Read(("u.geojson", Collection(Feature("""  "id":"2"  """, "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"))));

        // Two right-angled triangles with their tips in the middle: each has base 2 and height 1.
        Assert.Equal(2, data.Units.Units[0].Boundary!.Area, 9);
    }

    [Fact]
    public void A_ring_that_crosses_itself_wildly_is_rejected_at_once()
    {
        var random = new Random(7);
        var ring = string.Join(',', Enumerable.Range(0, 1000).Select(_ => FormattableString.Invariant($"[{random.NextDouble()},{random.NextDouble()}]")));
        var data = Read(("u.geojson", Collection(Feature("""  "id":"2"  """, $"[[{ring}]]"))));

        Assert.Equal(FaultCode.GeometryInvalid, data.Reports[0].Rejections[1].Code);
    }
}
