using Geo.Analyse.Grouping;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Grouping;

/// <summary>What holds of groupings, whatever the question: a question changed in a known way has an answer changed in a known way.</summary>
public sealed class GroupingPropertyTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 4_000 : 300;

    [Fact]
    public void Other_names_change_nothing()
    {
        for (var seed = 0; seed < Count; seed++) Same(seed, 1, Relabelled(GroupingSolverTests.Small(seed), new Random(seed)));
    }

    [Fact]
    public void Weights_times_seven_give_an_objective_times_seven()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var problem = GroupingSolverTests.Small(seed);
            Same(seed, 7, problem with { Weights = Array.ConvertAll(problem.Weights, weight => weight * 7) });
        }
    }

    [Fact]
    public void More_freedom_does_no_harm_and_a_centre_that_stands_stays()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var problem = GroupingSolverTests.Small(seed);
            var (objective, groups) = Solved(problem);
            if (groups is null) continue;
            for (var unit = 0; unit < problem.Status.Length; unit++)
            {
                if (problem.Status[unit] is SiteStatus.Existing or SiteStatus.Forced) Assert.True(groups.Any(group => group.Centre == unit), $"seed {seed}: {unit} is no centre any more");
                if (problem.Status[unit] is SiteStatus.Forbidden) Assert.False(groups.Any(group => group.Centre == unit), $"seed {seed}: {unit} must not be a centre");
            }

            GroupingProblem[] freer =
            [
                problem with { Limit = problem.Limit + 3 }, problem with { Groups = null }, problem with { Most = problem.Most + 1 }, problem with { Least = Math.Max(1, problem.Least - 1) },
                problem with { Adjacent = [.. problem.Adjacent.Union([(0, problem.Weights.Length - 1)]).Where(pair => pair.Item1 < pair.Item2)] },
                problem with { Status = new SiteStatus[problem.Status.Length] },
            ];
            for (var way = 0; way < freer.Length; way++) Assert.True(Solved(freer[way]).Objective <= objective, $"seed {seed}: freedom {way} does harm");
        }
    }

    static void Same(int seed, long times, GroupingProblem other) =>
        Assert.True(Solved(GroupingSolverTests.Small(seed)).Objective * times == Solved(other).Objective, $"seed {seed}: {Solved(GroupingSolverTests.Small(seed)).Objective} × {times} and {Solved(other).Objective}");

    static (long? Objective, IReadOnlyList<UnitGroup>? Groups) Solved(GroupingProblem problem)
    {
        var solution = GroupingSolver.Solve(problem, new(), default);
        Assert.True(solution.IsBest || solution.Infeasibility is not null);
        return (solution.Objective, solution.Groups);
    }

    /// <summary>The same question with its units in another order.</summary>
    static GroupingProblem Relabelled(GroupingProblem problem, Random lot)
    {
        int[] to = [.. Enumerable.Range(0, problem.Weights.Length)];
        lot.Shuffle(to);
        var (weights, status, from) = (new long[to.Length], new SiteStatus[to.Length], new int[problem.Pairs.Site.Length]);
        for (var unit = 0; unit < to.Length; unit++)
        {
            (weights[to[unit]], status[to[unit]]) = (problem.Weights[unit], problem.Status[unit]);
            from.AsSpan(problem.Pairs.First[unit]..problem.Pairs.First[unit + 1]).Fill(to[unit]);
        }

        return problem with
        {
            Weights = weights,
            Status = status,
            Pairs = SitePairs.Of(to.Length, to.Length, from, Array.ConvertAll(problem.Pairs.Site, site => to[site]), problem.Pairs.Cost),
            Adjacent = [.. problem.Adjacent.Select(pair => (Math.Min(to[pair.Item1], to[pair.Item2]), Math.Max(to[pair.Item1], to[pair.Item2])))],
        };
    }
}
