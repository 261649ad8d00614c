namespace Geo.Analyse.Certificates;

/// <summary>The value of a case in which nothing is left to choose, by definition instead of by bound.</summary>
static class DecidedValue
{
    /// <summary>Whether the open sites are as the claim says; closed and unfillable ones are not there.</summary>
    public static bool Holds(Claim claim, CaseRows rows, CaseState[] state)
    {
        // Who goes where is bounded by multipliers, never counted.
        if (claim.Kind == ClaimKind.ServesAtMost) return false;
        Int128 sum = 0;
        if (claim.Kind == ClaimKind.CostsAtLeast)
        {
            for (var site = 0; site < state.Length; site++) sum += state[site] == CaseState.Open ? claim.Costs[site] : 0;
            return sum >= claim.Value;
        }

        for (var row = 0; row < rows.Sites.Count; row++)
        {
            var (open, least) = (0, Int128.MaxValue);
            for (var at = 0; at < rows.Sites[row].Length; at++)
            {
                if (state[rows.Sites[row][at]] != CaseState.Open) continue;
                open++;
                if (rows.Travel[row].Length > 0) least = Int128.Min(least, rows.Travel[row][at]);
            }

            sum += claim.Kind == ClaimKind.TravelsAtLeast ? least : rows.Weights[row] * claim.Gains[Math.Min(open, claim.Gains.Length - 1)];
        }

        return claim.Kind == ClaimKind.TravelsAtLeast ? sum >= claim.Value : sum <= claim.Value;
    }
}
