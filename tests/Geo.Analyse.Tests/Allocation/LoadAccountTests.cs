using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>What is told of an answer within capacities: what each site brings, and what it could be exchanged for; and answers in towns where some sites stand with room and others are full.</summary>
public sealed class LoadAccountTests
{
    [Fact]
    public void The_exchange_told_is_the_best_of_all_and_what_sites_bring_adds_up_to_what_is_served()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var problem = LoadProblem.Of(seed) with { Rules = [new(SitingRuleKind.Apart, [0], [], 1)] };
            if (SiteSolver.Solve(problem, new(), default) is not { Open: { } open, Objective: { } served, Parts: { } parts }) continue;
            var account = SiteAccounts.Of(problem, open, parts, TestContext.Current.CancellationToken);
            Assert.True(account.Sites.Sum(site => site.Gain) == served && account.Sites.Sum(site => site.Load) == served && account.Covered == served, $"seed {seed}");
            foreach (var site in account.Sites.Where(site => site.Status is SiteStatus.Free or SiteStatus.Movable))
            {
                var mask = open.Where(one => one != site.Site).Aggregate(0, (sum, one) => sum | (1 << one));
                long? best = null;
                for (var other = 0; other < problem.Status.Length; other++)
                {
                    if (open.Contains(other) || problem.Status[other] is not (SiteStatus.Free or SiteStatus.Movable) || LoadProblem.Served(problem, mask | (1 << other)) is not { } value) continue;
                    best = Math.Min(best ?? long.MaxValue, served - value);
                }

                Assert.True(site.Loss == best, $"seed {seed}, site {site.Site}: {best} is lost at least, {site.Loss} is told");
            }
        }
    }

    [Fact]
    public void A_search_that_is_stopped_tells_no_exchange()
    {
        var problem = LoadProblem.Of(7) with { Least = [], Rules = [], Sites = 2 };
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.All(SiteAccounts.Of(problem, solution.Open!, solution.Parts, new CancellationToken(canceled: true)).Sites, site => Assert.Null(site.Instead));
    }

    [Fact]
    public void Where_some_sites_stand_with_room_and_others_are_full_the_answer_is_the_best_of_every_choice_and_proven()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var problem = County(seed);
            var free = Enumerable.Range(3, problem.Status.Length - 3).ToArray();
            long? best = null;
            foreach (var a in free)
            {
                foreach (var b in free.Where(b => b >= a)) best = Larger(best, LoadProblem.Served(problem, 7 | (1 << a) | (1 << b)));
            }

            best = Larger(best, LoadProblem.Served(problem, 7));
            var solution = SiteSolver.Solve(problem, new(), TestContext.Current.CancellationToken);
            Assert.True(solution.Objective == best && solution.IsBest, $"seed {seed}: {best} is best, {solution.Objective} was found, bound {solution.Bound}");
            Assert.True(SitingCheck.Check(problem, solution.Open, best!.Value, best.Value, solution.Proof!, solution.Parts).Holds, $"seed {seed}");
            Assert.False(SitingCheck.Check(problem, null, 0, best.Value - 1, solution.Proof!).Holds, $"seed {seed}: a bound beyond the best was believed");
            // Whatever is written in place of the prices, no bound beyond the best is believed.
            var lot = new Random(seed);
            var tampered = solution.Proof! with { Multipliers = [.. solution.Proof.Multipliers.Select(vector => Array.ConvertAll(vector, price => lot.Next(3) switch { 0 => 0, 1 => price / 2, _ => solution.Proof.Denominator }))] };
            Assert.False(SitingCheck.Check(problem, null, 0, best.Value - 1, tampered).Holds, $"seed {seed}: a tampered proof was believed");
        }
    }

    static long? Larger(long? one, long? other) => one is null || other > one ? other : one;

    /// <summary>A town at 0 and villages around on a line; three sites stand, two of them in town and too small for it, one far out with room; two of 17 more may be built, some with a least.</summary>
    static SitingProblem County(int seed)
    {
        var lot = new Random(seed + 900);
        const int Demand = 60, Sites = 20;
        int[] at = [.. Enumerable.Range(0, Demand).Select(i => i < 20 ? lot.Next(-5, 6) : lot.Next(-60, 61))];
        int[] site = [0, 2, 45, .. Enumerable.Range(3, Sites - 3).Select(_ => lot.Next(-60, 61))];
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var i = 0; i < Demand; i++)
        {
            for (var j = 0; j < Sites; j++)
            {
                if (Math.Abs(at[i] - site[j]) > 15) continue;
                from.Add(i);
                to.Add(j);
                cost.Add(Math.Abs(at[i] - site[j]));
            }
        }

        return new()
        {
            Model = SitingModel.CapacitatedCovering,
            Pairs = SitePairs.Of(Demand, Sites, [.. from], [.. to], [.. cost]),
            Weights = [.. Enumerable.Range(0, Demand).Select(_ => (long)lot.Next(1, 50))],
            Status = [.. Enumerable.Range(0, Sites).Select(j => j < 3 ? SiteStatus.Existing : SiteStatus.Free)],
            Sites = 2,
            Capacities = [100, 100, 2000, .. Enumerable.Range(3, Sites - 3).Select(_ => (long)lot.Next(50, 300))],
            Least = lot.Next(2) == 0 ? [] : [0, 0, 0, .. Enumerable.Range(3, Sites - 3).Select(_ => (long)lot.Next(0, 200))],
        };
    }
}
