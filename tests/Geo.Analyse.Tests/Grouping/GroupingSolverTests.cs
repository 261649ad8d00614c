using Geo.Analyse.Certificates;
using Geo.Analyse.Grouping;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Grouping;

public sealed class GroupingSolverTests
{
    static int Count { get; } = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 10_000 : 1_000;

    [Fact]
    public void Small_groupings_are_answered_as_by_looking_at_every_partition_and_proven()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var problem = Small(seed);
            var best = Best(problem);
            var solution = GroupingSolver.Solve(problem, new(), default);
            Assert.True(best == solution.Objective, $"seed {seed}: {best} is best, {solution.Objective} was found");
            if (best is null)
            {
                Assert.True(solution.Infeasibility is not null, $"seed {seed}: no answer, and no reason");
                continue;
            }

            Assert.True(solution.IsBest, $"seed {seed}");
            var verdict = GroupingCheck.Check(problem, solution.Groups, best.Value, best.Value, solution.Proof!);
            Assert.True(verdict.Holds, $"seed {seed}: {verdict}");
            Assert.False(GroupingCheck.Check(problem, null, 0, best.Value + 1, solution.Proof!).Holds, $"seed {seed}: a bound beyond the best was believed");
        }
    }

    [Fact]
    public void A_search_cut_short_has_a_bound_that_cuts_nothing_off()
    {
        for (var seed = 0; seed < Count / 4; seed++)
        {
            var problem = Small(seed);
            if (Best(problem) is not { } best) continue;
            for (var work = 1L; work < 3000; work = (work * 4) + seed)
            {
                var solution = GroupingSolver.Solve(problem, new(Work: work), default);
                Assert.True(solution.Objective is null || solution.Objective >= best);
                if (solution.Bound is not { } bound) continue;
                Assert.True(bound <= best, $"seed {seed}, work {work}: bound {bound} cuts off {best}");
                Assert.True(GroupingCheck.Check(problem, solution.Groups, solution.Objective ?? 0, bound, solution.Proof!).Holds, $"seed {seed}, work {work}");
            }
        }
    }

    [Fact]
    public void A_county_of_forty_townships_is_grouped_and_proven()
    {
        var problem = County(8, 5);
        var solution = GroupingSolver.Solve(problem, new(), default);
        Assert.True(solution.IsBest, $"{solution.Objective} against {solution.Bound}");
        Assert.All(solution.Groups!, group => Assert.InRange(group.Units.Length, 3, 5));
        Assert.Equal(40, solution.Groups!.Sum(group => group.Units.Length));
        Assert.True(GroupingCheck.Check(problem, solution.Groups, solution.Objective!.Value, solution.Bound!.Value, solution.Proof!).Holds);
        // A number of groups costs no less than the best number.
        foreach (var groups in (int[])[8, 10, 13])
        {
            var numbered = GroupingSolver.Solve(problem with { Groups = groups }, new(), default);
            Assert.Equal(groups, numbered.Groups!.Count);
            Assert.True(numbered.IsBest && numbered.Objective >= solution.Objective);
        }
    }

    [Fact]
    public void Four_in_a_row_by_hand()
    {
        // 10, 1, 1 and 10 people, a kilometre from one to the next. In twos each pair costs 1; all four from the second: 10 + 1 + 20 = 31.
        var problem = Row(10, 1, 1, 10) with { Least = 2, Most = 4 };
        var solution = GroupingSolver.Solve(problem, new(), default);
        Assert.Equal(2, solution.Objective);
        Assert.Equal([(0, "0,1"), (3, "2,3")], solution.Groups!.Select(group => (group.Centre, string.Join(',', group.Units))));
        Assert.Equal(31, GroupingSolver.Solve(problem with { Groups = 1 }, new(), default).Objective);
        // A centre that must be: the second. Its group then costs 10.
        Assert.Equal(11, GroupingSolver.Solve(problem with { Status = [0, SiteStatus.Existing, 0, 0] }, new(), default).Objective);
    }

    [Fact]
    public void What_cannot_be_grouped_says_why()
    {
        var row = Row(1, 1, 1, 1, 1, 1, 1);
        Assert.Equal(GroupingObstacle.SizesDontFit, Why(row with { Least = 4, Most = 5 }).Obstacle); // seven
        var number = Why(row with { Least = 3, Most = 4, Groups = 3 });
        Assert.Equal((GroupingObstacle.NumberDoesntFit, 2, 2), (number.Obstacle, number.FewestGroups, number.MostGroups));
        var cut = Why(row with { Adjacent = [(0, 1), (2, 3), (3, 4), (4, 5), (5, 6)], Least = 3, Most = 5 });
        Assert.Equal(GroupingObstacle.SizesDontFit, cut.Obstacle);
        Assert.Equal([0, 1], cut.Units);
        Assert.Equal(GroupingObstacle.InNoGroup, Why(row with { Least = 3, Most = 4, Limit = 0 }).Obstacle);
        // Within one step of a centre groups have three: seven of them do not add up.
        Assert.Equal(GroupingObstacle.NoPartition, Why(row with { Least = 3, Most = 4, Limit = 1 }).Obstacle);
    }

    [Fact]
    public void Groups_that_are_not_allowed_are_refused()
    {
        var problem = Row(10, 1, 1, 10) with { Least = 2, Most = 3 };
        var proof = GroupingSolver.Solve(problem, new(), default).Proof!;
        Assert.True(GroupingCheck.Check(problem, [new(0, [0, 1], 1), new(3, [2, 3], 1)], 2, 2, proof).Holds);
        Assert.Equal(ProofFlaw.NotServed, Flaw([new(0, [0, 2], 2), new(3, [1, 3], 2)], 4)); // in two pieces
        Assert.Equal(ProofFlaw.NotServed, Flaw([new(0, [0, 1], 1)], 1)); // half of it
        Assert.Equal(ProofFlaw.NotServed, Flaw([new(0, [0], 0), new(2, [1, 2, 3], 11)], 11)); // too small
        Assert.Equal(ProofFlaw.SiteNotAllowed, Flaw([new(0, [0, 1], 1), new(3, [1, 2, 3], 3)], 4)); // twice
        Assert.Equal(ProofFlaw.SiteNotAllowed, Flaw([new(2, [0, 1], 1), new(3, [2, 3], 1)], 2)); // a centre from elsewhere
        Assert.Equal(ProofFlaw.ObjectiveWrong, Flaw([new(0, [0, 1], 1), new(3, [2, 3], 1)], 3));
        Assert.Equal(ProofFlaw.MultipliersWrong, GroupingCheck.Check(problem, null, 0, 2, proof with { Prices = [.. proof.Prices[..3].Select(price => price + proof.Denominator * 20), 0, 0] }).Flaw);
        Assert.Equal(ProofFlaw.MultipliersWrong, GroupingCheck.Check(problem, null, 0, 2, proof with { Prices = [0] }).Flaw);

        ProofFlaw Flaw(UnitGroup[] groups, long objective) => GroupingCheck.Check(problem, groups, objective, 2, proof).Flaw;
    }

    static GroupingInfeasibility Why(GroupingProblem problem) => GroupingSolver.Solve(problem, new(), default).Infeasibility!;

    /// <summary>Units in a row, one kilometre from one to the next.</summary>
    static GroupingProblem Row(params long[] people)
    {
        var (count, cells) = (people.Length, Enumerable.Range(0, people.Length * people.Length).ToArray());
        return new()
        {
            Weights = people,
            Adjacent = [.. Enumerable.Range(1, count - 1).Select(unit => (unit - 1, unit))],
            Least = 1,
            Most = count,
            Pairs = SitePairs.Of(count, count, [.. cells.Select(at => at / count)], [.. cells.Select(at => at % count)], [.. cells.Select(at => (long)Math.Abs((at / count) - (at % count)))]),
            Status = new SiteStatus[count],
        };
    }

    internal static GroupingProblem Small(int seed)
    {
        var lot = new Random(seed);
        var (count, from, to, cost) = (lot.Next(1, 9), new List<int>(), new List<int>(), new List<long>());
        for (var cell = 0; cell < count * count; cell++)
        {
            if (lot.Next(8) == 0) continue;
            from.Add(cell / count);
            to.Add(cell % count);
            cost.Add(cell / count == cell % count ? 0 : lot.Next(1, 30));
        }

        var least = lot.Next(1, 4);
        return new()
        {
            Weights = [.. Enumerable.Range(0, count).Select(_ => (long)lot.Next(0, 30))],
            Adjacent = [.. Enumerable.Range(0, count * count).Select(cell => (cell / count, cell % count)).Where(pair => pair.Item1 < pair.Item2 && lot.Next(100) < 45)],
            Least = least,
            Most = least + lot.Next(0, 4),
            Groups = lot.Next(3) == 0 ? lot.Next(1, 5) : null,
            Pairs = SitePairs.Of(count, count, [.. from], [.. to], [.. cost]),
            Status = [.. Enumerable.Range(0, count).Select(_ => lot.Next(6) == 0 ? (SiteStatus)lot.Next(4) : SiteStatus.Free)],
            Limit = lot.Next(3) == 0 ? lot.Next(5, 30) : null,
        };
    }

    static GroupingProblem County(int wide, int high)
    {
        var (lot, count) = (new Random(3), wide * high);
        var cells = Enumerable.Range(0, count * count).ToArray();
        var places = Enumerable.Range(0, count).Select(unit => (X: (unit % wide * 1000) + lot.Next(-300, 300), Y: (unit / wide * 1000) + lot.Next(-300, 300))).ToArray();
        return new()
        {
            Weights = [.. Enumerable.Range(0, count).Select(_ => (long)lot.Next(5_000, 60_000))],
            // Side by side as in a brick wall: six neighbours each, as townships have.
            Adjacent = [.. from a in Enumerable.Range(0, count) from b in Enumerable.Range(a + 1, count - a - 1)
                let step = (X: (b % wide) - (a % wide), Y: (b / wide) - (a / wide)) where step is (1, 0) or (0, 1) || (step == (a / wide % 2 == 0 ? -1 : 1, 1)) select (a, b)],
            Least = 3,
            Most = 5,
            Pairs = SitePairs.Of(count, count, [.. cells.Select(at => at / count)], [.. cells.Select(at => at % count)], [.. cells.Select(at => (long)Math.Abs(places[at / count].X - places[at % count].X) + Math.Abs(places[at / count].Y - places[at % count].Y))]),
            Status = new SiteStatus[count],
        };
    }

    /// <summary>Every partition: the first unit left with every set of those left.</summary>
    static long? Best(GroupingProblem problem)
    {
        return Least((1 << problem.Weights.Length) - 1, 0);

        long? Least(int left, int groups)
        {
            if (left == 0) return problem.Groups is null || problem.Groups == groups ? 0 : null;
            var (first, best) = (left & -left, (long?)null);
            var rest = left ^ first;
            for (var set = rest; ; set = (set - 1) & rest)
            {
                if (CostOf(problem, set | first) is { } cost && Least(rest & ~set, groups + 1) is { } others && (best is null || cost + others < best)) best = cost + others;
                if (set == 0) return best;
            }
        }
    }

    static long? CostOf(GroupingProblem problem, int set)
    {
        int[] units = [.. Enumerable.Range(0, problem.Weights.Length).Where(unit => (set >> unit & 1) == 1)];
        if (units.Length < problem.Least || units.Length > problem.Most) return null;
        var piece = set & -set;
        for (var grown = 0; grown != piece;)
        {
            grown = piece;
            foreach (var (a, b) in problem.Adjacent)
            {
                if (((1 << a) & piece) != 0 && ((1 << b) & set) != 0) piece |= 1 << b;
                if (((1 << b) & piece) != 0 && ((1 << a) & set) != 0) piece |= 1 << a;
            }
        }

        if (piece != set) return null;
        long? best = null;
        foreach (var centre in units)
        {
            if (problem.Status[centre] == SiteStatus.Forbidden || units.Any(unit => unit != centre && problem.Status[unit] is SiteStatus.Existing or SiteStatus.Forced)) continue;
            var (sum, all) = (0L, true);
            foreach (var unit in units)
            {
                var at = Array.IndexOf(problem.Pairs.Site, centre, problem.Pairs.First[unit], problem.Pairs.First[unit + 1] - problem.Pairs.First[unit]);
                all &= at >= 0 && !(problem.Pairs.Cost[at] > problem.Limit);
                if (all) sum += problem.Weights[unit] * problem.Pairs.Cost[at];
            }

            if (all && (best is null || sum < best)) best = sum;
        }

        return best;
    }
}
