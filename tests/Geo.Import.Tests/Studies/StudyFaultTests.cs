using Geo.Import.Studies;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Studies;

public sealed class StudyFaultTests
{
    // Lines 1 to 7 are the least a study says; what a test adds begins on line 8.
    [Theory]
    [InlineData("languge: zh", FaultCode.KeyUnknown, "languge", "", "language")]
    [InlineData("Standards: [KJ-R1]", FaultCode.KeyUnknown, "Standards", "", "standards")]
    [InlineData("sampel: true", FaultCode.KeyUnknown, "sampel", "", "sample")]
    [InlineData("sample: yes", FaultCode.ValueUnknown, "sample", "yes", "true, false")]
    [InlineData("language: chinese", FaultCode.ValueUnknown, "language", "chinese", "zh, en")]
    [InlineData("study: other", FaultCode.KeyDuplicate, "study", "", "2")]
    [InlineData("beyond_border: maybe", FaultCode.ValueUnknown, "beyond_border", "maybe", "count, ignore")]
    [InlineData("gaps: 500m", FaultCode.MappingExpected, "gaps", "500m", "link")]
    [InlineData("gaps: {link: -500m}", FaultCode.DistanceInvalid, "gaps.link", "-500m", "500m")]
    [InlineData("gaps: {link: 500}", FaultCode.DistanceInvalid, "gaps.link", "500", "500m")]
    [InlineData("gaps: {link: [500m]}", FaultCode.TextExpected, "gaps.link", "", "link: 500m")]
    [InlineData("urban_rural: {towns: half}", FaultCode.ValueUnknown, "urban_rural.towns", "half", "unclassified, urban, rural")]
    [InlineData("urban_rural: {by_typ: true}", FaultCode.KeyUnknown, "urban_rural.by_typ", "", "by_type")]
    [InlineData("travel: {walk: {speed: -4.8km/h}}", FaultCode.SpeedInvalid, "travel.walk.speed", "-4.8km/h", "4.8km/h")]
    [InlineData("travel: {walk: {speed: NaN km/h}}", FaultCode.SpeedInvalid, "travel.walk.speed", "NaN km/h", "4.8km/h")]
    [InlineData("travel: {car: {urban: 0km/h}}", FaultCode.SpeedInvalid, "travel.car.urban", "0km/h", "30km/h")]
    [InlineData("travel: {car: {detour: 0.9}}", FaultCode.ValueInvalid, "travel.car.detour", "0.9", "1.3 (1 – 10)")]
    [InlineData("travel: {car: {speed: 30km/h, urban: 30km/h}}", FaultCode.KeyMisplaced, "travel.car.urban", "speed", "urban, rural")]
    [InlineData("travel: {bus: {speed: 30km/h}}", FaultCode.KeyUnknown, "travel.bus", "", "car")]
    [InlineData("travel: {headline: {PB-R1: bus}}", FaultCode.PresetUnknown, "travel.headline.PB-R1", "bus", "walk, ebike, car, ambulance, radius, straight, detour, roads, terrain")]
    [InlineData("travel: {headline: {PB-R9: walk}}", FaultCode.StandardUnknown, "travel.headline.PB-R9", "PB-R9", "PB-R1")]
    [InlineData("standards: [KJ-R1, KJ-RR2]", FaultCode.StandardUnknown, "standards", "KJ-RR2", "KJ-R2")]
    [InlineData("standards: kaijiang", FaultCode.StandardUnknown, "standards", "kaijiang", "kaijiang-2025")]
    [InlineData("map_approval: {a: b}", FaultCode.TextExpected, "map_approval", "", "map_approval: …")]
    [InlineData("language: &anchor zh", FaultCode.YamlAlias, "", "&anchor", "")]
    [InlineData("language: !!str zh", FaultCode.YamlAlias, "", "tag:yaml.org,2002:str", "")]
    public void A_fault_is_named_with_its_line_and_its_key(string line, FaultCode code, string key, string value, string hint) =>
        Assert.Equal([new Fault(code, "study.yaml", 8, key, value, hint)], StudyText.Faults(StudyText.Least + line + "\n"));

    // A source of its own on line 9, under the role on line 8.
    [Theory]
    [InlineData("facilities", "crs: EPSG:4326", FaultCode.KeyMissing, "path", "", "path: townships.geojson")]
    [InlineData("facilities", "path: a.csv, crs: EPSG:2360", FaultCode.CrsNeedsShift, "crs", "EPSG:2360", "to_wgs84: [dx, dy, dz, rx, ry, rz, ppm]")]
    [InlineData("facilities", "path: a.csv, crs: 西安80", FaultCode.CrsNeedsShift, "crs", "西安80", "to_wgs84: [dx, dy, dz, rx, ry, rz, ppm]")]
    [InlineData("facilities", "path: a.csv, crs: EPSG:4490, to_wgs84: [1, 2, 3, 0, 0, 0, 0]", FaultCode.ShiftUnused, "to_wgs84", "EPSG:4490", "EPSG:4610, EPSG:4214, …")]
    [InlineData("facilities", "path: a.csv, crs: EPSG:2360, to_wgs84: [1, 2, 3]", FaultCode.ShiftInvalid, "to_wgs84", "1, 2, 3", "±1000 m, ±60″, ±100 ppm")]
    [InlineData("facilities", "path: a.csv, crs: EPSG:2360, to_wgs84: [1, 2, 3000, 0, 0, 0, 0]", FaultCode.ShiftInvalid, "to_wgs84", "1, 2, 3000, 0, 0, 0, 0", "±1000 m, ±60″, ±100 ppm")]
    [InlineData("facilities", "path: a.csv, crs: EPSG:2360, to_wgs84: [1, 2, 3, 0, 0, 0, 1.0000043]", FaultCode.ShiftInvalid, "to_wgs84", "1, 2, 3, 0, 0, 0, 1.0000043", "±1000 m, ±60″, ±100 ppm")]
    [InlineData("facilities", "path: a.csv, crs: EPSG:2360, to_wgs84: none", FaultCode.ListExpected, "to_wgs84", "none", "to_wgs84: [dx, dy, dz, rx, ry, rz, ppm]")]
    [InlineData("facilities", "path: a.csv, format: excel", FaultCode.ValueUnknown, "format", "excel", "csv, xlsx, geojson, kml, shapefile, geopackage, geotiff")]
    [InlineData("facilities", "path: a.csv, encoding: latin1", FaultCode.ValueUnknown, "encoding", "latin1", "utf-8, utf-16, gb18030")]
    [InlineData("facilities", "path: a.csv, header: none", FaultCode.ValueUnknown, "header", "none", "true, false")]
    [InlineData("facilities", "path: a.csv, colums: {id: 1}", FaultCode.KeyUnknown, "colums", "", "columns")]
    [InlineData("facilities", "path: a.csv, columns: {bed: 1}", FaultCode.KeyUnknown, "columns.bed", "", "beds")]
    [InlineData("facilities", "path: a.csv, columns: {beds: }", FaultCode.ValueMissing, "columns.beds", "", "beds: beds")]
    [InlineData("facilities", "path: a.csv, where: a or b", FaultCode.FilterInvalid, "where", "a or b", "or b")]
    [InlineData("facilities", "path: a.csv, spread: 250m", FaultCode.KeyMisplaced, "spread", "sources.facilities", "sources.population")]
    [InlineData("facilities", "path: a.csv, classes: surgery", FaultCode.ValueUnknown, "classes", "surgery",
        "hospital, township_hospital, community_centre, community_station, village_clinic, emergency_centre, emergency_station, maternal_child, disease_control, clinic, pharmacy, other")]
    [InlineData("population", "path: a.csv, shape: grid", FaultCode.ValueUnknown, "shape", "grid", "points, totals")]
    [InlineData("population", "path: a.csv, spread: 5m", FaultCode.ValueInvalid, "spread", "5m", "10m – 10km")]
    [InlineData("population", "path: a.csv, outside: keep", FaultCode.ValueUnknown, "outside", "keep", "drop, nearest")]
    [InlineData("population", "path: a.csv, clip: 104", FaultCode.ListExpected, "clip", "104", "[104.1, 30.2, 104.9, 31.0]")]
    [InlineData("population", "path: a.csv, clip: [104, 30, 103, 31]", FaultCode.ValueInvalid, "clip", "104, 30, 103, 31", "[104.1, 30.2, 104.9, 31.0] (W, S, E, N)")]
    [InlineData("population", "path: a.csv, clip: [1, 2, 3]", FaultCode.ValueInvalid, "clip", "1, 2, 3", "[104.1, 30.2, 104.9, 31.0] (W, S, E, N)")]
    [InlineData("population", "path: a.csv, clip: [30, 104, 31, 105]", FaultCode.ValueInvalid, "clip", "30, 104, 31, 105", "[104.1, 30.2, 104.9, 31.0] (W, S, E, N)")]
    public void A_fault_of_a_source_is_named_with_its_line_and_its_key(string role, string source, FaultCode code, string key, string value, string hint) =>
        Assert.Equal(
            [new Fault(code, "study.yaml", 9, $"sources.{role}.{key}", value, hint)],
            StudyText.Faults($"{StudyText.Least}  {role}:\n    - {{{source}}}\n"));

    [Fact]
    public void A_coordinate_system_nobody_knows_is_named_with_the_nearest()
    {
        var fault = Assert.Single(StudyText.Faults(StudyText.Least + "  places: {path: p.csv, crs: EPSG:4327}\n"));
        Assert.Equal((FaultCode.CrsUnknown, 8L, "sources.places.crs", "EPSG:4327"), (fault.Code, fault.Row, fault.Column, fault.Value));
        Assert.Contains("EPSG:4326", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_never_of_a_higher_level_than_the_area()
    {
        var faults = StudyText.Faults(StudyText.Least.Replace("townships.geojson", "u.shp, level: city", StringComparison.Ordinal));
        Assert.Equal([new Fault(FaultCode.ValueUnknown, "study.yaml", 7, "sources.units.level", "city", "village, township, county")], faults);
    }

    [Fact]
    public void Every_required_key_that_is_missing_is_named() =>
        Assert.Equal(
            [(FaultCode.KeyMissing, "geo"), (FaultCode.KeyMissing, "study"), (FaultCode.KeyMissing, "as_of"), (FaultCode.KeyMissing, "area"), (FaultCode.KeyMissing, "sources")],
            StudyText.Faults("title: x\n").Select(fault => (fault.Code, fault.Column)));

    [Fact]
    public void All_faults_are_found_in_one_pass_in_the_order_of_their_lines()
    {
        var faults = StudyText.Faults("""
            geo: 2
            study: "../up"
            title: {zh: 示例}
            as_of: 2025-02-30
            area: {code: "990101", name: 云溪县, level: parish}
            sources:
              units:
              population: {path: p.tif, spread: far}
            gaps: {}
            """);

        Assert.Equal(
            [
                (FaultCode.VersionUnsupported, 1L, "geo", "2"),
                (FaultCode.ValueInvalid, 2L, "study", "../up"),
                (FaultCode.KeyMissing, 3L, "title.en", ""),
                (FaultCode.DateInvalid, 4L, "as_of", "2025-02-30"),
                (FaultCode.ValueUnknown, 5L, "area.level", "parish"),
                (FaultCode.DistanceInvalid, 8L, "sources.population.spread", "far"),
            ],
            faults.Select(fault => (fault.Code, fault.Row, fault.Column, fault.Value)));
    }

    [Fact]
    public void A_study_is_never_a_list() =>
        Assert.Equal((FaultCode.MappingExpected, 1L), StudyText.Faults("- geo: 1\n").Select(fault => (fault.Code, fault.Row)).Single());

    [Fact]
    public void What_is_no_yaml_is_named_with_its_line()
    {
        var fault = Assert.Single(StudyText.Faults("geo: 1\nstudy: demo\ntitle: {zh: x\nas_of: 2025-12-31\n"));
        Assert.Equal(FaultCode.YamlInvalid, fault.Code);
        Assert.InRange(fault.Row, 3, 5);
    }

    [Fact]
    public void An_empty_file_is_named() => Assert.Equal(FaultCode.FileEmpty, Assert.Single(StudyText.Faults("# nothing yet\n")).Code);

    [Fact]
    public void A_study_reads_the_standards_it_is_given()
    {
        using var text = new StudyText(StudyText.Least + "standards: KJ-R1\n");
        Assert.Equal(FaultCode.StandardUnknown, Assert.Single(StudyFile.Check(text.Path, catalogue: []), fault => fault.Row == 8).Code);
    }
}
