using Geo.Import.Roles;
using Geo.Import.Studies;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Tests.Roles;

public sealed class StudyImportTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_demo_county_is_read_whole()
    {
        var path = Checkout.File("data", "demo", "study.yaml");
        var study = StudyFile.Read(path);
        var data = StudyImport.Read(study, null, Cancellation);

        Assert.Equal(13, data.Units.FinestCount);
        Assert.All(data.Units.Units.Take(13), unit => Assert.NotNull(unit.Boundary));
        Assert.Equal("990101", data.Units.Units[13].Id);
        Assert.All(data.Reports, report => Assert.Equal(report.Read, report.Accepted + report.Repaired + report.Rejected));

        // wc -l of each table, less its header; grep -c Feature of the townships.
        Assert.Equal([13L, Lines("facilities.csv"), Lines("population.csv"), Lines("villages.csv")], data.Reports.Select(report => report.Read));
        Assert.Equal(0, data.Reports[2].Rejected);

        long Lines(string file) => File.ReadLines(Path.Combine(study.Folder, file)).Count() - 1;
    }

    [Fact]
    public void Every_file_that_can_not_be_read_is_told_at_once()
    {
        using var folder = new TestFolder();
        var study = folder.Study(
            new StudySource { Role = SourceRole.Units, Path = "gone.geojson" },
            new StudySource { Role = SourceRole.Population, Path = folder.Write("p.csv", "x\n1\n") },
            new StudySource { Role = SourceRole.Facilities, Path = folder.Write("f.csv", "") },
            new StudySource { Role = SourceRole.Places, Path = folder.Write("p.docx", "x") });

        var faults = Assert.Throws<BadInputException>(() => StudyImport.Read(study, null, Cancellation)).Faults;

        Assert.Equal(
            [("gone.geojson", FaultCode.FileMissing), ("p.csv", FaultCode.ColumnMissing), ("f.csv", FaultCode.FileEmpty), ("p.docx", FaultCode.FormatUnknown)],
            faults.Select(fault => (fault.File, fault.Code)));
    }

    [Fact]
    public void Facilities_of_two_sources_keep_their_ids_apart_and_find_the_units_they_name()
    {
        using var folder = new TestFolder();
        var study = folder.Study(
            new StudySource { Role = SourceRole.Units, Path = folder.Write("u.csv", "代码,名称\n990001002,乙\n990001001,甲\n") },
            new StudySource { Role = SourceRole.Facilities, Path = folder.Write("a.csv", "id,name,type,unit\n10,A,hospital,990001002\n9,B,hospital,nowhere\n") },
            new StudySource { Role = SourceRole.Facilities, Path = folder.Write("b.csv", "id,name,type\n9,C,hospital\n8,D,hospital\n") },
            new StudySource { Role = SourceRole.Facilities, Path = folder.Write("c.csv", "name,type\nE,hospital\n") });
        var data = StudyImport.Read(study, null, Cancellation);

        Assert.Equal(["8", "9", "10", "4-2"], data.Facilities.Select(facility => facility.Id));
        Assert.Equal([-1, -1, 1, -1], data.Facilities.Select(facility => facility.Unit));
        Assert.Equal(FaultCode.IdDuplicate, data.Reports[2].Rejections.Single().Code);
    }

    [Fact]
    public void The_one_unit_of_the_areas_own_level_is_the_area()
    {
        using var folder = new TestFolder();
        var square = """{"type":"Feature","properties":{"id":"osm7","name":"x"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}""";
        var study = folder.Study(new StudySource { Role = SourceRole.Units, Level = UnitLevel.County, Path = folder.Write("u.geojson", square) });
        var data = StudyImport.Read(study, null, Cancellation);

        Assert.Equal("990001", data.Units.Units.Single().Id);
        Assert.NotNull(data.Units.Units[0].Boundary);
    }

    [Fact]
    public void Grande_Comore_has_twenty_eight_hospitals_and_clinics()
    {
        var source = new StudySource
        {
            Role = SourceRole.Facilities,
            Path = SharedData.Require("grande_comore/osm_health_all.geojson"),
            Where = "amenity in hospital,clinic",
            Clip = new(43, -12, 43.55, -11),
        };
        var rows = FacilityReader.Read(source, "", Geo.Import.Catalogue.FacilityClassTable.Load());

        // SOURCES.md: 69 health objects, 28 hospitals and clinics on Grande Comore.
        Assert.Equal(28, rows.Facilities.Count);
        Assert.Equal(69, rows.Report.Read + rows.Report.LeftOut);
        Assert.Contains(rows.Facilities, facility => facility.Origin == PlaceOrigin.Centroid);
    }

    [Fact]
    public void Wuhans_hospitals_are_read_from_GCJ_02()
    {
        var path = SharedData.Require("wuhan/hospital.csv");
        StudySource Source(string crs, string x, string y) => new()
        {
            Role = SourceRole.Facilities,
            Path = path,
            Crs = crs,
            Classes = FacilityClasses.Other,
            Columns = new Dictionary<string, string> { ["longitude"] = x, ["latitude"] = y, ["type"] = "TYPECODE" },
        };
        var table = Geo.Import.Catalogue.FacilityClassTable.Load();
        var shifted = FacilityReader.Read(Source("GCJ-02", "XGCJ", "YGCJ"), "", table);
        var plain = FacilityReader.Read(Source("EPSG:4326", "XWGS", "YWGS"), "", table);

        // SOURCES.md: 7,487 health POIs. The file's own WGS 84 columns are a one-step inverse: within 5e-5 degrees, 5 m.
        Assert.Equal(7487, shifted.Report.Read);
        Assert.Equal(shifted.Facilities.Count, plain.Facilities.Count);
        for (var row = 0; row < plain.Facilities.Count; row++)
        {
            Assert.Equal(plain.Facilities[row].PlaceOrThrow.Longitude, shifted.Facilities[row].PlaceOrThrow.Longitude, tolerance: 5e-5);
            Assert.Equal(plain.Facilities[row].PlaceOrThrow.Latitude, shifted.Facilities[row].PlaceOrThrow.Latitude, tolerance: 5e-5);
        }
    }

    [Fact]
    public void Kaijiangs_places_are_read_without_a_header()
    {
        var source = new StudySource
        {
            Role = SourceRole.Places,
            Path = SharedData.Require("kaijiang/places_2016_gcj02.csv"),
            Crs = "GCJ-02",
            Header = false,
            Columns = new Dictionary<string, string> { ["id"] = "1", ["name"] = "3", ["kind"] = "4", ["longitude"] = "13", ["latitude"] = "14" },
        };
        var rows = PlaceReader.Read(source, "");

        // SOURCES.md: 20 township seats with coordinates and 227 village rows without; the county itself is one more.
        Assert.Equal(20, rows.Places.Count(place => place is { Kind: "town", Place: not null }));
        Assert.Equal(227, rows.Places.Count(place => place is { Kind: "village", Place: null }));
        Assert.Equal((248L, 248L), (rows.Report.Read, rows.Report.Accepted));
    }

    [Fact]
    public void A_filter_leaves_rows_out_on_the_users_word_and_an_unknown_column_in_it_is_told()
    {
        using var folder = new TestFolder();
        var source = new StudySource { Role = SourceRole.Places, Path = folder.Write("p.csv", "id,name,kind\n1,A,town\n2,B,village\n3,C\n"), Where = "kind = town" };
        var rows = PlaceReader.Read(source, folder.Path);

        Assert.Equal("A", rows.Places.Single().Name);
        Assert.Equal((2L, 1L, 1L, 1L), (rows.Report.Read, rows.Report.Accepted, rows.Report.Rejected, rows.Report.LeftOut));
        Assert.Equal(FaultCode.ColumnMissing, Assert.Throws<BadInputException>(() => PlaceReader.Read(source with { Where = "kid = town" }, folder.Path)).Faults.Single().Code);
        Assert.Equal(FaultCode.FilterInvalid, Assert.Throws<BadInputException>(() => PlaceReader.Read(source with { Where = "kind =" }, folder.Path)).Faults.Single().Code);
    }
}
