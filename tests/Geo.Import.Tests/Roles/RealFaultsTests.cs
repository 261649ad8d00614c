using Geo.Import.Roles;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

/// <summary>What the real files of units and places show by themselves.</summary>
public sealed class RealFaultsTests
{
    [Fact]
    public void Wuhans_three_polygons_that_cross_themselves_are_found_by_name()
    {
        var rows = UnitReader.Read(new() { Role = SourceRole.Units, Level = UnitLevel.County, Crs = "GCJ-02", Path = SharedData.Require("wuhan/boundaries_gcj02/datav2022_420100_gcj02.json") }, "");

        // ST_IsValid of SpatiaLite through ogrinfo: Hannan, Jiangxia, Xinzhou of the 13 districts.
        Assert.Equal((13L, 10L, 3L, 0L), (rows.Report.Read, rows.Report.Accepted, rows.Report.Repaired, rows.Report.Rejected));
        Assert.Equal(
            ["420113", "420115", "420117"],
            rows.Report.Repairs.Where(fault => fault.Code == FaultCode.GeometryRepaired).Select(fault => rows.Units[(int)fault.Row - 1].Id));
        Assert.All(rows.Report.Repairs, fault => Assert.StartsWith("SelfIntersection", fault.Value, StringComparison.Ordinal));
    }

    [Theory]
    // awk over the files: rows whose longitude is empty.
    [InlineData("wuhan/townships/420116.csv", 618)]
    [InlineData("wuhan/townships/420117.csv", 615)]
    [InlineData("kaijiang/places_2016_gcj02.csv", 227)]
    public void Places_without_coordinates_are_kept_and_counted(string path, int unlocated)
    {
        var rows = PlaceReader.Read(
            new()
            {
                Role = SourceRole.Places,
                Path = SharedData.Require(path),
                Crs = "GCJ-02",
                Header = false,
                Columns = new Dictionary<string, string> { ["id"] = "1", ["name"] = "3", ["kind"] = "4", ["longitude"] = "13", ["latitude"] = "14" },
            },
            "");

        Assert.Equal(0, rows.Report.Rejected);
        Assert.Equal(unlocated, rows.Places.Count(place => place.Place is null));
        Assert.Equal(unlocated, rows.Report.Tallies.Single(tally => tally.Code == FaultCode.UnlocatedKept).Count);
    }
}
