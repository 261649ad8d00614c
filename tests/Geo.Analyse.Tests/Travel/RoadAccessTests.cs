using Geo.Analyse.Access;
using Geo.Analyse.Decay;
using Geo.Analyse.Standards;
using Geo.Analyse.Tests.Streets;
using Geo.Analyse.Travel;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Analyse.Tests.Travel;

/// <summary>Access and mean arrival where roads head: a metre takes 100 ms in the towns of these tests.</summary>
public sealed class RoadAccessTests
{
    const double Bank = 0.001;

    // Two banks 221 m apart as the crow flies, 2,200 m by the bridge: 220 s.
    static Town River() => new Town().Corner("north", 0, Bank).Corner("bridge-n", 0.01, Bank).Corner("bridge-s", 0.01, -Bank).Corner("south", 0, -Bank)
        .Street("north", "bridge-n", 1000).Street("bridge-n", "bridge-s", 200).Street("bridge-s", "south", 1000);

    // Three people at the facility, five across the river; seven may live too far from any street.
    static Scene County(bool withFar = true)
    {
        var scene = new Scene().Unit("a", Scene.Box(-1, -1, 1, 1), "街道")
            .FacilityAt("1", new(0, Bank), FacilityClasses.Hospital | FacilityClasses.EmergencyStation, with: facility => facility with { Beds = 10 }).PeopleAt(0, Bank, 3).PeopleAt(0, -Bank, 5);
        return withFar ? scene.PeopleAt(0, 0.1, 7) : scene;
    }

    static Standard Minutes(int minutes) => Scene.Standard("T-R1", new ReachRule(null, FacilityClasses.Hospital, [new TimeCriterion(TimeSpan.FromMinutes(minutes), false)], CriteriaJoin.Any));

    static (ReachFinding Finding, PlacedStudy Placed, RoadJourneys Roads) Reach(Scene scene, Town town, Standard standard, TravelModel? model)
    {
        var placed = scene.Place();
        var roads = new RoadJourneys(town.Build(), new() { Speeds = Town.Speeds }, placed.Demand);
        var study = scene.Study with { Travel = new() { Model = model } };
        return (Assert.IsType<ReachFinding>(StandardEvaluation.Evaluate(study, placed, [standard], Scene.Travel, [roads], null, TestContext.Current.CancellationToken)[0]), placed, roads);
    }

    static AccessFinding Access(Standard standard, TravelModel? model)
    {
        var (finding, placed, roads) = Reach(County(), River(), standard, model);
        return Assert.Single(AccessEvaluation.Of(placed, [finding], [roads], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(4, 41 / 15d, 80 / 15d)] // five at 220 s stand in the third zone of 240 s: 0.22 of ten beds
    [InlineData(3, 30 / 15d, 30 / 15d)] // beyond 180 s
    public void Beds_are_in_reach_by_the_way_that_roads_take(int minutes, double gravity, double cumulative)
    {
        var found = Access(Minutes(minutes), TravelModel.Roads);

        Assert.Equal(("roads-walk", minutes * 60_000L, Impedance.Milliseconds), (found.Measure.Key, found.Measure.Limit, found.Measure.Unit));
        Assert.Equal(gravity, found.Units[0].Gravity, 12);
        Assert.Equal(cumulative, found.Units[0].Cumulative, 12);
        Assert.Equal(10 / 15d, found.Units[0].TwoStep, 12); // all ten beds go to somebody
    }

    [Fact]
    public void Without_a_model_at_the_head_access_stays_on_the_straight_line()
    {
        // 4 min × 4.8 km/h ÷ 1.3 = 246 m: across the river.
        var found = Access(Minutes(4), null);

        Assert.Equal("walk", found.Measure.Key);
        Assert.Equal(80 / 15d, found.Units[0].Cumulative, 12);
    }

    [Fact]
    public void Catchments_by_road_answer_as_the_list_of_all_pairs_does()
    {
        var random = new Random(3104);
        for (var round = 0; round < 6; round++)
        {
            var scene = new Scene().Unit("a", Scene.Box(-1, -1, 0.02, 1), "乡").Unit("b", Scene.Box(0.02, -1, 1, 1), "乡");
            for (var point = 0; point < 80; point++) scene.PeopleAt(random.NextDouble() * 0.04, random.NextDouble() * 0.04, random.Next(1, 500));
            for (var facility = 0; facility < 7; facility++) scene.FacilityAt($"{facility}", new(random.NextDouble() * 0.04, random.NextDouble() * 0.04), FacilityClasses.Hospital, with: one => one with { Beds = random.Next(0, 300) });
            var (finding, placed, roads) = Reach(scene, Blocks.Of(random), Minutes(6), TravelModel.Roads);
            var found = Assert.Single(AccessEvaluation.Of(placed, [finding], [roads], TestContext.Current.CancellationToken));

            var (rows, limits, reached, pairs) = (Enumerable.Range(0, placed.Demand.Count).ToArray(), Enumerable.Repeat(360_000L, placed.Demand.Count).ToArray(), new Reached(), new List<(int Row, int Facility, long Ms)>());
            for (var facility = 0; facility < placed.Facilities.Count; facility++)
            {
                roads.From(new(TravelMode.Walk, Impedance.Milliseconds, TravelDirection.Towards)).List(placed.Facilities[facility].Place!.Value, rows, limits, reached);
                for (var at = 0; at < reached.Count; at++) pairs.Add((reached.At[at], facility, reached.Impedance[at]));
            }

            Assert.InRange(pairs.Count, 10, (rows.Length * 7) - 10);
            var costs = new TravelCosts([.. pairs.Select(pair => pair.Row)], [.. pairs.Select(pair => pair.Facility)], [.. pairs.Select(pair => pair.Ms)]);
            double[] people = [.. placed.Demand.Millionths.Select(millionths => millionths / 1e6)], beds = [.. placed.Facilities.Select(facility => (double)facility.Beds!.Value)];
            foreach (var (method, of) in new (AccessMethod, Func<UnitAccess, double>)[]
                     {
                         (AccessMethod.TwoStep, one => one.TwoStep), (AccessMethod.EnhancedTwoStep, one => one.Enhanced), (AccessMethod.ThreeStep, one => one.ThreeStep),
                         (AccessMethod.Gravity, one => one.Gravity), (AccessMethod.Cumulative, one => one.Cumulative),
                     })
            {
                var access = SupplyAccess.Measure(method, people, beds, costs, 360_000, SteppedDecay.Thirds(360_000));
                for (var unit = 0; unit < 2; unit++)
                {
                    int[] own = [.. rows.Where(row => placed.Demand.Units[row] == unit)];
                    Assert.Equal(own.Sum(row => access[row] * people[row]) / own.Sum(row => people[row]), of(found.Units[unit]), 9);
                }
            }
        }
    }

    [Theory]
    [InlineData(null, TravelModel.Detour, true)]
    [InlineData(TravelModel.Roads, TravelModel.Roads, false)]
    public void A_mean_arrival_is_the_heads_and_stands_beside_the_others(TravelModel? model, TravelModel expected, bool isMet)
    {
        var rule = new ReachRule(null, FacilityClasses.EmergencyStation, [new DistanceCriterion([new Metres(100)]), new TimeCriterion(TimeSpan.FromMinutes(2), MeanOnly: true)], CriteriaJoin.Any);
        var finding = Reach(County(withFar: false), River(), Scene.Standard("T", rule), model).Finding;

        Assert.Equal([TravelModel.Detour, TravelModel.Roads], finding.MeanArrivals.Select(mean => mean.Model));
        Assert.Equal((expected, isMet), (finding.MeanArrival!.Model, finding.MeanArrival.IsMet));
        // 5 × 220 s ÷ 8 people: more than two minutes.
        Assert.Equal((137.5, People.FromWhole(8), People.Nobody, null), (finding.MeanArrivals[1].MeanSeconds, finding.MeanArrivals[1].Base, finding.MeanArrivals[1].NoWay, finding.MeanArrivals[1].Travel));
    }

    [Fact]
    public void No_mean_is_met_where_somebody_has_no_way()
    {
        var rule = new ReachRule(null, FacilityClasses.EmergencyStation, [new DistanceCriterion([new Metres(100)]), new TimeCriterion(TimeSpan.FromMinutes(60), MeanOnly: true)], CriteriaJoin.Any);
        var mean = Reach(County(), River(), Scene.Standard("T", rule), TravelModel.Roads).Finding.MeanArrival!;

        Assert.Equal((137.5, People.FromWhole(8), People.FromWhole(7), false), (mean.MeanSeconds, mean.Base, mean.NoWay, mean.IsMet));
    }
}
