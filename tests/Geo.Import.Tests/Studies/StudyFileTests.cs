using Geo.Import.Studies;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Tests.Studies;

public sealed class StudyFileTests
{
    const string Everything = """
        geo: 1
        study: yunxi-2025
        title: {zh: 云溪县, en: Yunxi county}
        as_of: 2025-12-31
        sample: true
        language: en
        map_approval: 示例（2025）001
        area: {code: "990101", name: {zh: 云溪县, en: Yunxi}, level: county}
        sources:
          units:
            path: townships.geojson
            format: geojson
            crs: EPSG:4490
            columns: {id: code, name: 名称, name_en: 英, type: kind, parent: up, urban_rural: 城乡, statistical_code: dm, people: pop}
            level: township
            credit: {zh: 示例, en: sample}
          facilities:
            - path: hospitals.csv
              encoding: gb18030
              crs: GCJ-02
              header: false
              columns: {id: 1, name: 2, name_en: 3, type: 9, longitude: 5, latitude: 6, unit: 7, beds: 8, doctors: 10, nurses: 11, ambulances: 12, open_all_hours: 13, departments: 14, address: 15}
              where: 类型 in 医院, 卫生院
            - path: stations.gpkg
              layer: ems
              classes: [emergency_station, township_hospital]
          population:
            path: people.tif
            shape: totals
            spread: 100m
            scale_to_units: true
            outside: nearest
            clip: [104.1, 30.2, 104.9, 31]
            columns: {id: a, name: b, longitude: c, latitude: d, people: e, unit: f, urban_rural: g, statistical_code: h}
          urban_areas: {path: urban.shp, columns: {name: n}}
          places: {path: places.csv, columns: {id: a, name: b, name_en: f, kind: c, longitude: d, latitude: e}}
        urban_rural: {towns: rural, by_type: false, otherwise: urban}
        travel:
          walk: {speed: 5km/h, detour: 1.25}
          ebike: {speed: 18km/h}
          car: {urban: 25km/h, rural: 35km/h}
          ambulance: {detour: 1.4}
          headline: {PB-R1: ebike}
        beyond_border: ignore
        gaps: {link: 0.3km}
        standards: [KJ-R1, pingba-2022]
        """;

    [Fact]
    public void Every_key_reaches_the_study()
    {
        var study = StudyText.Read(Everything);

        Assert.Equal(("yunxi-2025", new LocalText("云溪县", "Yunxi county"), new DateOnly(2025, 12, 31)), (study.Id, study.Title, study.AsOf));
        Assert.True(study.Sample);
        Assert.Equal(Language.English, study.Language);
        Assert.Equal("示例（2025）001", study.MapApproval);
        Assert.Equal(new StudyArea("990101", new("云溪县", "Yunxi"), UnitLevel.County), study.Area);
        Assert.Equal(new ClassificationPlan { Towns = UrbanRural.Rural, ByType = false, Otherwise = UrbanRural.Urban }, study.Classification);
        Assert.False(study.CountFacilitiesBeyondBorder);
        Assert.Equal(new Metres(300), study.GapLink);
        Assert.Equal(["KJ-R1", "pingba-2022"], study.Standards);
        Assert.Equal(
            [SourceRole.Units, SourceRole.Facilities, SourceRole.Facilities, SourceRole.Population, SourceRole.UrbanAreas, SourceRole.Places],
            study.Sources.Select(source => source.Role));
    }

    [Fact]
    public void Every_key_of_a_source_reaches_it()
    {
        var sources = StudyText.Read(Everything).Sources;

        var units = sources[0];
        Assert.Equal(("townships.geojson", "geojson", "EPSG:4490", UnitLevel.Township), (units.Path, units.Format, units.Crs, units.Level));
        Assert.Equal(new LocalText("示例", "sample"), units.Credit);
        Assert.Equal("名称", units.Columns["name"]);
        Assert.Equal(8, units.Columns.Count);

        var hospitals = sources[1];
        Assert.Equal(("gb18030", "GCJ-02", false, "类型 in 医院, 卫生院"), (hospitals.Encoding, hospitals.Crs, hospitals.Header, hospitals.Where));
        Assert.Equal("15", hospitals.Columns["address"]);
        Assert.Equal(14, hospitals.Columns.Count);

        var stations = sources[2];
        Assert.Equal(("ems", FacilityClasses.EmergencyStation | FacilityClasses.TownshipHospital), (stations.Layer, stations.Classes));

        var people = sources[3];
        Assert.Equal((PopulationShape.UnitTotals, new Metres(100), true, OutsidePoints.Nearest), (people.Shape, people.Spread, people.ScaleToUnits, people.Outside));
        Assert.Equal(new BoundingBox(104.1, 30.2, 104.9, 31), people.Clip);
        Assert.Equal(8, people.Columns.Count);
        Assert.Equal("n", sources[4].Columns["name"]);
        Assert.Equal(6, sources[5].Columns.Count);
    }

    [Fact]
    public void A_study_changes_the_numbers_it_names_and_keeps_the_others()
    {
        var travel = StudyText.Read(Everything).Travel;

        // The product's own: e-bike 20 km/h, car 30 and 40 km/h, ambulance as the car, detour 1.3 throughout.
        Assert.Equal(new TravelAssumption("walk", TravelMode.Walk, new(5m), new(5m), 1.25m), travel.Overrides["walk"]);
        Assert.Equal(new TravelAssumption("ebike", TravelMode.EBike, new(18m), new(18m), 1.3m), travel.Overrides["ebike"]);
        Assert.Equal(new TravelAssumption("car", TravelMode.Car, new(25m), new(35m), 1.3m), travel.Overrides["car"]);
        Assert.Equal(new TravelAssumption("ambulance", TravelMode.Ambulance, new(30m), new(40m), 1.4m), travel.Overrides["ambulance"]);
        Assert.Equal("ebike", Assert.Single(travel.Headlines, pair => pair.Key == "PB-R1").Value);
    }

    [Fact]
    public void What_a_study_does_not_say_has_a_default()
    {
        var study = StudyText.Read(StudyText.Least);

        Assert.Equal((false, Language.Chinese, null, true), (study.Sample, study.Language, study.MapApproval, study.CountFacilitiesBeyondBorder));
        Assert.Equal(new ClassificationPlan { Towns = null, ByType = true }, study.Classification);
        Assert.Equal(new Metres(500), study.GapLink);
        Assert.Empty(study.Standards);
        Assert.Empty(study.Travel.Overrides);

        var units = Assert.Single(study.Sources);
        Assert.Equal((null, null, null, true, PopulationShape.Points, new Metres(250)), (units.Format, units.Crs, units.Where, units.Header, units.Shape, units.Spread));
    }

    [Fact]
    public void Paths_start_from_the_folder_of_the_study()
    {
        using var text = new StudyText(StudyText.Least);
        Assert.Equal(Path.GetDirectoryName(text.Path), StudyFile.Read(text.Path).Folder);
    }

    [Fact]
    public void A_check_finds_the_files_that_are_not_there()
    {
        using var text = new StudyText(StudyText.Least + "  facilities:\n    - path: here.csv\n    - path: gone.csv\n");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(text.Path)!, "here.csv"), "id\n");

        Assert.Equal(
            [new Fault(FaultCode.FileMissing, "study.yaml", 7, "sources.units.path", "townships.geojson"), new Fault(FaultCode.FileMissing, "study.yaml", 10, "sources.facilities.path", "gone.csv")],
            StudyFile.Check(text.Path));
    }

    [Fact]
    public void A_study_that_is_not_there_is_named()
    {
        var fault = Assert.Single(StudyFile.Check(Path.Combine(Path.GetTempPath(), "no-such-study.yaml")));
        Assert.Equal((FaultCode.FileMissing, "no-such-study.yaml"), (fault.Code, fault.File));
    }
}
