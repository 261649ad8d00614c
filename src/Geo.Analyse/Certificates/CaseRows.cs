using System.Runtime.InteropServices;
using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Demand as the multipliers of a proof name it: the points with a weight that some site serves; those served alike are one row, in the order of the first of each. Of weight × cost, each point is a row.</summary>
sealed class CaseRows
{
    /// <summary>No price and no claim is larger.</summary>
    public const long TooFar = long.MaxValue;

    public CaseRows(Claim claim, HashSet<int> leftOut, CancellationToken cancellation)
    {
        var (pairs, weights, sites, costs) = (claim.Problem.Pairs, claim.Problem.Weights, new List<int>(), new List<long>());
        bool[] isClosed = [.. claim.Problem.Status.Select((status, site) => status == SiteStatus.Forbidden || leftOut.Contains(site))];
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < pairs.DemandCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (weights[i] == 0) continue;
            sites.Clear();
            costs.Clear();
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                var site = pairs.Site[at];
                if (isClosed[site] || !claim.Serves(i, pairs.Cost[at])) continue;
                sites.Add(site);
                costs.Add(pairs.Cost[at]);
            }

            if (sites.Count == 0 && claim.Kind != ClaimKind.TravelsAtLeast) Lose(weights[i]);
            else Add(claim, rowOf, sites, costs, weights[i]);
        }

        PairCount = Sites.Sum(sites => sites.Length);
    }

    /// <summary>[row]: the sites that serve it.</summary>
    public List<int[]> Sites { get; } = [];

    /// <summary>[row]: weight × cost of each of them, <see cref="TooFar"/> where it is no less; empty where costs do not matter.</summary>
    public List<long[]> Travel { get; } = [];

    /// <summary>[row]</summary>
    public List<Int128> Weights { get; } = [];

    /// <summary>Of all rows together.</summary>
    public int PairCount { get; }

    /// <summary>Of those no site serves.</summary>
    public Int128 UnservedWeight { get; private set; }

    /// <summary>Whether a vector has one multiplier a row and one a rule; or, where two sites count, one a pair of each row between them.</summary>
    public bool HasLength(Claim claim, long[] vector) =>
        vector.Length == Sites.Count + claim.Problem.Rules.Count || (claim.CountsTwo && vector.Length == Sites.Count + PairCount + claim.Problem.Rules.Count);

    void Add(Claim claim, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> rowOf, List<int> sites, List<long> costs, long weight)
    {
        if (claim.Kind != ClaimKind.TravelsAtLeast)
        {
            // The sites themselves are the key, four bytes each.
            var key = MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(sites));
            if (rowOf.TryGetValue(key, out var row))
            {
                Weights[row] += weight;
                return;
            }

            rowOf[key] = Sites.Count;
        }

        Sites.Add([.. sites]);
        Weights.Add(weight);
        Travel.Add(claim.Kind == ClaimKind.TravelsAtLeast ? Times(weight, costs) : []);
    }

    void Lose(long weight) => UnservedWeight += weight;

    static long[] Times(long weight, List<long> costs)
    {
        var (travel, farthest) = (new long[costs.Count], TooFar / weight);
        for (var at = 0; at < travel.Length; at++) travel[at] = costs[at] > farthest ? TooFar : weight * costs[at];
        return travel;
    }
}
