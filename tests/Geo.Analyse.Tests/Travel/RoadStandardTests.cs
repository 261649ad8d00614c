using Geo.Analyse.Sensitivity;
using Geo.Analyse.Standards;
using Geo.Analyse.Tests.Streets;
using Geo.Analyse.Travel;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Tests.Travel;

public sealed class RoadStandardTests
{
    const double Bank = 0.001;

    static readonly LonLat s_north = new(0, Bank);

    // A river along the equator with one bridge, a street on each bank: from the north bank to the south, 221 m as the crow flies, it is 1,000 + 200 + 1,000 m by road. A metre takes 100 ms.
    static Town River() => new Town().Corner("north", 0, Bank).Corner("bridge-n", 0.01, Bank).Corner("bridge-s", 0.01, -Bank).Corner("south", 0, -Bank)
        .Street("north", "bridge-n", 1000).Street("bridge-n", "bridge-s", 200).Street("bridge-s", "south", 1000);

    // Three people at the facility, five across the river, seven too far from any street.
    static Scene County() => new Scene().Unit("a", Scene.Box(-1, -1, 1, 1), "街道").FacilityAt("1", s_north, FacilityClasses.EmergencyStation | FacilityClasses.Hospital)
        .PeopleAt(0, Bank, 3).PeopleAt(0, -Bank, 5).PeopleAt(0, 0.1, 7);

    static (ReachFinding Finding, PlacedStudy Placed) Reach(Standard standard, TravelPlan? travel = null, Town? town = null, Scene? county = null)
    {
        var scene = county ?? County();
        var (study, placed) = (scene.Study with { Travel = travel ?? new() }, scene.Place());
        var roads = new RoadJourneys((town ?? River()).Build(), new() { Speeds = Town.Speeds }, placed.Demand);
        return (Assert.IsType<ReachFinding>(StandardEvaluation.Evaluate(study, placed, [standard], Scene.Travel, [roads], null, TestContext.Current.CancellationToken)[0]), placed);
    }

    static Standard Minutes(int minutes, FacilityClasses classes = FacilityClasses.Hospital) =>
        Scene.Standard("T-R1", new ReachRule(null, classes, [new TimeCriterion(TimeSpan.FromMinutes(minutes), false)], CriteriaJoin.Any));

    static Standard Joined(CriteriaJoin join, double metres, int minutes) => Scene.Standard("T-J1", new ReachRule(
        null, FacilityClasses.EmergencyStation, [new DistanceCriterion([new Metres(metres)]), new TimeCriterion(TimeSpan.FromMinutes(minutes), false)], join));

    static ReachMeasure Of(ReachFinding finding, string key) => finding.Measures.First(measure => measure.Key == key);

    [Fact]
    public void Kilometres_by_road_are_those_along_the_way_over_the_bridge()
    {
        var finding = Reach(Scene.Radius(null, 1)).Finding;

        Assert.Equal(["radius", "roads-radius"], finding.Measures.Select(measure => measure.Key));
        Assert.Equal(People.FromWhole(8), Of(finding, "radius").Area.Inside);
        var roads = Of(finding, "roads-radius");
        Assert.Equal((TravelModel.Roads, TravelMode.Ambulance, Impedance.Millimetres), (roads.Model, roads.Mode, roads.Unit));
        Assert.Equal((People.FromWhole(3), People.FromWhole(12)), (roads.Area.Inside, roads.Area.Outside));
        Assert.Equal([0, 2_200_000, NearestTwo.None], roads.Nearest!.FirstCost);
    }

    [Fact]
    public void Minutes_by_road_have_a_measure_for_each_way_to_go_and_the_base_stays_as_it_was()
    {
        var finding = Reach(Minutes(4)).Finding;

        Assert.Equal(["walk", "ebike", "car", "roads-walk", "roads-ebike", "roads-car"], finding.Measures.Select(measure => measure.Key));
        Assert.Equal("walk", finding.Head.Key);
        Assert.Equal((240_000L, Impedance.Milliseconds), (Assert.Single(Of(finding, "roads-car").Limits), Of(finding, "roads-car").Unit));
        Assert.Equal([0, 220_000, NearestTwo.None], Of(finding, "roads-car").Nearest!.FirstCost);
        Assert.Equal(People.FromWhole(8), Of(finding, "roads-car").Area.Inside);
    }

    [Fact]
    public void Whoever_is_off_the_network_is_outside_and_counted_and_in_no_mean()
    {
        var area = Of(Reach(Minutes(4)).Finding, "roads-walk").Area;

        Assert.Equal((People.FromWhole(7), People.FromWhole(7)), (area.NoWay, area.Outside));

        // (3 × 0 + 5 × 220 s) ÷ 8.
        Assert.Equal(new CostSummary(137_500, 220_000) { Unit = Impedance.Milliseconds }, area.Nearest);
    }

    [Theory]
    [InlineData(CriteriaJoin.Any, 2300, 3, 8)] // 2,200 m suffice, 3 min 40 s do not
    [InlineData(CriteriaJoin.Any, 2100, 4, 8)]
    [InlineData(CriteriaJoin.Any, 2100, 3, 3)]
    [InlineData(CriteriaJoin.Both, 2300, 4, 8)]
    [InlineData(CriteriaJoin.Both, 2300, 3, 3)]
    [InlineData(CriteriaJoin.Both, 2100, 4, 3)]
    public void Joined_criteria_ask_the_network_both(CriteriaJoin join, double metres, int minutes, long inside)
    {
        var measure = Reach(Joined(join, metres, minutes)).Finding.Measures[^1];

        Assert.Equal(join == CriteriaJoin.Any ? "roads-either" : "roads-both", measure.Key);
        Assert.Equal(People.FromWhole(inside), measure.Area.Inside);
        Assert.Equal(137_500, measure.Area.Nearest!.Mean); // of the times, not of what decides
    }

    [Theory]
    [InlineData(null, null, "walk")]
    [InlineData(TravelModel.Roads, null, "roads-walk")]
    [InlineData(null, "roads", "roads-walk")]
    [InlineData(null, "roads-car", "roads-car")]
    [InlineData(TravelModel.Roads, "car", "car")]
    [InlineData(TravelModel.Straight, null, "straight-walk")]
    [InlineData(TravelModel.Terrain, null, "walk")] // no source: the head stays
    public void A_model_heads_by_the_twin_of_what_would_head_without_it(TravelModel? model, string? headline, string expected)
    {
        var headlines = headline is null ? [] : new Dictionary<string, string> { ["T-R1"] = headline };

        Assert.Equal(expected, Reach(Minutes(4), new() { Model = model, Headlines = headlines }).Finding.Head.Key);
    }

    [Fact]
    public void A_standard_of_ones_own_may_name_its_model()
    {
        var standard = Scene.Standard("T-R1", new ReachRule(null, FacilityClasses.Hospital, [new TimeCriterion(TimeSpan.FromMinutes(4), false)], CriteriaJoin.Any) { Travel = TravelModel.Roads });

        Assert.Equal("roads-walk", Reach(standard).Finding.Head.Key);
        Assert.Equal("walk", Reach(standard, new() { Headlines = new Dictionary<string, string> { ["T-R1"] = "walk" } }).Finding.Head.Key);
    }

    [Fact]
    public void Straight_and_detour_stand_beside_where_a_study_asks_for_them()
    {
        // 15 min × 4.8 km/h = 1,200 m; 5 km ÷ 1.3 = 3,846.153 m.
        var straight = Of(Reach(Minutes(15), new() { Models = [TravelModel.Straight] }).Finding, "straight-walk");
        var detour = Of(Reach(Scene.Radius(null, 5), new() { Models = [TravelModel.Detour] }).Finding, "detour-radius");

        Assert.Equal((1_200_000, TravelModel.Straight), (straight.Limit, straight.Model));
        Assert.Equal((3_846_153, TravelModel.Detour), (detour.Limit, detour.Model));
    }

    [Fact]
    public void Gaps_and_first_due_areas_go_by_what_heads()
    {
        var finding = Reach(Minutes(3), new() { Model = TravelModel.Roads }).Finding;

        Assert.Equal([(People.FromWhole(7), -1, NearestTwo.None), (People.FromWhole(5), 0, 220_000L)], finding.Gaps.Select(gap => (gap.People, gap.NearestFacility, gap.NearestCost)));
        Assert.Equal((Impedance.Milliseconds, 40_000L), (finding.Gaps[1].Counted, finding.Gaps[1].BeyondCost));
        Assert.Equal(People.FromWhole(5), finding.Gaps[1].Helping.OfGap);
        Assert.Equal((People.FromWhole(8), People.FromWhole(3)), (finding.FirstDue[0].People, finding.FirstDue[0].Inside));
        Assert.False(finding.ServiceAreas[0].IsEmpty);
    }

    [Fact]
    public void People_come_to_a_hospital_and_an_ambulance_comes_to_them()
    {
        // From north to south only: nobody in the south reaches the hospital, the ambulance reaches them.
        var town = new Town().Corner("north", 0, Bank).Corner("south", 0, -Bank).Street("north", "south", 1000, oneway: true);

        Assert.Equal(People.FromWhole(12), Of(Reach(Minutes(4), town: town).Finding, "roads-car").Area.NoWay);
        Assert.Equal(People.FromWhole(7), Of(Reach(Minutes(4, FacilityClasses.EmergencyStation), town: town).Finding, "roads-ambulance").Area.NoWay);
    }

    [Fact]
    public void Who_changes_class_is_counted_where_he_lives()
    {
        var (finding, placed) = Reach(Scene.Radius(null, 1, 3));
        var shift = Assert.Single(ShiftEvaluation.Of(placed, [finding]));

        Assert.Equal(("radius", "roads-radius"), (shift.From.Key, shift.To.Key));
        Assert.Equal((People.FromWhole(5), People.Nobody, People.Nobody), (shift.Area.Changed, shift.Area.Lost, shift.Area.Gained));
        Assert.Equal(People.FromWhole(5), shift.ByUnit[0].Of(0, 1));
    }

    [Fact]
    public void A_unit_whose_verdict_hangs_on_the_model_is_borderline()
    {
        var scene = new Scene().Unit("a", Scene.Box(-1, -1, 1, 1), "街道").FacilityAt("1", s_north).PeopleAt(0, Bank, 3).PeopleAt(0, -Bank, 5);
        var (finding, placed) = Reach(Scene.Radius(null, 1), county: scene);
        var range = SensitivityEvaluation.Of(placed, [finding], Scene.Travel.Presets)[0].Area;

        Assert.Equal((People.FromWhole(8), People.FromWhole(8), People.FromWhole(3)), (range.Straight, range.Detour, range.Roads));
        Assert.True(range.IsBorderline);
    }

    [Fact]
    public void The_networks_health_names_what_lies_off_it_and_on_islands()
    {
        var town = River().Corner("island-a", 0.05, 0).Corner("island-b", 0.06, 0).Street("island-a", "island-b", 500);
        var scene = County().PeopleAt(0.055, 0, 11).FacilityAt("2", new(0.5, 0.5), FacilityClasses.Hospital);
        var (finding, placed) = Reach(Minutes(4), town: town, county: scene);
        var roads = new RoadJourneys(town.Build(), new() { Speeds = Town.Speeds }, placed.Demand);
        var health = RoadHealth.Of(roads, placed, [finding]);

        Assert.Equal([TravelMode.Walk, TravelMode.EBike, TravelMode.Car], health.Modes.Select(mode => mode.Settings.Mode));
        var walk = health.Modes[0];
        Assert.Equal((2, 2_200_000L, 2_700_000L), (walk.Islands, walk.MainLengthMm, walk.LengthMm));
        Assert.Equal((1, People.FromWhole(7), People.FromWhole(11)), (walk.PointsOff, walk.PeopleOff, walk.PeopleOnIslands));
        Assert.Equal([1], walk.FacilitiesOff);
        Assert.Equal((People.FromWhole(26), People.FromWhole(7)), (health.Located, health.FarFromRoads));
    }
}
