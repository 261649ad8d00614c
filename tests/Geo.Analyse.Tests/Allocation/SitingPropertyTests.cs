using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>What holds of the answers of every model, with rules about sites and without, whatever the question: a question changed in a known way has an answer changed in a known way.</summary>
public sealed class SitingPropertyTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 4_000 : 200;

    public static TheoryData<SitingModel> Models => [.. Enum.GetValues<SitingModel>()];

    [Theory]
    [MemberData(nameof(Models))]
    public void Small_questions_of_a_model_are_answered_as_by_looking_at_every_choice_and_proven(SitingModel model) => Each(model, (seed, problem) =>
    {
        SolvedQuestions.AreBestAndProven(problem, seed);
        SolvedQuestions.AreBoundedHoweverShort(problem, seed);
    });

    [Theory]
    [MemberData(nameof(Models))]
    public void One_more_site_and_a_farther_limit_do_no_harm(SitingModel model) => Each(model, (seed, problem) =>
    {
        var objective = Objective(problem, seed);
        if (problem.Sites is { } sites) IsNoBetter(problem, seed, objective, Objective(problem with { Sites = sites + 1 }, seed), "a site less");
        if (problem.Limits.Length > 0) IsNoBetter(problem, seed, objective, Objective(problem with { Limits = [.. problem.Limits.Select((limit, i) => limit + ((i + seed) % 5))] }, seed), "a nearer limit");
    });

    [Theory]
    [MemberData(nameof(Models))]
    public void More_constraints_do_no_good_and_what_is_fixed_stays(SitingModel model) => Each(model, (seed, problem) =>
    {
        var solution = SiteSolver.Solve(problem, new(), default);
        Keeps(problem, solution, seed);
        if (solution.Open is null) return;
        var one = seed % problem.Status.Length;
        if (problem.Status[one] is SiteStatus.Free)
        {
            foreach (var status in (SiteStatus[])[SiteStatus.Forced, SiteStatus.Forbidden])
            {
                var stricter = problem with { Status = [.. problem.Status.Select((was, site) => site == one ? status : was)] };
                var bound = SiteSolver.Solve(stricter, new(), default);
                Keeps(stricter, bound, seed);
                IsNoBetter(problem, seed, bound.Objective, solution.Objective, $"site {one} {status}");
            }
        }

        var apart = problem with { Rules = [.. problem.Rules, new(SitingRuleKind.Apart, [.. new SortedSet<int>([one, problem.Status.Length - 1])], [], 1)] };
        IsNoBetter(problem, seed, Objective(apart, seed), solution.Objective, "a distance more");
        var poorer = problem with { Rules = [.. problem.Rules.Select(rule => rule.Kind == SitingRuleKind.Budget ? rule with { Most = rule.Most - 3 } : rule)] };
        IsNoBetter(problem, seed, Objective(poorer, seed), solution.Objective, "a budget less");
    });

    [Theory]
    [MemberData(nameof(Models))]
    public void Other_names_change_nothing(SitingModel model) => Each(model, (seed, problem) => Assert.True(
        Objective(problem, seed) == Objective(Relabelled.Of(problem, new Random(seed)), seed), $"{model}, seed {seed}: under other names the best is another"));

    [Theory]
    [MemberData(nameof(Models))]
    public void Weights_times_seven_give_an_objective_times_seven(SitingModel model) => Each(model, (seed, problem) =>
    {
        var heavier = problem with
        {
            Weights = Times(problem.Weights),
            Capacities = Times(problem.Capacities),
            Least = Times(problem.Least),
            Target = problem.Target * 7,
        };
        var times = Exhaustive.IsMaximised(model) || model == SitingModel.PMedian ? 7 : 1;
        Assert.True(Objective(problem, seed) * times == Objective(heavier, seed), $"{model}, seed {seed}");
    });

    [Theory]
    [MemberData(nameof(Models))]
    public void Each_phase_of_a_plan_is_the_best_next_step_and_no_better_than_as_many_sites_at_once(SitingModel model) => Each(model, (seed, problem) =>
    {
        var built = problem with { Sites = 1 };
        for (var sites = 1; problem.Sites is not null && sites <= 3; sites++)
        {
            built = built with { Sites = sites };
            var next = SiteSolver.Solve(built, new(), default);
            Assert.True(Exhaustive.Best(built) == next.Objective, $"{model}, seed {seed}, phase {sites}: {Exhaustive.Best(built)} is best, {next.Objective} was found");
            IsNoBetter(problem, seed, next.Objective, Objective(problem with { Sites = sites }, seed), $"phase {sites}");
            if (next.Open is null) break;
            built = built with { Status = [.. built.Status.Select((was, site) => was == SiteStatus.Free && next.Open.Contains(site) ? SiteStatus.Forced : was)] };
        }
    });

    /// <summary>Half of them with rules; those of the model with capacities have some as they come.</summary>
    static void Each(SitingModel model, Action<int, SitingProblem> check)
    {
        for (var seed = 0; seed < Count; seed++)
        {
            check(seed, model == SitingModel.CapacitatedCovering ? LoadProblem.Of(seed) : seed % 2 == 0 ? SmallProblem.Of(seed, model) : RuledProblem.Of(seed, model));
        }
    }

    static long? Objective(SitingProblem problem, int seed)
    {
        var solution = SiteSolver.Solve(problem, new(), default);
        Assert.True(solution.IsBest || solution.Infeasibility is not null, $"{problem.Model}, seed {seed}: bound {solution.Bound}, found {solution.Objective}, {solution.End}");
        return solution.Objective;
    }

    static void IsNoBetter(SitingProblem problem, int seed, long? worse, long? better, string what)
    {
        if (worse is not { } one) return;
        Assert.True(better is { } other && (Exhaustive.IsMaximised(problem.Model) ? one <= other : one >= other), $"{problem.Model}, seed {seed}: {what} gives {worse} in place of {better}");
    }

    static void Keeps(SitingProblem problem, SitingSolution solution, int seed)
    {
        if (solution.Open is not { } open) return;
        for (var site = 0; site < problem.Status.Length; site++)
        {
            if (problem.Status[site] is SiteStatus.Existing or SiteStatus.Forced) Assert.True(open.Contains(site), $"{problem.Model}, seed {seed}: site {site} is {problem.Status[site]} and not open");
            if (problem.Status[site] is SiteStatus.Forbidden) Assert.False(open.Contains(site), $"{problem.Model}, seed {seed}: site {site} is forbidden and open");
        }
    }

    static long[] Times(long[] values) => Array.ConvertAll(values, value => value * 7);
}
