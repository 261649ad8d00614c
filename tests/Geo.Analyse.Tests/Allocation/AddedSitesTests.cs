using Geo.Analyse.Allocation;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Sites added to those that stand: what stands is settled before the search begins, and nothing is lost by that.</summary>
public sealed class AddedSitesTests
{
    const int Seed = 20261122;
    const long Limit = 5_000_000;
    static readonly LonLat s_standing = new(106.05, 30.05);

    [Fact]
    public void Who_is_covered_already_is_counted_and_left_out()
    {
        // Of eleven points 0.01° of longitude apart, about 963 m, six lie within five kilometres of the first: 0 … 4,815 m, and the next is 5,778 m away.
        var demand = Demand([.. Enumerable.Range(0, 11).Select(i => (106 + (i * 0.01), 30.0, 1L << i, UrbanRural.Rural))]);
        var question = AddedSites.Ask(GroundOf(demand, new(106, 30), null), [new(106.1, 30)], SitingModel.MaximalCovering, 1, 1, TestContext.Current.CancellationToken);

        Assert.Equal((2047, 63), (question.Concerned / 1_000_000, question.Covered / 1_000_000));
        Assert.Equal(2047, question.Reachable / 1_000_000);
        Assert.Equal(5, question.Problem.Weights.Length);
        Assert.Equal(5, question.Problem.Pairs.Site.Length);
    }

    [Fact]
    public void Whom_the_rule_does_not_concern_counts_nowhere()
    {
        var demand = Demand([(106, 30, 1, UrbanRural.Rural), (106.1, 30, 2, UrbanRural.Urban), (106.2, 30, 4, UrbanRural.Rural), (106.3, 30, 8, UrbanRural.Unclassified)]);
        var question = AddedSites.Ask(GroundOf(demand, new(106, 30), UrbanRural.Rural), [new(106.2, 30)], SitingModel.MaximalCovering, 1, 1, TestContext.Current.CancellationToken);

        Assert.Equal((5, 1), (question.Concerned / 1_000_000, question.Covered / 1_000_000));
        Assert.Equal([4_000_000L], question.Problem.Weights);
    }

    [Fact]
    public void Every_choice_of_two_is_no_better_than_the_one_that_is_found()
    {
        for (var turn = 0; turn < 40; turn++)
        {
            var (demand, candidates) = Scene(new Random(Seed + turn));
            var question = AddedSites.Ask(GroundOf(demand, s_standing, null), candidates, SitingModel.MaximalCovering, 2, 1, TestContext.Current.CancellationToken);
            var best = Pairs(candidates.Length).Max(pair => demand.Millionths.Where((_, row) => IsCovered(demand, row, [s_standing, candidates[pair.One], candidates[pair.Other]])).Sum());

            var solution = SiteSolver.Solve(question.Problem, new(), CancellationToken.None);
            Assert.True(solution.IsBest, $"seed {Seed + turn}");
            Assert.True(best == question.Covered + solution.Objective, $"seed {Seed + turn}: {best}, {question.Covered} + {solution.Objective}");
        }
    }

    [Fact]
    public void The_mean_way_of_every_choice_of_two_is_no_shorter_than_that_of_the_one_that_is_found()
    {
        for (var turn = 0; turn < 40; turn++)
        {
            var (demand, candidates) = Scene(new Random(Seed - turn));
            var question = AddedSites.Ask(GroundOf(demand, s_standing, null), candidates, SitingModel.PMedian, 2, 1, TestContext.Current.CancellationToken);
            var best = Pairs(candidates.Length).Min(pair => Enumerable.Range(0, demand.Count)
                .Sum(row => demand.Millionths[row] / (decimal)question.WeightUnit * NearestMm(demand, row, [s_standing, candidates[pair.One], candidates[pair.Other]])));

            var solution = SiteSolver.Solve(question.Problem, new(), CancellationToken.None);
            Assert.True(solution.IsBest && best == solution.Objective, $"seed {Seed - turn}: {best}, {solution.Objective}");
        }
    }

    [Fact]
    public void Fewest_sites_count_those_who_are_covered_already_towards_the_share()
    {
        // Two of ten people are covered; four more stand at each of two candidates: six of ten want one site, seven of ten both.
        var demand = Demand([(106, 30, 2, UrbanRural.Rural), (107, 30, 4, UrbanRural.Rural), (108, 30, 4, UrbanRural.Rural)]);
        LonLat[] candidates = [new(107, 30), new(108, 30)];
        foreach (var (share, sites) in new[] { (0.6m, 1), (0.7m, 2), (1m, 2) })
        {
            var question = AddedSites.Ask(GroundOf(demand, new(106, 30), null), candidates, SitingModel.SetCovering, null, share, TestContext.Current.CancellationToken);
            Assert.Equal(sites, SiteSolver.Solve(question.Problem, new(), CancellationToken.None).Objective);
        }
    }

    [Fact]
    public void Other_numbers_are_asked_of_the_same_ways()
    {
        var demand = Demand([(106, 30, 4, UrbanRural.Rural), (107, 30, 2, UrbanRural.Rural), (108, 30, 1, UrbanRural.Rural)]);
        LonLat[] candidates = [new(107, 30), new(108, 30)];
        var question = AddedSites.Ask(GroundOf(demand, new(106, 30), null), candidates, SitingModel.MaximalCovering, 1, 1, TestContext.Current.CancellationToken);

        // The site at 107° brings two people; both sites three; six of the seven people are within the limit with the first alone.
        Assert.Equal(2_000_000, Best(question));
        Assert.Equal(3_000_000, Best(question.For(SitingModel.MaximalCovering, 2, 1)));
        Assert.Equal(1, Best(question.For(SitingModel.SetCovering, null, 0.8m)));
        Assert.Equal(2, Best(question.For(SitingModel.SetCovering, null, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => question.For(SitingModel.PMedian, 1, 1));

        static long? Best(AddedSites asked) => SiteSolver.Solve(asked.Problem, new(), CancellationToken.None).Objective;
    }

    [Fact]
    public void Whom_no_way_leads_to_is_in_no_mean_and_leaves_the_question_its_answer()
    {
        // Points 1 and 3 have no way; what stands is at point 0, ten seconds from 2 and sixteen from 4, and the candidate is 4 s from 2 and 8 s from 4.
        var demand = Demand([(106, 30, 1, UrbanRural.Rural), (106.1, 30, 2, UrbanRural.Rural), (106.2, 30, 4, UrbanRural.Rural), (106.3, 30, 8, UrbanRural.Rural), (106.4, 30, 16, UrbanRural.Rural)]);
        SitingGround ground = new(demand, null, Limit, [0, NearestTwo.None, 10_000, NearestTwo.None, 16_000], new Ways([null, null, 4_000, null, 8_000]));
        var question = AddedSites.Ask(ground, [new(106.3, 30)], SitingModel.PMedian, 1, 1, TestContext.Current.CancellationToken);

        Assert.Equal((31, 10), (question.Concerned / 1_000_000, question.Aside / 1_000_000));
        Assert.Equal(((4 * 10_000) + (16 * 16_000)) / 21m, question.MeanBefore);
        var solution = SiteSolver.Solve(question.Problem, new(), CancellationToken.None);
        Assert.Equal((4 * 4_000L) + (16 * 8_000), question.Least / 1_000_000);
        Assert.Equal((4 * 4_000L) + (16 * 8_000), solution.Objective * question.WeightUnit / 1_000_000);
    }

    [Fact]
    public void Who_has_a_way_to_a_candidate_alone_has_no_mean_yet()
    {
        var demand = Demand([(106, 30, 1, UrbanRural.Rural), (106.1, 30, 1, UrbanRural.Rural)]);
        var question = AddedSites.Ask(new(demand, null, Limit, [1_000, NearestTwo.None], new Ways([null, 3_000])), [new(106.1, 30)], SitingModel.PMedian, 1, 1, TestContext.Current.CancellationToken);

        Assert.Equal((0, null), (question.Aside, question.MeanBefore));
        Assert.Equal(2, question.Problem.Weights.Length);
    }

    static (DemandPoints Demand, LonLat[] Candidates) Scene(Random random) => (
        Demand([.. Enumerable.Range(0, 60).Select(_ => (106 + (random.NextDouble() / 5), 30 + (random.NextDouble() / 5), random.NextInt64(1, 1000), UrbanRural.Rural))]),
        [.. Enumerable.Range(0, 9).Select(_ => new LonLat(106 + (random.NextDouble() / 5), 30 + (random.NextDouble() / 5)))]);

    static IEnumerable<(int One, int Other)> Pairs(int count) => from one in Enumerable.Range(0, count) from other in Enumerable.Range(0, one) select (one, other);

    static SitingGround GroundOf(DemandPoints demand, LonLat standing, UrbanRural? concerned) =>
        new(demand, concerned, Limit, [.. Enumerable.Range(0, demand.Count).Select(row => NearestMm(demand, row, [standing]))], new StraightLine(demand));

    static bool IsCovered(DemandPoints demand, int row, LonLat[] places) => NearestMm(demand, row, places) <= Limit;

    static long NearestMm(DemandPoints demand, int row, LonLat[] places) => places.Length == 0 ? NearestTwo.None : places.Min(place => Geodesic.DistanceMm(place, demand.Place(row)));

    static DemandPoints Demand((double Longitude, double Latitude, long People, UrbanRural Class)[] points) => new()
    {
        Ids = [.. Enumerable.Range(0, points.Length).Select(i => (long)i)],
        Longitudes = [.. points.Select(point => point.Longitude)],
        Latitudes = [.. points.Select(point => point.Latitude)],
        Millionths = [.. points.Select(point => point.People * 1_000_000)],
        Units = new int[points.Length],
        Classes = [.. points.Select(point => point.Class)],
    };

    /// <summary>The same ways from every place; null: there is none.</summary>
    sealed class Ways(long?[] costs) : ITravelModel
    {
        public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
        {
            found.Clear();
            for (var at = 0; at < rows.Length; at++)
            {
                if (costs[rows[at]] is { } cost && cost <= limits[at]) found.Add(at, cost);
            }
        }
    }
}
