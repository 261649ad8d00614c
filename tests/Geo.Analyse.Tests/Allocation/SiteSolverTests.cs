using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

public sealed class SiteSolverTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 40_000 : 4_000;

    [Fact]
    public void Small_questions_of_every_model_are_answered_as_by_looking_at_every_choice_and_proven()
    {
        for (var seed = 0; seed < Count; seed++) SolvedQuestions.AreBestAndProven(SmallProblem.Of(seed), seed);
    }

    [Fact]
    public void Where_some_weigh_a_thousand_million_times_as_much_as_others_answers_are_best_and_proven_and_bounds_hold()
    {
        for (var seed = 0; seed < Count / 4; seed++)
        {
            foreach (var problem in (SitingProblem[])[SmallProblem.Of(seed), RuledProblem.Of(seed), LoadProblem.Of(seed)])
            {
                SolvedQuestions.AreBestAndProven(Uneven(problem, seed), seed);
                if (seed % 4 == 0) SolvedQuestions.AreBoundedHoweverShort(Uneven(problem, seed), seed);
            }
        }
    }

    static SitingProblem Uneven(SitingProblem problem, int seed)
    {
        // Shares of expected covering are millionths of a weight already.
        var (lot, digits) = (new Random(seed), problem.Model == SitingModel.ExpectedCovering ? 6 : 10);
        var weights = Times(problem.Weights);
        return problem with { Weights = weights, Target = problem.Target is null ? null : weights.Sum() / 100 * lot.Next(50, 101), Capacities = Times(problem.Capacities), Least = Times(problem.Least) };

        long[] Times(long[] numbers) => Array.ConvertAll(numbers, number => number * (long)Math.Pow(10, lot.Next(digits)));
    }

    [Fact]
    public void A_search_cut_short_has_a_bound_on_the_right_side_and_a_proof_of_it()
    {
        for (var seed = 0; seed < Count / 4; seed++) SolvedQuestions.AreBoundedHoweverShort(SmallProblem.Of(seed), seed);
    }

    [Fact]
    public void The_same_seed_and_work_give_the_same_answer()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = SmallProblem.Of(seed);
            var (one, two) = (SiteSolver.Solve(problem, new(7, 2000), default), SiteSolver.Solve(problem, new(7, 2000), default));
            Assert.Equal((one.Objective, one.Bound, one.Work, one.End), (two.Objective, two.Bound, two.Work, two.End));
            Assert.Equal(one.Open, two.Open);
        }
    }

    [Fact]
    public void A_search_that_is_stopped_says_so_and_claims_no_more()
    {
        var problem = Town(200, 60) with { Model = SitingModel.PMedian, Sites = 6, Limits = [] };
        var solution = SiteSolver.Solve(problem, new(), new CancellationToken(canceled: true));
        Assert.Equal(SitingEnd.Stopped, solution.End);
        Assert.NotNull(solution.Open);
        Assert.True(solution.Bound < solution.Objective);
        Assert.True(SitingCheck.Check(problem, solution.Open, solution.Objective!.Value, solution.Bound!.Value, solution.Proof!).Holds);
    }

    [Fact]
    public void A_place_that_weighs_more_than_all_others_together_is_served_and_the_rest_as_well_as_can_be()
    {
        // 239 places go 100 to a facility that stays, or 1 to the sites of their number's bits; the last, of weight 10⁶, goes 400,000 to site 9 alone.
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var place = 0; place < 239; place++)
        {
            Add(place, 0, 100);
            for (var bit = 0; bit < 8; bit++)
            {
                if ((place >> bit & 1) == 1) Add(place, 1 + bit, 1);
            }
        }

        Add(239, 9, 400_000);
        long[] weights = [.. Enumerable.Repeat(1L, 239), 1_000_000];
        var problem = new SitingProblem { Model = SitingModel.PMedian, Pairs = SitePairs.Of(240, 10, [.. from], [.. to], [.. cost]), Weights = weights, Status = [SiteStatus.Existing, .. new SiteStatus[9]], Sites = 2 };

        var solution = SiteSolver.Solve(problem, new(), default);

        // Of the bits, the lowest four are each set in 119 of the numbers 0 to 238, no other in more: 10⁶ × 400,000 + 119 × 1 + 120 × 100.
        Assert.Equal((400_000_012_119, 400_000_012_119), (solution.Objective, solution.Bound));
        Assert.True(SitingCheck.Check(problem, solution.Open, solution.Objective!.Value, solution.Bound!.Value, solution.Proof!).Holds);

        void Add(int place, int site, long its)
        {
            from.Add(place);
            to.Add(site);
            cost.Add(its);
        }
    }

    [Fact]
    public void Coverage_grows_with_the_number_of_sites_and_with_the_limit()
    {
        var town = Town(150, 40);
        var before = 0L;
        for (var sites = 0; sites <= 8; sites++)
        {
            var covered = Covered(town with { Sites = sites });
            Assert.True(covered >= before);
            before = covered;
        }

        Assert.True(Covered(town with { Sites = 4, Limits = [900] }) <= Covered(town with { Sites = 4, Limits = [1000] }));
    }

    [Fact]
    public void Coverage_shrinks_with_more_constraints_and_what_is_fixed_stays()
    {
        var town = Town(150, 40) with { Sites = 4 };
        var free = SiteSolver.Solve(town, new(), default);
        var status = new SiteStatus[40];
        status[free.Open![0]] = SiteStatus.Forbidden;
        status[5] = SiteStatus.Forced;
        var bound = SiteSolver.Solve(town with { Status = status }, new(), default);
        Assert.True(bound.Objective <= free.Objective);
        Assert.Contains(5, bound.Open!);
        Assert.DoesNotContain(free.Open![0], bound.Open!);
        Assert.Equal(4, bound.Open!.Length);

        // A facility that stands takes no place: four more may be built.
        status[5] = SiteStatus.Existing;
        var with = SiteSolver.Solve(town with { Status = status }, new(), default);
        Assert.True(with.Objective >= bound.Objective);
        Assert.Contains(5, with.Open!);
    }

    [Fact]
    public void Other_names_change_nothing_and_weights_times_seven_give_an_objective_times_seven()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = SmallProblem.Of(seed);
            var objective = SiteSolver.Solve(problem, new(), default).Objective;
            Assert.Equal(objective, SiteSolver.Solve(Turned(problem), new(), default).Objective);
            if (problem.Target is not null) continue;
            var heavier = SiteSolver.Solve(problem with { Weights = Array.ConvertAll(problem.Weights, weight => weight * 7) }, new(), default).Objective;
            var times = Exhaustive.IsMaximised(problem.Model) || problem.Model == SitingModel.PMedian ? 7 : 1;
            Assert.Equal(objective * times, heavier);
        }
    }

    [Fact]
    public void Who_is_out_of_reach_is_named_with_the_limit_that_would_do()
    {
        // Three points 10, 20 and 30 from the one site: with a limit of 15 two are out, at 30 all are in.
        var problem = new SitingProblem
        {
            Model = SitingModel.SetCovering,
            Pairs = SitePairs.Of(3, 1, [0, 1, 2], [0, 0, 0], [10, 20, 30]),
            Weights = [5, 7, 9],
            Status = [SiteStatus.Free],
            Limits = [15],
        };
        var why = SiteSolver.Solve(problem, new(), default).Infeasibility!;
        Assert.Equal((SitingObstacle.OutOfReach, 30L, 5L), (why.Obstacle, why.LimitNeeded, why.WeightReached));
        Assert.Equal([1, 2], why.Demand);
        Assert.Equal(SitingObstacle.TargetBeyondReach, SiteSolver.Solve(problem with { Target = 6 }, new(), default).Infeasibility!.Obstacle);
        Assert.Equal(1, SiteSolver.Solve(problem with { Target = 5 }, new(), default).Objective);
    }

    [Fact]
    public void Too_few_sites_for_everybody_are_told_with_the_number_that_would_do()
    {
        // Two points, each with a site of its own.
        var problem = new SitingProblem { Model = SitingModel.PMedian, Pairs = SitePairs.Of(2, 2, [0, 1], [0, 1], [3, 4]), Weights = [1, 1], Status = new SiteStatus[2], Sites = 1 };
        var why = SiteSolver.Solve(problem, new(), default).Infeasibility!;
        Assert.Equal((SitingObstacle.TooFewSites, 2), (why.Obstacle, why.SitesNeeded));
        Assert.Equal(7, SiteSolver.Solve(problem with { Sites = 2 }, new(), default).Objective);
        Assert.Equal(4, SiteSolver.Solve(problem with { Model = SitingModel.PCentre, Sites = 2 }, new(), default).Objective);
    }

    [Fact]
    public void A_share_of_nobody_needs_no_site()
    {
        var problem = new SitingProblem { Model = SitingModel.SetCovering, Pairs = SitePairs.Of(2, 1, [0, 1], [0, 0], [1, 1]), Weights = [7, 14], Status = [SiteStatus.Free], Target = 0 };
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.Equal((0L, 0L), (solution.Objective!.Value, solution.Bound!.Value));
        Assert.Empty(solution.Open!);
    }

    static long Covered(SitingProblem problem)
    {
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.True(solution.IsBest);
        return solution.Objective!.Value;
    }

    /// <summary>Demand points and sites on a square of 10 km, costs in metres along its sides, nobody farther than a limit of 1 km covered.</summary>
    static SitingProblem Town(int demand, int sites)
    {
        var lot = new Random(42);
        var places = Enumerable.Range(0, demand + sites).Select(_ => (X: lot.Next(10_000), Y: lot.Next(10_000))).ToArray();
        var (from, to) = (Enumerable.Range(0, demand * sites).Select(at => at / sites).ToArray(), Enumerable.Range(0, demand * sites).Select(at => at % sites).ToArray());
        return new()
        {
            Model = SitingModel.MaximalCovering,
            Pairs = SitePairs.Of(demand, sites, from, to, [.. from.Zip(to, (i, j) => (long)Math.Abs(places[i].X - places[demand + j].X) + Math.Abs(places[i].Y - places[demand + j].Y))]),
            Weights = [.. Enumerable.Range(0, demand).Select(_ => (long)lot.Next(1, 100))],
            Status = new SiteStatus[sites],
            Limits = [1000],
        };
    }

    /// <summary>The same question with demand points and sites in the opposite order.</summary>
    static SitingProblem Turned(SitingProblem problem)
    {
        var (pairs, demand, sites) = (problem.Pairs, problem.Pairs.DemandCount - 1, problem.Pairs.SiteCount - 1);
        var from = new int[pairs.Site.Length];
        for (var i = 0; i <= demand; i++) from.AsSpan(pairs.First[i]..pairs.First[i + 1]).Fill(demand - i);
        return problem with
        {
            Pairs = SitePairs.Of(demand + 1, sites + 1, from, Array.ConvertAll(pairs.Site, site => sites - site), pairs.Cost),
            Weights = [.. problem.Weights.Reverse()],
            Status = [.. problem.Status.Reverse()],
            SiteCosts = [.. problem.SiteCosts.Reverse()],
            Limits = [.. problem.Limits.Reverse()],
        };
    }
}
