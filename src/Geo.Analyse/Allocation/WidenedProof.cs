using System.Runtime.InteropServices;
using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>A proof about those whom no site that is open in any case serves, as one about everybody: the others' prices are nothing.</summary>
static class WidenedProof
{
    /// <param name="wanting">The weights that the proof is about, [demand]; zero where somebody is served in any case.</param>
    /// <param name="serves">The largest cost at which a site serves, [demand].</param>
    public static SitingProof Of(SitingProblem problem, long[] wanting, Func<int, long> serves, SitingProof proof)
    {
        bool[] isClosed = Array.ConvertAll(problem.Status, status => status == SiteStatus.Forbidden);
        foreach (var (site, _) in proof.Dominated) isClosed[site] = true;
        var (pairs, seen, places, sites) = (problem.Pairs, new HashSet<string>(StringComparer.Ordinal), new List<int>(), new List<int>());
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            if (problem.Weights[i] == 0) continue;
            var limit = serves(i);
            sites.Clear();
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] <= limit && !isClosed[pairs.Site[at]]) sites.Add(pairs.Site[at]);
            }

            // The sites themselves are the key, four bytes each. Who has the same sites is served by the same that stay.
            if (sites.Count > 0 && seen.Add(new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(sites)))) && wanting[i] != 0) places.Add(seen.Count - 1);
        }

        return proof with { Multipliers = [.. proof.Multipliers.Select(prices => Widened(prices, places, seen.Count))] };
    }

    /// <param name="prices">[row asked about, then what is not a row's]</param>
    static long[] Widened(long[] prices, List<int> places, int rows)
    {
        var all = new long[rows + prices.Length - places.Count];
        for (var at = 0; at < places.Count; at++) all[places[at]] = prices[at];
        prices.AsSpan(places.Count..).CopyTo(all.AsSpan(rows..));
        return all;
    }
}
