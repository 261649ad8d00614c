using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Tests.Studies;

public sealed class TravelModelTests
{
    static string WithRoads(string more) => StudyText.Least.Replace("sources:", "sources:\n  roads: {path: roads.osm}", StringComparison.Ordinal) + "\n" + more;

    [Fact]
    public void A_study_names_its_roads_and_how_they_are_read()
    {
        var study = StudyText.Read(StudyText.Least.Replace("sources:", """
            sources:
              roads:
                path: lines.shp
                crs: EPSG:4547
                columns: {class: 等级, speed: 车速, oneway: 单行}
                speeds: tables
                traffic: false
                join: 5m
            """, StringComparison.Ordinal));

        var roads = study.Roads!;
        Assert.Equal(("lines.shp", "EPSG:4547", "tables", false, new Metres(5)), (roads.Source.Path, roads.Source.Crs, roads.Speeds, roads.WithTraffic, roads.Join));
        Assert.Equal(["class", "oneway", "speed"], roads.Source.Columns.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(study.Sources, source => source.Path == "lines.shp");
    }

    [Fact]
    public void A_model_alone_heads_every_standard()
    {
        var travel = StudyText.Read(WithRoads("travel: roads")).Travel;

        Assert.Equal((TravelModel.Roads, null), (travel.Model, travel.Models));
    }

    [Fact]
    public void A_standard_is_headed_by_a_model_by_a_preset_or_by_one_under_the_other()
    {
        var travel = StudyText.Read(WithRoads("travel: {model: detour, models: [roads, straight], headline: {PB-R1: roads, PB-R2: roads-car, KJ-R1: radius}}")).Travel;

        Assert.Equal(TravelModel.Detour, travel.Model);
        Assert.Equal([TravelModel.Straight, TravelModel.Roads], travel.Models);
        Assert.Equal(("roads", "roads-car", "radius"), (travel.Headlines["PB-R1"], travel.Headlines["PB-R2"], travel.Headlines["KJ-R1"]));
    }

    [Fact]
    public void The_command_line_puts_a_model_over_what_the_study_chose()
    {
        var travel = StudyText.Read(WithRoads("travel: {headline: {PB-R1: roads, PB-R2: roads-car, KJ-R1: radius}}")).Travel.HeadedBy(TravelModel.Straight);

        Assert.Equal(TravelModel.Straight, travel.Model);
        Assert.Equal([("KJ-R1", "straight-radius"), ("PB-R2", "straight-car")], travel.Headlines.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Theory]
    [InlineData("travel: roads", "travel")]
    [InlineData("travel: {model: terrain}", "travel.model")]
    [InlineData("travel: {models: [straight, roads]}", "travel.models")]
    [InlineData("travel: {headline: {PB-R1: roads-walk}}", "travel.headline.PB-R1")]
    public void Roads_without_a_source_are_refused(string travel, string column)
    {
        using var text = new StudyText($"{StudyText.Least}\n{travel}");
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => StudyFile.Read(text.Path)).Faults);

        Assert.Equal((FaultCode.TravelSourceMissing, column), (fault.Code, fault.Column));
    }

    [Theory]
    [InlineData("travel: flying", FaultCode.ValueUnknown)]
    [InlineData("travel: {models: [sea]}", FaultCode.ValueUnknown)]
    [InlineData("travel: {headline: {PB-R1: roads-donkey}}", FaultCode.PresetUnknown)]
    public void A_word_that_is_no_model_is_refused(string travel, FaultCode expected)
    {
        using var text = new StudyText(WithRoads(travel));

        Assert.Equal(expected, Assert.Single(Assert.Throws<BadInputException>(() => StudyFile.Read(text.Path)).Faults).Code);
    }

    [Fact]
    public void A_study_names_its_ground_and_what_covers_it()
    {
        var study = StudyText.Read(StudyText.Least.Replace("sources:", """
            sources:
              terrain: {path: dem.tif, crs: EPSG:4547, classes: cover.tif, speeds: speeds.csv, rivers: rivers.geojson, bridges: roads.osm}
            """, StringComparison.Ordinal) + "\ntravel: terrain\n");

        var terrain = study.Terrain!;
        Assert.Equal(("dem.tif", "EPSG:4547", "cover.tif", "speeds.csv", "rivers.geojson", "roads.osm"), (terrain.Path, terrain.Crs, terrain.Classes, terrain.Speeds, terrain.Rivers, terrain.Bridges));
        Assert.Equal(TravelModel.Terrain, study.Travel.Model);
        Assert.Null(StudyText.Read(StudyText.Least).Terrain);
    }

    [Theory]
    [InlineData("{}", FaultCode.KeyMissing, "sources.terrain.path")]
    [InlineData("{path: dem.tif, classes: cover.tif}", FaultCode.KeyMissing, "sources.terrain.speeds")]
    [InlineData("{path: dem.tif, speeds: speeds.csv}", FaultCode.KeyMissing, "sources.terrain.classes")]
    [InlineData("{path: dem.tif, bridges: roads.osm}", FaultCode.KeyMissing, "sources.terrain.rivers")]
    [InlineData("{path: dem.tif, height: 3}", FaultCode.KeyUnknown, "sources.terrain.height")]
    [InlineData("{path: dem.tif, crs: EPSG:1}", FaultCode.CrsUnknown, "sources.terrain.crs")]
    [InlineData("dem.tif", FaultCode.MappingExpected, "sources.terrain")]
    public void What_is_wrong_with_the_ground_is_told_with_its_key(string terrain, FaultCode code, string column)
    {
        var fault = Assert.Single(StudyText.Faults(StudyText.Least.Replace("sources:", $"sources:\n  terrain: {terrain}", StringComparison.Ordinal)));

        Assert.Equal((code, column), (fault.Code, fault.Column));
    }
}
