using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Facilities;

/// <summary>The faults that the real files show by themselves, each found by its name. Counts are those of SOURCES.md, or of grep and Python over the files.</summary>
public sealed class RealFacilitiesTests
{
    static FacilityRows Wuhan(FacilityRules? rules = null) => FacilityReader.Read(
        new()
        {
            Role = SourceRole.Facilities,
            Path = SharedData.Require("wuhan/hospital.csv"),
            Crs = "GCJ-02",
            KeepUnclassified = true,
            Rules = rules ?? FacilityRules.KeepAll,
            Columns = new Dictionary<string, string> { ["id"] = "ID", ["name"] = "NAME", ["type"] = "TYPE", ["longitude"] = "XGCJ", ["latitude"] = "YGCJ" },
        },
        "",
        FacilityClassTable.Load());

    static FacilityRows Comoros() => FacilityReader.Read(
        new() { Role = SourceRole.Facilities, Path = SharedData.Require("grande_comore/osm_health_all.geojson"), KeepUnclassified = true },
        "",
        FacilityClassTable.Load());

    static long Count(ImportReport report, FaultCode code) => report.Tallies.SingleOrDefault(tally => tally.List == FaultList.Remark && tally.Code == code)?.Count ?? 0;

    [Fact]
    public void Wuhans_rows_with_several_types_and_repeated_names_are_found_by_name()
    {
        var report = Wuhan().Report;

        // SOURCES.md: 282 rows with several types; 245 repeated names: rows whose name another row before them has (185 names on 430 rows).
        Assert.Equal((7487L, 7487L, 0L), (report.Read, report.Accepted + report.Repaired, report.Rejected));
        Assert.Equal(282, Count(report, FaultCode.SeveralTypes));
        Assert.Equal(245, Count(report, FaultCode.NameRepeated));
    }

    [Fact]
    public void Wuhans_closed_and_unfinished_institutions_are_found_by_what_their_names_say()
    {
        var report = Wuhan().Report;

        // grep -c: 17 装修中, 13 暂停营业; 13 建设中.
        Assert.Equal(17 + 13, Count(report, FaultCode.FacilityClosed));
        Assert.Equal(13, Count(report, FaultCode.FacilityPlanned));
    }

    [Fact]
    public void The_Comoros_objects_without_a_name_and_the_points_that_are_polygons_too_are_found()
    {
        var rows = Comoros();

        Assert.Equal(69, rows.Report.Read);
        Assert.Equal(31, Count(rows.Report, FaultCode.NameMissing));
        // A ray-casting count in Python: six points lie in a polygon, three of them with its name; two more have its class, and it has no name.
        Assert.Equal(3, Count(rows.Report, FaultCode.PointBesidePolygon));
        Assert.Equal(2, Count(rows.Report, FaultCode.PointInPolygon));
    }
}
