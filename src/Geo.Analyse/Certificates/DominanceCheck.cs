using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>
/// Whether sites were rightly left out: whatever choice has one of them is no better than with the other instead. Whom a site serves that is open in any case, or may as well be, is served whatever is left out.
/// </summary>
static class DominanceCheck
{
    const int None = -1;

    public static bool Holds(Claim claim, IReadOnlyList<(int Site, int Instead)> dominated, CancellationToken cancellation)
    {
        if (dominated.Count == 0) return true;
        // Where two open sites count for more than one, a site can't stand for two; where there are rules, not for one either.
        if (claim.Problem.Rules.Count > 0 || claim.Kind is ClaimKind.TravelsAtLeast or ClaimKind.ServesAtMost || claim.Need > 1 || claim.Gains.Length != 2) return false;
        var instead = new int[claim.Costs.Length];
        Array.Fill(instead, None);
        foreach (var (site, other) in dominated)
        {
            if (!IsFree(claim, site) || other < 0 || other >= claim.Costs.Length || claim.Problem.Status[other] == SiteStatus.Forbidden || instead[site] != None) return false;
            instead[site] = other;
        }

        foreach (var (site, other) in dominated)
        {
            if (instead[other] != None || (claim.Kind == ClaimKind.CostsAtLeast && claim.Costs[other] > claim.Costs[site])) return false;
            if (!claim.IsUnlimited && claim.IsCounted[other] && !claim.IsCounted[site]) return false;
        }

        return ServeNoLess(claim, instead, cancellation);
    }

    static bool IsFree(Claim claim, int site) => site >= 0 && site < claim.Costs.Length && claim.Problem.Status[site] is SiteStatus.Free or SiteStatus.Closable or SiteStatus.Movable;

    /// <summary>Whether whoever is served by a site left out is served by the other, or by one that is open anyhow.</summary>
    static bool ServeNoLess(Claim claim, int[] instead, CancellationToken cancellation)
    {
        var (pairs, weights, servedOf) = (claim.Problem.Pairs, claim.Problem.Weights, new int[instead.Length]);
        bool[] stays = [.. instead.Select((other, site) => claim.Problem.Status[site] is SiteStatus.Existing or SiteStatus.Forced || (other == None && KeepingCheck.MayStay(claim, site)))];
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (weights[i] == 0) continue;
            var isServed = false;
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (!claim.Serves(i, pairs.Cost[at])) continue;
                servedOf[pairs.Site[at]] = i + 1;
                isServed |= stays[pairs.Site[at]];
            }

            for (var at = pairs.First[i]; at < pairs.First[i + 1] && !isServed; at++)
            {
                var site = pairs.Site[at];
                if (servedOf[site] == i + 1 && instead[site] != None && servedOf[instead[site]] != i + 1) return false;
            }
        }

        return true;
    }
}
