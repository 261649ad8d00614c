using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

public sealed class MissingInputTests
{
    static Scene County(string? type = null) => new Scene().Unit("a", Box(-1, -1, 1, 1), type);

    static MissingInput Missing(Scene scene, Standard? standard = null) =>
        Assert.Single(Assert.IsType<NotComputable>(scene.Evaluate(standard ?? Radius(null, 5))).Missing);

    [Fact]
    public void No_source_of_facilities()
    {
        var scene = County().People(0, 1);
        scene.Study = scene.Study with { Sources = [.. scene.Study.Sources.Where(source => source.Role != SourceRole.Facilities)] };

        Assert.Equal(new(MissingCode.NoFacilitySource, SourceRole.Facilities, "longitude"), Missing(scene));
    }

    [Fact]
    public void No_facility_of_the_rules_classes() =>
        Assert.Equal(new(MissingCode.NoServingFacility, SourceRole.Facilities, "type"), Missing(County().People(0, 1).Facility("1", 0, FacilityClasses.Hospital)));

    [Fact]
    public void Facilities_without_coordinates() =>
        Assert.Equal(new(MissingCode.FacilitiesUnlocated, SourceRole.Facilities, "longitude"), Missing(County().People(0, 1).Facility("1", null)));

    [Fact]
    public void No_station_with_a_vehicle() =>
        Assert.Equal(new(MissingCode.NoServingFacility, SourceRole.Facilities, "ambulances"), Missing(County().People(0, 1).Facility("1", 0, ambulances: 0)));

    [Fact]
    public void Nobody_at_all() =>
        Assert.Equal(new(MissingCode.NoPopulation, SourceRole.Population, "people"), Missing(County().Facility("1", 0)));

    [Fact]
    public void People_without_coordinates()
    {
        var scene = County().Facility("1", 0);
        scene.Unlocated.Add(new("v", "a", UrbanRural.Rural, People.FromWhole(1)));

        Assert.Equal(new(MissingCode.PopulationUnlocated, SourceRole.Population, "longitude"), Missing(scene));
    }

    [Fact]
    public void Units_without_boundaries() =>
        Assert.Equal(new(MissingCode.NoUnit, SourceRole.Units, "boundary"), Missing(new Scene().Unit("a", null).People(0, 1).Facility("1", 0)));

    [Fact]
    public void People_who_all_live_outside_of_the_units() =>
        Assert.Equal(new(MissingCode.PeopleOutside, SourceRole.Population, "longitude"), Missing(County().People(1_000_000, 1).Facility("1", 0)));

    [Fact]
    public void Nobody_could_be_classified() =>
        Assert.Equal(
            new(MissingCode.UrbanRuralUndecided, SourceRole.Units, "urban_rural"),
            Missing(County("镇").People(0, 1).Facility("1", 0), Radius(UrbanRural.Rural, 10)));

    [Fact]
    public void Everything_missing_is_named_at_once()
    {
        var scene = County().Facility("1", null);
        scene.Unlocated.Add(new("v", "a", UrbanRural.Rural, null));

        Assert.Equal(2, Assert.IsType<NotComputable>(scene.Evaluate(Radius(null, 5))).Missing.Count);
    }

    [Fact]
    public void An_area_where_nobody_is_of_the_rules_class_is_computed_and_has_no_share()
    {
        var finding = County("乡").People(0, 1).Facility("1", 0).Reach(Radius(UrbanRural.Urban, 5));

        Assert.Null(finding.Head.Area.Share);
        Assert.Equal(People.FromWhole(1), finding.Head.Area.NotConcerned);
    }
}
