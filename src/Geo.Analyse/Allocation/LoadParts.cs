using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Who goes where among open sites with capacities: near first; shifted as far as more can be served so, or a site needs its least.</summary>
static class LoadParts
{
    /// <param name="first">[demand]: so much of the weight is served before any of the rest is; null: all is alike.</param>
    public static IReadOnlyList<SitingPart> Of(SitingProblem problem, int[] open, long[]? first = null)
    {
        var (pairs, flow) = (problem.Pairs, FlowOf(problem));
        var isOpen = new bool[problem.Status.Length];
        foreach (var site in open) isOpen[site] = true;
        flow.Begin(isOpen, balanced: false);
        for (var i = 0; first is not null && i < first.Length; i++) flow.Left[i] = first[i];
        foreach (var (pair, _) in Served(problem).Select((at, pair) => (pair, pairs.Cost[at])).OrderBy(one => one.Item2)) flow.Prefer(pair);
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

    /// <summary>A flow whose rows are the demand points.</summary>
    public static LoadFlow FlowOf(SitingProblem problem)
    {
        var (pairs, first) = (problem.Pairs, new int[problem.Weights.Length + 1]);
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            first[i + 1] = first[i];
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++) first[i + 1] += pairs.Cost[at] <= problem.LimitOf(i) ? 1 : 0;
        }

        var rows = new SiteRows(problem.Status.Length, first, [.. Served(problem).Select(at => pairs.Site[at])]);
        return new(rows, problem.Weights, problem.Capacities, [.. Enumerable.Range(0, problem.Status.Length).Select(problem.LeastOf)], new(long.MaxValue, CancellationToken.None));
    }

    /// <summary>The pairs within their limits, in order.</summary>
    static IEnumerable<int> Served(SitingProblem problem)
    {
        for (var i = 0; i < problem.Weights.Length; i++)
        {
            for (var at = problem.Pairs.First[i]; at < problem.Pairs.First[i + 1]; at++)
            {
                if (problem.Pairs.Cost[at] <= problem.LimitOf(i)) yield return at;
            }
        }
    }
}
