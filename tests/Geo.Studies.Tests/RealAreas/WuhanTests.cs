using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Studies.Tests.RealAreas;

/// <summary>
/// Two districts, each as the one unit. Cells and people of each were added up with GDAL: gdalwarp -cutline with the district's polygon (a cell is in by its centre), then
/// gdal_translate -of XYZ. Rows of facilities and places were counted in the files.
/// </summary>
public sealed class WuhanTests
{
    [Theory]
    [InlineData("wuhan-xinzhou", "420117", 69_060, 762_066.985, 506, 674, 615)]
    [InlineData("wuhan-huangpi", "420116", 123_714, 798_723.848, 718, 700, 618)]
    public void A_district_runs_as_the_one_unit(string name, string code, int cells, double people, int facilities, int places, int withoutCoordinates)
    {
        var findings = RealRuns.Of(name, $"wuhan/{code}.geojson").Findings;

        var placed = findings.Placed;
        Assert.Equal([code], placed.Units.Units.Select(unit => unit.Id));
        Assert.Equal(cells, placed.Demand.Count);
        Assert.Equal((decimal)people, placed.Total.Millionths / 1_000_000m, 3);
        Assert.True(placed.OutsidePoints > 0);
        Assert.Equal(facilities, placed.Facilities.Count);
        Assert.All(placed.Facilities, facility => Assert.NotNull(facility.Place));
        Assert.Equal(withoutCoordinates, findings.PlacesUnlocated);
        Assert.Equal(places, findings.Imports.Single(import => import.Role == SourceRole.Places).Accepted);
        Assert.Equal(("GCJ-02", CrsOrigin.Study), Crs(SourceRole.Facilities));
        Assert.Equal(new UnitClass(UrbanRural.Rural, ClassRule.StudyWord), placed.Classes[0]);
        Identities.Hold(findings);
        Assert.True(Assert.IsType<ReachFinding>(findings.Standards.Single(finding => finding.Standard.Id == "PB-R2")).Head.Area.Concerned.Millionths > 0);
        var ambulances = Assert.IsType<NotComputable>(findings.Standards.Single(finding => finding.Standard.Id == "KJ-A1"));
        Assert.Equal([new MissingInput(MissingCode.SupplyColumn, SourceRole.Facilities, "ambulances")], ambulances.Missing);
        Assert.Contains("20", findings.Study.Title.English, StringComparison.Ordinal);

        (string, CrsOrigin) Crs(SourceRole role)
        {
            var import = findings.Imports.Single(import => import.Role == role);
            return (import.Crs, import.CrsOrigin);
        }
    }

    [Fact]
    public void Points_in_GCJ_02_come_to_where_the_file_itself_has_them_in_WGS_84()
    {
        var findings = RealRuns.Of("wuhan-xinzhou", "wuhan/420117.geojson").Findings;
        var byId = findings.Placed.Facilities.ToDictionary(facility => facility.Id);

        // Columns XWGS and YWGS, which a one-step inverse made: 3 m at most, 2.7e-5 degrees.
        foreach (var cells in File.ReadLines(SharedData.Require("wuhan/hospital.csv")).Select(line => line.Split(',')).Where(cells => cells.Length == 17 && cells[6] == "420117"))
        {
            var place = byId[cells[0]].PlaceOrThrow;
            Assert.InRange(place.Longitude - double.Parse(cells[13], System.Globalization.CultureInfo.InvariantCulture), -3e-5, 3e-5);
            Assert.InRange(place.Latitude - double.Parse(cells[14], System.Globalization.CultureInfo.InvariantCulture), -3e-5, 3e-5);
        }
    }
}
