using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Space.Places;
using Geo.Space.Units;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Standards;

public sealed class ReachTests
{
    static Scene Town() => new Scene().Unit("a", Box(-1, -1, 0.2, 1), "街道").Unit("b", Box(0.2, -1, 1, 1), "乡");

    [Fact]
    public void A_place_at_exactly_the_limit_is_inside_and_a_millimetre_further_is_not()
    {
        // Along the equator; head counts are powers of two, so the sum names who is inside.
        var finding = Town().Facility("1", 0)
            .People(4999.999, 1).People(5000, 2).People(5000.0004, 4) // rounds to the limit
            .People(5000.0006, 8).People(5000.001, 16).People(-5000, 32).People(-5000.001, 64)
            .Reach(5);

        Assert.Equal(People.FromWhole(1 + 2 + 4 + 32), finding.Head.Area.Inside);
        Assert.Equal(People.FromWhole(8 + 16 + 64), finding.Head.Area.Outside);
        Assert.Equal(39m / 127, finding.Head.Area.Share);
    }

    [Fact]
    public void Distances_are_geodesics_on_the_ellipsoid_not_on_a_sphere()
    {
        // echo "30 104 30.045 104" | GeodSolve -i -p 6 says 4988.376981 m; a sphere of 6,371 km says 5003.772 m.
        // echo "30 104 30 104.0519" | GeodSolve -i -p 6 says 5007.637902 m; the sphere says 4997.847 m.
        var finding = new Scene().Unit("a", Box(103, 29, 105, 31)).FacilityAt("1", new LonLat(104, 30))
            .PeopleAt(104, 30.045, 1).PeopleAt(104.0519, 30, 2).Reach(5);

        Assert.Equal(People.FromWhole(1), finding.Head.Area.Inside);
        Assert.Equal(GeodSolve.Meridian, finding.Nearest.FirstCost[0]);
        Assert.Equal(GeodSolve.Parallel, finding.Nearest.FirstCost[1]);
    }

    [Fact]
    public void A_band_counts_the_good_the_acceptable_and_those_beyond()
    {
        var finding = Town().Facility("1", 0).People(9_999, 1).People(10_000, 2).People(10_001, 4).People(20_000, 8).People(20_001, 16).Reach(10, 20);

        Assert.Equal([People.FromWhole(3), People.FromWhole(12)], finding.Head.Area.Bands);
        Assert.Equal(People.FromWhole(16), finding.Head.Area.Outside);
    }

    [Fact]
    public void Everyone_is_somewhere_inside_outside_unlocated_unclassified_or_of_the_other_class()
    {
        var scene = Town().Unit("c", Box(-1, 1, 1, 2), "镇").Facility("1", 0)
            .People(1_000, 1).People(6_000, 2).People(30_000, 4).PeopleAt(0, 1.5, 8);
        scene.Unlocated.Add(new("v", "a", UrbanRural.Urban, People.FromWhole(16)));
        scene.Unlocated.Add(new("w", null, UrbanRural.Rural, People.FromWhole(32)));
        var tally = scene.Reach(Radius(UrbanRural.Urban, 5)).Head;

        Assert.Equal(People.FromWhole(1), tally.Area.Inside);
        Assert.Equal(People.FromWhole(2), tally.Area.Outside);
        Assert.Equal(People.FromWhole(4), tally.Area.NotConcerned);
        Assert.Equal(People.FromWhole(8), tally.Area.Unclassified);
        Assert.Equal(People.FromWhole(48), tally.Area.Unlocated);
        Assert.Equal(People.FromWhole(63), tally.Area.Total);
        // The units: a, b, c and, last, the county, to which those of no named unit belong.
        Assert.Equal([19, 4, 8, 63], tally.ByUnit.Select(unit => (int)unit.Total.Persons));
        Assert.Equal([8, 19, 36], tally.ByClass.Select(unit => (int)unit.Total.Persons));
    }

    [Fact]
    public void The_nearest_and_the_second_nearest_are_averaged_by_people()
    {
        // Stations at 0 and 10 km; one person at 1 km, three at 4 km: means (1 + 12) / 4 = 3.25 and (9 + 18) / 4 = 6.75 km.
        var tally = Town().Facility("1", 0).Facility("2", 10_000).People(1_000, 1).People(4_000, 3).Reach(8).Head.Area;

        Assert.Equal(new CostSummary(3_250_000, 4_000_000), tally.Nearest);
        Assert.Equal(new CostSummary(6_750_000, 9_000_000), tally.SecondNearest);
        Assert.Equal(People.FromWhole(3), tally.Twice);
    }

    [Fact]
    public void A_tie_goes_to_the_facility_with_the_smaller_id()
    {
        // Ids compare as numbers: 9 before 10, although 10 comes first as text.
        var finding = Town().Facility("10", -3_000).Facility("9", 3_000).People(0, 1).Reach(5);

        Assert.Equal((0, 1), (finding.Nearest.First[0], finding.Nearest.Second[0])); // facilities stand in the order of their ids
    }

    [Fact]
    public void A_station_that_cannot_go_out_does_not_cover_and_is_listed_with_its_reason()
    {
        var finding = Town().Facility("1", 20_000)
            .Facility("2", 0, ambulances: 0).Facility("3", 0, open: false).Facility("4", null).Facility("5", 0, FacilityClasses.Hospital)
            .Facility("6", 40_000, ambulances: null).People(0, 1).Reach(5);

        Assert.Equal([0, 5], finding.Serving);
        Assert.Equal(
            [new IdleFacility(1, IdleReason.NoVehicle), new(2, IdleReason.NotOpenAllHours), new(3, IdleReason.Unlocated)], finding.Idle);
        Assert.Equal([5], finding.Unconfirmed);
        Assert.Equal(People.FromWhole(1), finding.Head.Area.Outside);
    }

    [Fact]
    public void A_hospital_serves_as_a_hospital_whatever_its_emergency_station_lacks()
    {
        var rule = new ReachRule(null, FacilityClasses.Hospital, [new DistanceCriterion([new Metres(5000)])], CriteriaJoin.Any);
        var finding = Town().Facility("1", 0, FacilityClasses.Hospital | FacilityClasses.EmergencyStation, ambulances: 0).People(0, 1)
            .Reach(Standard("T-H", rule));

        Assert.Equal(People.FromWhole(1), finding.Head.Area.Inside);
        Assert.Empty(finding.Unconfirmed);
    }

    [Fact]
    public void First_due_areas_say_who_loses_cover_when_a_station_is_out()
    {
        // Stations at 0 and 6 km, limit 5 km: 1 is reached by the first alone, 2 by both, 4 by both, 8 by nobody.
        var finding = Town().Facility("1", 0, ambulances: 2).Facility("2", 6_000, ambulances: 1)
            .People(-1_000, 1).People(2_000, 2).People(4_000, 4).People(-9_000, 8).Reach(5);

        Assert.Equal(
            [
                new FirstDueArea(0, People.FromWhole(1 + 2 + 8), People.FromWhole(1 + 2), 2, People.FromWhole(2), People.FromWhole(1)),
                new FirstDueArea(1, People.FromWhole(4), People.FromWhole(4), 1, People.FromWhole(4), People.Nobody),
            ],
            finding.FirstDue);
        Assert.Equal(5.5m, finding.FirstDue[0].PeoplePerVehicle);
    }
}
