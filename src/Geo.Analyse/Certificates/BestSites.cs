namespace Geo.Analyse.Certificates;

/// <summary>The sites by which a bound is largest: those that are open in the case, and the best of the free ones that have a place.</summary>
static class BestSites
{
    /// <summary>The best sum of values over choices of the case; false where it has none.</summary>
    public static bool Sum(Claim claim, Int128[] values, CaseState[] state, out Int128 best)
    {
        best = 0;
        var (places, free) = (claim.Slots, new PriorityQueue<int, Int128>());
        for (var site = 0; site < state.Length; site++)
        {
            if (state[site] == CaseState.Open) best += values[site];
            if (state[site] == CaseState.Open && claim.IsCounted[site]) places--;
        }

        if ((!claim.IsUnlimited && places < 0) || RuleCheck.AreBroken(claim, state, !claim.IsUnlimited && places == 0)) return false;
        for (var site = 0; site < state.Length; site++)
        {
            if (state[site] != CaseState.Free || values[site] <= 0) continue;
            if (claim.IsUnlimited || !claim.IsCounted[site]) best += values[site];
            else if (free.Count < places) free.Enqueue(site, values[site]);
            else if (places > 0) free.EnqueueDequeue(site, values[site]);
        }

        while (free.TryDequeue(out _, out var value)) best += value;
        return true;
    }
}
