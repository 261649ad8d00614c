using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Least sum of weight × cost to the nearest of p sites.</summary>
/// <remarks>Sources: ReVelle and Swain (1970), doi:10.1111/j.1538-4632.1970.tb00142.x; Cornuéjols, Fisher and Nemhauser (1977), doi:10.1287/mnsc.23.8.789.</remarks>
static class PMedian
{
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        var rules = SiteRules.Of(problem.Status, [], problem.Sites);
        var (rows, unit) = Rows(problem, rules.MustOpen);
        var (first, site) = (rows.First, rows.Site);
        Int128 total = 0;
        Int128 largest = 0;
        for (var row = 0; row + 1 < first.Length; row++)
        {
            total += rows.Cost[first[row + 1] - 1];
            largest += rows.Cost[first[row + 1] - 1] + rows.Ceilings[row];
        }

        var scale = Scale.For(largest, unit, Ruling.IsRuled(problem));
        var (scaled, ceilings) = (Array.ConvertAll(rows.Cost, one => one * scale), Array.ConvertAll(rows.Ceilings, one => one * scale));
        // A row that nothing serves counts for more than any of its pairs, and its price at most: so all sums fit that did.
        var unserved = Array.ConvertAll(ceilings, one => one + 1);
        var ruling = Ruling.Of(
            problem, new AssignmentRelaxation(rules.Count, first, site, scaled, ceilings), () => new AssignmentSearch(first, site, scaled, unserved, rules, meter),
            () => new AssignmentScore(rules.Count, first, site, scaled, unserved, meter), rules, (long)largest * scale, unit, [], meter);
        // No choice costs more than everybody's dearest.
        var nothing = ruling.Sums is null ? Scale.Nothing : -(long)(total + 1) * scale;
        var tree = new CaseTree(ruling.Relaxation, ruling.Search, rules, meter, scale, nothing, long.MaxValue, ruling.Sums);
        Trials.Run(tree, rules, effort.Seed, meter);
        if (tree.Open is null && !meter.IsOver)
        {
            // Where it is hard to serve everybody at all, that is a question by itself, and set covering the model that answers it.
            var anyhow = RuleObstacles.Allowed(problem, effort, meter);
            if (anyhow is { Open: null, End: SitingEnd.Finished }) return SiteSolver.Unkept(problem, effort, meter);
            if (anyhow.Open is { } allowed) tree.Know(allowed, ValueOf(allowed, first, site, scaled));
        }

        tree.Run();
        var end = SiteSolver.EndOf(meter);
        if (tree.Open is null && end == SitingEnd.Finished) return SiteSolver.Unkept(problem, effort, meter);
        return new()
        {
            Open = tree.Open is { } open ? Choice.Of(open) : null,
            Objective = tree.Open is null ? null : -tree.Objective / scale * unit,
            // No way is shorter than none.
            Bound = tree.Bound <= Scale.Nothing ? 0 : Math.Max(0, -(tree.Bound / scale) * unit),
            End = end,
            Work = meter.Done,
            Cases = tree.Cases,
            Proof = Choice.ProofOf(tree, [], unit, scale, prices => rows.Expand(prices, scale)),
        };
    }

    /// <summary>Below zero, of a choice that serves everybody.</summary>
    static long ValueOf(int[] open, int[] first, int[] site, long[] cost)
    {
        var (isOpen, sum) = (open.ToHashSet(), 0L);
        for (var row = 0; row + 1 < first.Length; row++)
        {
            var at = first[row];
            while (!isOpen.Contains(site[at])) at++;
            sum -= cost[at];
        }

        return sum;
    }

    /// <summary>Demand with a weight, those alike together, its pairs within the limit ascending in weight × cost, those of equal cost in the order of sites.</summary>
    static (TravelRows Rows, long Unit) Rows(SitingProblem problem, bool[] staysOpen)
    {
        var pairs = problem.Pairs;
        var (first, sites, costs) = (new List<int> { 0 }, new List<int>(), new List<long>());
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var limit = problem.LimitOf(i);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] > limit || problem.Status[pairs.Site[at]] == SiteStatus.Forbidden) continue;
                sites.Add(pairs.Site[at]);
                costs.Add(checked(problem.Weights[i] * pairs.Cost[at]));
            }

            first.Add(sites.Count);
        }

        var (site, cost) = (sites.ToArray(), costs.ToArray());
        var unit = Scale.Divisor(cost);
        for (var at = 0; at < cost.Length; at++) cost[at] /= unit;
        for (var row = 0; row + 1 < first.Count; row++) CostOrder.Sort(cost.AsSpan(first[row]..first[row + 1]), site.AsSpan(first[row]..first[row + 1]));
        return (new([.. first], site, cost, staysOpen), unit);
    }
}
