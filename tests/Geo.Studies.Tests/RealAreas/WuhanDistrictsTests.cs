using Geo.Analyse.Placing;
using Geo.Import.Roles;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Studies;

namespace Geo.Studies.Tests.RealAreas;

/// <summary>
/// What a wrong system of the boundaries costs. The expected people were added up with GDAL: gdalwarp -cutline with the polygon of Wuchang (a cell is in by its centre), as the file has it and
/// after an iterative inverse of GCJ-02 written in Python, then gdal_translate -of XYZ.
/// </summary>
public sealed class WuhanDistrictsTests
{
    [Fact]
    public void Districts_in_GCJ_02_that_are_read_as_WGS_84_give_Wuchang_twelve_per_cent_more_people()
    {
        var right = PeopleOfWuchang("GCJ-02");
        var wrong = PeopleOfWuchang("EPSG:4326");

        Assert.Equal(738_074.261, (double)right.People, 3);
        Assert.Equal(826_562.626, (double)wrong.People, 3);
        Assert.Equal((7966, 9136), (right.Cells, wrong.Cells));
        Assert.Equal(0.12, (double)(wrong.People / right.People) - 1, 3);
    }

    static (decimal People, int Cells) PeopleOfWuchang(string crs)
    {
        Study study = new()
        {
            Id = "wuhan",
            Title = LocalText.Same("Wuhan"),
            Folder = "",
            AsOf = new(2020, 12, 31),
            Area = new("420100", LocalText.Same("武汉市"), UnitLevel.City),
            Sources =
            [
                new()
                {
                    Role = SourceRole.Units, Path = SharedData.Require("wuhan/boundaries_gcj02/datav2022_420100_gcj02.json"), Crs = crs, Level = UnitLevel.County,
                    Columns = new Dictionary<string, string> { ["id"] = "adcode", ["name"] = "name" },
                },
                new() { Role = SourceRole.Population, Path = SharedData.Require("wuhan/wuhan_worldpop_age20plus.tif") },
            ],
        };
        var demand = Placement.Place(study, StudyImport.Read(study, cancellation: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var wuchang = demand.Units.IndexOf("420106");
        int[] rows = [.. Enumerable.Range(0, demand.Demand.Count).Where(row => demand.Demand.Units[row] == wuchang)];
        return (rows.Sum(row => demand.Demand.Millionths[row]) / 1_000_000m, rows.Length);
    }
}
