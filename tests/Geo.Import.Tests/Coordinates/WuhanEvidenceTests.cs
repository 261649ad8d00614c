using Geo.Import.Roles;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Coordinates;

/// <summary>The points of interest of Wuhan against its 13 district polygons (GCJ-02): 7,406 of 7,487 rows lie in the district they name, 81 do not (SOURCES.md).</summary>
public sealed class WuhanEvidenceTests
{
    static StudyData Read(string? crs, string? unitsCrs = "GCJ-02", string x = "XGCJ", string y = "YGCJ", bool namesUnits = true, bool acceptGuess = false)
    {
        var columns = new Dictionary<string, string> { ["id"] = "ID", ["name"] = "NAME", ["type"] = "TYPECODE", ["longitude"] = x, ["latitude"] = y };
        if (namesUnits) columns["unit"] = "COUNTYCODE";
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
                    Role = SourceRole.Units, Path = SharedData.Require("wuhan/boundaries_gcj02/datav2022_420100_gcj02.json"), Crs = unitsCrs, Level = UnitLevel.County,
                    Columns = new Dictionary<string, string> { ["id"] = "adcode", ["name"] = "name" },
                },
                new() { Role = SourceRole.Facilities, Path = SharedData.Require("wuhan/hospital.csv"), Crs = crs, Columns = columns },
            ],
        };
        return StudyImport.Read(study, acceptGuess, cancellation: TestContext.Current.CancellationToken);
    }

    static CoordinateFit Fit(CoordinateEvidence evidence, string column, string crs) => evidence.Fits.Single(fit => fit.XColumn == column && fit.Crs == crs);

    [Fact]
    public void Without_a_declaration_the_columns_that_agree_with_the_districts_are_found()
    {
        var report = Read(null).Reports[1];
        var evidence = report.Coordinates!;

        Assert.Equal((CoordinateVerdict.AnotherFits, "COUNTYCODE", "GCJ-02", true), (evidence.Verdict, evidence.NamedBy, evidence.BoundariesCrs, evidence.BoundariesStated));
        Assert.Equal(("XGCJ", "YGCJ", "GCJ-02", 7487L, 7406L), (evidence.BestFit!.XColumn, evidence.BestFit.YColumn, evidence.BestFit.Crs, evidence.BestFit.Tested, evidence.BestFit.Inside));
        Assert.Equal(("sources.facilities.crs", "GCJ-02"), (evidence.HintKey, evidence.HintValue));
        // The file's two pairs are one place: as their own systems they differ by a metre, which the offset's unpublished remainder explains.
        Assert.Equal(7406, Fit(evidence, "XWGS", "EPSG:4326").Inside);
        Assert.InRange(Fit(evidence, "XWGS", "EPSG:4326").ApartMedianMetres!.Value, 0, 2);
        // Read as if they were in the districts' system, the WGS 84 columns lose 443 rows: 6,963 are left. The offset at Wuhan is 0.6 km.
        var wrong = Fit(evidence, "XWGS", "GCJ-02");
        Assert.Equal(6963, wrong.Inside);
        Assert.InRange(wrong.ApartMeanMetres!.Value, 550, 650);
        Assert.InRange(wrong.ApartMedianMetres!.Value, 550, 650);
        Assert.Equal(("EPSG:4326", CrsOrigin.Assumed), (report.Crs, report.CrsOrigin));
    }

    [Fact]
    public void The_eighty_one_rows_outside_of_the_district_they_name_are_found_by_name()
    {
        foreach (var data in new[] { Read("GCJ-02"), Read(null, acceptGuess: true), Read("EPSG:4326", x: "XWGS", y: "YWGS") })
        {
            var report = data.Reports[1];
            var outside = report.Remarks.Where(remark => remark.Code == FaultCode.OutsideNamedUnit).ToList();

            Assert.Equal(81, outside.Count);
            Assert.Equal(81, report.Tallies.Single(tally => tally.Code == FaultCode.OutsideNamedUnit).Count);
            Assert.All(outside, remark => Assert.Equal("COUNTYCODE", remark.Column));
            Assert.Equal((7487L, 0L), (report.Read, report.Rejected));
        }
    }

    [Fact]
    public void A_wrong_declaration_is_told_and_a_right_one_believed()
    {
        var wrong = Read("GCJ-02", x: "XWGS", y: "YWGS").Reports[1];
        Assert.Equal((CoordinateVerdict.AnotherFits, 6963L, "EPSG:4326"), (wrong.Coordinates!.Verdict, wrong.Coordinates.Fits[0].Inside, wrong.Coordinates.BestFit!.Crs));
        Assert.Equal(("GCJ-02", CrsOrigin.Study), (wrong.Crs, wrong.CrsOrigin));

        var right = Read("GCJ-02").Reports[1].Coordinates!;
        Assert.Equal((CoordinateVerdict.Fits, 7406L), (right.Verdict, right.Fits[0].Inside));
        Assert.Equal(6963, Fit(right, "XWGS", "GCJ-02").Inside); // the file's other pair is looked at all the same
    }

    [Fact]
    public void Where_neither_side_is_declared_nothing_is_decided()
    {
        var evidence = Read(null, unitsCrs: null, acceptGuess: true).Reports[1].Coordinates!;
        Assert.Equal((CoordinateVerdict.Undecided, CoordinateDoubt.NeitherStated, false), (evidence.Verdict, evidence.Doubt, evidence.Applied));
        Assert.Equal(7406, Fit(evidence, "XGCJ", "EPSG:4326").Inside); // agreement all the same: both are shifted alike

        var declared = Read("GCJ-02", unitsCrs: null).Reports[1].Coordinates!;
        Assert.Equal((CoordinateDoubt.BoundariesUnstated, "sources.units.crs", "GCJ-02"), (declared.Doubt, declared.HintKey, declared.HintValue));
    }

    [Fact]
    public void The_column_of_districts_is_found_without_being_mapped()
    {
        var evidence = Read(null, namesUnits: false).Reports[1].Coordinates!;

        Assert.Equal(("COUNTYCODE", CoordinateVerdict.AnotherFits, 7406L), (evidence.NamedBy, evidence.Verdict, evidence.BestFit!.Inside));
    }
}
