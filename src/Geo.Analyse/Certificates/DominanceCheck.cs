using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Whether sites were rightly left out: whatever choice has one of them is no better than with the other instead.</summary>
static class DominanceCheck
{
    public static bool Holds(Claim claim, IReadOnlyList<(int Site, int Instead)> dominated, CancellationToken cancellation)
    {
        if (dominated.Count == 0) return true;
        // Where two open sites count for more than one, a site can't stand for two; where there are rules, not for one either.
        if (claim.Problem.Rules.Count > 0 || claim.Kind is ClaimKind.TravelsAtLeast or ClaimKind.ServesAtMost || claim.Need > 1 || claim.Gains.Length != 2) return false;
        var instead = new Dictionary<int, int>();
        foreach (var (site, other) in dominated)
        {
            if (!IsFree(claim, site) || other < 0 || other >= claim.Costs.Length || claim.Problem.Status[other] == SiteStatus.Forbidden || !instead.TryAdd(site, other)) return false;
        }

        if (instead.Values.Any(instead.ContainsKey)) return false;
        if (claim.Kind == ClaimKind.CostsAtLeast && instead.Any(pair => claim.Costs[pair.Value] > claim.Costs[pair.Key])) return false;
        if (!claim.IsUnlimited && instead.Any(pair => claim.IsCounted[pair.Value] && !claim.IsCounted[pair.Key])) return false;
        return ServeNoLess(claim, instead, cancellation);
    }

    static bool IsFree(Claim claim, int site) => site >= 0 && site < claim.Costs.Length && claim.Problem.Status[site] is SiteStatus.Free or SiteStatus.Closable or SiteStatus.Movable;

    /// <summary>Whether whoever is served by a site left out is served by the other.</summary>
    static bool ServeNoLess(Claim claim, Dictionary<int, int> instead, CancellationToken cancellation)
    {
        var (pairs, weights, here) = (claim.Problem.Pairs, claim.Problem.Weights, new HashSet<int>());
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (weights[i] == 0) continue;
            here.Clear();
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (claim.Serves(i, pairs.Cost[at])) here.Add(pairs.Site[at]);
            }

            foreach (var site in here)
            {
                if (instead.TryGetValue(site, out var other) && !here.Contains(other)) return false;
            }
        }

        return true;
    }
}
