using Geo.Analyse.Access;
using Geo.Analyse.Decay;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Space.Geodesy;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Access;

public sealed class AccessEvaluationTests
{
    /// <summary>30 minutes at 40 km/h ÷ 1.3 are 15,384,615 mm.</summary>
    static Standard HalfAnHour(UrbanRural? concerned, FacilityClasses classes = FacilityClasses.Hospital) =>
        Standard("T-R2", new ReachRule(concerned, classes, [new TimeCriterion(TimeSpan.FromMinutes(30), false)], CriteriaJoin.Any));

    static Scene Beds(Scene scene, string id, double eastMetres, int? beds, int? doctors = null) =>
        scene.Facility(id, eastMetres, FacilityClasses.Hospital, with: facility => facility with { Beds = beds, Doctors = doctors });

    static IReadOnlyList<AccessFinding> Of(Scene scene, Standard standard) =>
        AccessEvaluation.Of(scene.Place(), [scene.Evaluate(standard)], [], TestContext.Current.CancellationToken);

    [Fact]
    public void Beds_within_half_an_hour_by_hand()
    {
        // Thirds of 15,384,615 mm end at 5,128,205 and 10,256,410. From the first hospital: 100 people at 0, 200 at 6 km, 300 at 20 km; from the second 20, 14 and 0 km.
        var scene = new Scene().Unit("a", Box(-1, -1, 0.1, 1), "乡").Unit("b", Box(0.1, -1, 1, 1), "乡").People(0, 100).People(6_000, 200).People(20_000, 300);
        Beds(scene, "1", 0, 10);
        Beds(scene, "2", 20_000, 20);
        Beds(scene, "3", 21_000, null);
        var found = Assert.Single(Of(scene, HalfAnHour(UrbanRural.Rural)));
        var (first, second) = (found.Units[0], found.Units[1]);

        Assert.Equal(("beds", 2, 1, 30m, 30m), (found.Supply, found.Facilities, found.Silent, found.Total, found.Reached));
        // 2SFCA: 10/300 for the first two, 20/500 for the last two; unit a holds the first two.
        Near(((100 * (10 / 300d)) + (200 * ((10 / 300d) + (20 / 500d)))) / 300, first.TwoStep);
        Near(20 / 500d, second.TwoStep);
        // Weights 1 and 0.68 about the first, 0.22 and 1 about the second.
        var (r1, r2) = (10 / (100 + (0.68 * 200)), 20 / (300 + (0.22 * 200)));
        Near(((100 * r1) + (200 * ((0.68 * r1) + (0.22 * r2)))) / 300, first.Enhanced);
        Near(r2, second.Enhanced);
        var (g1, g2) = (0.68 / 0.9, 0.22 / 0.9);
        var (s1, s2) = (10 / (100 + (200 * 0.68 * g1)), 20 / (300 + (200 * 0.22 * g2)));
        Near(((100 * s1) + (200 * ((0.68 * g1 * s1) + (0.22 * g2 * s2)))) / 300, first.ThreeStep);
        Near(((100 * 10) + (200 * ((0.68 * 10) + (0.22 * 20)))) / 300d, first.Gravity);
        Near(((100 * 10) + (200 * 30)) / 300d, first.Cumulative);
        Assert.Equal((300, 600), (first.People.Persons, found.Units[2].People.Persons));
    }

    [Fact]
    public void Only_the_people_a_standard_speaks_of_are_averaged_and_everybody_competes()
    {
        var scene = new Scene().Unit("a", Box(-1, -1, 0.1, 1), "乡").Unit("b", Box(0.1, -1, 1, 1), "街道").People(0, 100).People(12_000, 300);
        Beds(scene, "1", 6_000, 40, 8);
        var found = Of(scene, HalfAnHour(UrbanRural.Rural));

        Assert.Equal(["beds", "doctors"], found.Select(one => one.Supply));
        Near(40 / 400d, found[0].Units[0].TwoStep);
        Assert.Equal((0, 0d), (found[0].Units[1].People.Persons, found[0].Units[1].TwoStep));
        Near(8 / 400d, found[1].Units[0].TwoStep);
    }

    [Fact]
    public void A_radius_an_ambulance_and_facilities_without_numbers_give_no_access()
    {
        var scene = new Scene().Unit("a", Box(-1, -1, 1, 1), "乡").People(0, 100);
        Beds(scene, "1", 0, 10);
        scene.Facility("2", 0, FacilityClasses.EmergencyStation, with: facility => facility with { Beds = 3 });

        Assert.Empty(Of(scene, Radius(null, 5)));
        Assert.Empty(Of(scene, HalfAnHour(null, FacilityClasses.EmergencyStation)));
        Assert.Empty(Of(Beds(new Scene().Unit("a", Box(-1, -1, 1, 1), "乡").People(0, 100), "1", 0, null), HalfAnHour(null)));
    }

    [Fact]
    public void The_tree_answers_as_the_list_of_all_pairs_does()
    {
        var random = new Random(20260103);
        for (var round = 0; round < 8; round++)
        {
            var scene = new Scene().Unit("a", Box(-1, -1, 0.1, 1), "乡").Unit("b", Box(0.1, -1, 1, 1), "乡");
            for (var point = 0; point < 150; point++) scene.PeopleAt((random.NextDouble() * 0.6) - 0.2, (random.NextDouble() * 0.6) - 0.3, random.Next(1, 500));
            for (var facility = 0; facility < 12; facility++) scene.FacilityAt($"{facility}", new((random.NextDouble() * 0.6) - 0.2, (random.NextDouble() * 0.6) - 0.3), FacilityClasses.Hospital, with: one => one with { Beds = random.Next(0, 300) });
            var placed = scene.Place();
            var found = Assert.Single(AccessEvaluation.Of(placed, [scene.Evaluate(HalfAnHour(null))], [], TestContext.Current.CancellationToken));

            var pairs = (from row in Enumerable.Range(0, placed.Demand.Count)
                         from facility in Enumerable.Range(0, placed.Facilities.Count)
                         select (row, facility, Geodesic.DistanceMm(placed.Facilities[facility].Place!.Value, placed.Demand.Place(row)))).ToList();
            var costs = new TravelCosts([.. pairs.Select(pair => pair.row)], [.. pairs.Select(pair => pair.facility)], [.. pairs.Select(pair => pair.Item3)]);
            double[] people = [.. placed.Demand.Millionths.Select(millionths => millionths / 1e6)];
            double[] beds = [.. placed.Facilities.Select(facility => (double)facility.Beds!.Value)];
            foreach (var (method, of) in new (AccessMethod, Func<UnitAccess, double>)[]
                     {
                         (AccessMethod.TwoStep, one => one.TwoStep), (AccessMethod.EnhancedTwoStep, one => one.Enhanced), (AccessMethod.ThreeStep, one => one.ThreeStep),
                         (AccessMethod.Gravity, one => one.Gravity), (AccessMethod.Cumulative, one => one.Cumulative),
                     })
            {
                var access = SupplyAccess.Measure(method, people, beds, costs, found.Measure.Limit, SteppedDecay.Thirds(found.Measure.Limit));
                for (var unit = 0; unit < 2; unit++)
                {
                    var rows = Enumerable.Range(0, people.Length).Where(row => placed.Demand.Units[row] == unit).ToList();
                    Near(rows.Sum(row => access[row] * people[row]) / rows.Sum(row => people[row]), of(found.Units[unit]));
                }
            }
        }
    }

    static void Near(double expected, double actual) => Assert.True(Math.Abs(expected - actual) <= 1e-10 * (1 + Math.Abs(expected)), $"{expected} {actual}");
}
