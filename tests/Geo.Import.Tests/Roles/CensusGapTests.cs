using Geo.Import.Roles;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

public sealed class CensusGapTests
{
    static string Square(string id, int people, double west) =>
        "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"people\":" + people + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
        + FormattableString.Invariant($"[[[{west},31],[{west + 0.1},31],[{west + 0.1},31.1],[{west},31.1],[{west},31]]]") + "}}";

    static List<(string Value, string Hint)> Gaps(string units, string people, long? area = null, OutsidePoints outside = OutsidePoints.Drop, PopulationShape shape = PopulationShape.Points)
    {
        using var folder = new TestFolder();
        var sources = new List<StudySource> { new() { Role = SourceRole.Population, Path = folder.Write("p.csv", people), Outside = outside, Shape = shape } };
        if (units.Length > 0) sources.Insert(0, new() { Role = SourceRole.Units, Path = folder.Write("u.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + units + "]}") });
        var study = folder.Study([.. sources]);
        study = study with { Area = study.Area with { People = area is { } counted ? People.FromWhole(counted) : null, PeopleSource = "yearbook" } };
        var report = StudyImport.Read(study, null, TestContext.Current.CancellationToken).Reports.Single(report => report.Role == SourceRole.Population);
        Assert.All(report.Remarks.Where(fault => fault.Code == FaultCode.TotalFarFromCensus), fault => Assert.Equal(("p.csv", 0, "people"), (fault.File, fault.Row, fault.Column)));
        return report.Remarks.Where(fault => fault.Code == FaultCode.TotalFarFromCensus).Select(fault => (fault.Value, fault.Hint)).ToList();
    }

    [Fact]
    public void Each_unit_and_the_area_are_held_against_their_count()
    {
        // West: 79 of 100, just too few. East: 125 of 100, just not too many. Outside: 30. The area: 204 of 300.
        const string People = "id,lon,lat,people\n1,107.05,31.05,79\n2,107.15,31.05,100\n3,107.16,31.05,25\n4,107.55,31.05,30\n";
        var units = Square("W", 100, 107) + "," + Square("E", 100, 107.1);

        Assert.Equal([("204 / 300 = 0.68", "990001 Area; yearbook"), ("79 / 100 = 0.79", "W")], Gaps(units, People, 300));
        Assert.Equal([("234 / 300 = 0.78", "990001 Area; yearbook"), ("79 / 100 = 0.79", "W")], Gaps(units, People, 300, OutsidePoints.Nearest));
        Assert.Equal([("79 / 100 = 0.79", "W")], Gaps(units, People, 210));
        Assert.Equal([("79 / 100 = 0.79", "W")], Gaps(units, People));
    }

    [Fact]
    public void Without_boundaries_all_belong_to_the_area()
    {
        const string People = "id,lon,lat,people\n1,107.05,31.05,70\n2,5,6,9\n";

        Assert.Equal([("79 / 100 = 0.79", "990001 Area; yearbook")], Gaps("", People, 100));
        Assert.Empty(Gaps("", People, 98));
        Assert.Empty(Gaps("", People));
    }

    [Fact]
    public void Totals_by_unit_are_held_against_the_count_too()
    {
        var units = Square("W", 100, 107) + "," + Square("E", 100, 107.1);

        Assert.Equal([("200 / 100 = 2.00", "W")], Gaps(units, "unit,people\nW,200\nE,100\n", shape: PopulationShape.UnitTotals));
    }

    [Theory]
    // gdalwarp -cutline of the district's polygon over the raster, gdal_translate -of XYZ, summed by awk: cells by their centre. The raster lacks everybody under 20.
    [InlineData("420116", 1_151_644, 798_724, true)]
    [InlineData("420117", 860_377, 762_067, false)]
    public void Wuhans_raster_is_far_from_the_census_of_Huangpi(string code, int counted, int expected, bool isFar)
    {
        using var folder = new TestFolder();
        var study = folder.Study(
            new StudySource { Role = SourceRole.Units, Level = UnitLevel.County, Path = SharedData.Require($"wuhan/{code}.geojson"), Columns = new Dictionary<string, string> { ["id"] = "adcode", ["name"] = "adcode" } },
            new StudySource { Role = SourceRole.Units, Level = UnitLevel.County, Path = SharedData.Require("kaijiang/census2020.csv"), Where = $"区划代码 = {code}" },
            new StudySource { Role = SourceRole.Population, Path = SharedData.Require("wuhan/wuhan_worldpop_age20plus.tif") }) with
        {
            Area = new(code, LocalText.Same(code), UnitLevel.County),
        };

        var data = StudyImport.Read(study, null, TestContext.Current.CancellationToken);

        Assert.Equal(counted, data.Units.Units.Single().CountedPeople!.Value.Persons);
        var remarks = data.Reports[2].Remarks.Where(fault => fault.Code == FaultCode.TotalFarFromCensus).ToList();
        Assert.Equal(isFar, remarks.Count == 1);
        if (isFar) Assert.Equal($"{expected} / {counted} = 0.69", remarks.Single().Value);
    }
}
