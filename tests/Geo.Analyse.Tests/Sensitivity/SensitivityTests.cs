using Geo.Analyse.Sensitivity;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Space.Units;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Sensitivity;

public sealed class SensitivityTests
{
    static IReadOnlyList<ReachSensitivity> Of(Scene scene, Standard standard) => SensitivityEvaluation.Of(scene.Place(), [scene.Evaluate(standard)], Scene.Travel.Presets);

    static Scene County(params (double EastMetres, long Persons)[] people)
    {
        var scene = new Scene().Unit("a", Box(-1, -1, 0.01, 1), "街道").Unit("b", Box(0.01, -1, 1, 1), "街道").Facility("1", 0, FacilityClasses.Hospital | FacilityClasses.EmergencyStation);
        foreach (var (east, persons) in people) scene.People(east, persons);
        return scene;
    }

    [Fact]
    public void A_time_by_hand()
    {
        // On foot 15 min × 4.8 km/h ÷ 1.3 are 923 m. A fifth slower 738, faster 1,107; a twentieth less 876, more 969; straight 1,200. People are powers of two: 500 m, 800, 900, 950, 1,000, 1,150, 1,300.
        var scene = County((500, 1), (800, 2), (900, 4), (950, 8), (1_000, 16), (1_150, 32), (1_300, 64));
        var standard = Standard("T-R1", new ReachRule(UrbanRural.Urban, FacilityClasses.Hospital, [new TimeCriterion(TimeSpan.FromMinutes(15), false)], CriteriaJoin.Any));
        var walk = Of(scene, standard)[0];

        Assert.Equal("walk", walk.Measure.Key);
        Assert.Equal([127, 1, 31, 3, 15, 63, 7], Persons(walk.Area));
        Assert.False(walk.Area.IsBorderline);
        // The first unit ends at 0.01°, 1,113 m: everyone of it is inside straight, and not by detour.
        Assert.Equal([31, 1, 31, 3, 15, 31, 7], Persons(walk.ByUnit[0]));
        Assert.True(walk.ByUnit[0].IsBorderline);
        Assert.Equal(Persons(walk.Area), Persons(walk.ByUnit[2]));
        Assert.Equal(31m / 127, walk.Area.ShareOf(walk.Area.SpeedHigh));
    }

    [Fact]
    public void A_radius_knows_no_speed_and_its_detour_is_the_first_ways()
    {
        // 5 km: 4.75 and 5.25; by detour 5 ÷ 1.3 = 3.846 km.
        var scene = County((3_800, 1), (3_900, 2), (4_800, 4), (5_200, 8), (5_300, 16));
        var radius = Assert.Single(Of(scene, Radius(null, 5)));

        Assert.Equal([31, 7, 7, 3, 15, 7, 1], Persons(radius.Area));
    }

    [Fact]
    public void Both_criteria_move_together()
    {
        // Radius 20 km and 30 min × 30 km/h ÷ 1.3 = 11,538 m: both is the smaller, and straight it is 15 km.
        var standard = Standard("T-E2", new ReachRule(
            UrbanRural.Urban, FacilityClasses.EmergencyStation, [new DistanceCriterion([new Metres(20_000)]), new TimeCriterion(TimeSpan.FromMinutes(30), false)], CriteriaJoin.Both));
        var scene = new Scene().Unit("a", Box(-1, -1, 1, 1), "街道").Facility("1", 0, FacilityClasses.EmergencyStation).People(9_300, 1).People(11_000, 2).People(12_000, 4).People(14_900, 8).People(16_000, 16);
        var all = Of(scene, standard);
        var both = all[^1];

        Assert.Equal("both", both.Measure.Key);
        // Slower 9,230; faster 13,846; less 10,961; more 12,115.
        Assert.Equal([31, 0, 7, 1, 7, 15, 3], Persons(both.Area));
    }

    [Fact]
    public void Ranges_hold_the_figure_itself_between_them()
    {
        var scene = County([.. Enumerable.Range(0, 200).Select(at => (at * 37.0, 1L))]);
        foreach (var one in Of(scene, Standard("T-R1", new ReachRule(null, FacilityClasses.Hospital, [new TimeCriterion(TimeSpan.FromMinutes(15), false)], CriteriaJoin.Any))))
        {
            Assert.True(one.Area.SpeedLow <= one.Measure.Area.Inside && one.Measure.Area.Inside <= one.Area.SpeedHigh, one.Measure.Key);
            Assert.True(one.Area.LimitLow <= one.Measure.Area.Inside && one.Measure.Area.Inside <= one.Area.LimitHigh, one.Measure.Key);
            Assert.Equal(one.Measure.Area.Inside, one.Area.Detour);
            Assert.Equal(one.Measure.Area.Concerned, one.Area.Concerned);
        }
    }

    static decimal[] Persons(ReachRange range) =>
        [range.Concerned.Persons, range.SpeedLow.Persons, range.SpeedHigh.Persons, range.LimitLow.Persons, range.LimitHigh.Persons, range.Straight.Persons, range.Detour.Persons];
}
