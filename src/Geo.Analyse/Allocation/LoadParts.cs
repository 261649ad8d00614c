using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Who goes where among open sites with capacities: near first; shifted as far as more can be served so, or a site needs its least.</summary>
static class LoadParts
{
    /// <param name="first">[demand]: so much of the weight is served before any of the rest is; null: all is alike.</param>
    public static IReadOnlyList<SitingPart> Of(SitingProblem problem, int[] open, long[]? first = null)
    {
        var isOpen = new bool[problem.Status.Length];
        foreach (var site in open) isOpen[site] = true;
        var (flow, costs) = FlowOf(problem, isOpen);
        flow.Begin(isOpen, balanced: false);
        for (var i = 0; first is not null && i < first.Length; i++) flow.Left[i] = first[i];
        // Of pairs that cost as much the first goes first.
        foreach (var pair in CostOrder.Of(costs)) flow.Prefer(pair);
        flow.Balance();
        // Who is served stays so while others are added: a path shifts them at most.
        for (var i = 0; first is not null && i < first.Length; i++) flow.Left[i] += problem.Weights[i] - first[i];
        if (first is not null) flow.Balance();
        var (rows, parts) = (flow.Rows, new List<SitingPart>());
        for (var i = 0; i < rows.Count; i++)
        {
            for (var pair = rows.First[i]; pair < rows.First[i + 1]; pair++)
            {
                if (flow.Flow[pair] > 0) parts.Add(new(i, rows.Site[pair], flow.Flow[pair]));
            }
        }

        return parts;
    }

    /// <summary>A flow whose rows are the demand points, over the pairs of open sites within their limits; and what these cost, in their order.</summary>
    static (LoadFlow Flow, long[] Costs) FlowOf(SitingProblem problem, bool[] isOpen)
    {
        var (pairs, first, sites, costs) = (problem.Pairs, new int[problem.Weights.Length + 1], new List<int>(), new List<long>());
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            var limit = problem.LimitOf(i);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (!isOpen[pairs.Site[at]] || pairs.Cost[at] > limit) continue;
                sites.Add(pairs.Site[at]);
                costs.Add(pairs.Cost[at]);
            }

            first[i + 1] = sites.Count;
        }

        long[] least = [.. Enumerable.Range(0, problem.Status.Length).Select(problem.LeastOf)];
        return (new(new(problem.Status.Length, first, [.. sites]), problem.Weights, problem.Capacities, least, new(long.MaxValue, CancellationToken.None)), [.. costs]);
    }
}
