namespace Geo.Analyse.Certificates;

/// <summary>
/// The best sum of values over the choices of a case that keep the number of places and one of the rules. Amounts are rounded down to whole parts: their common divisor, or, where that is finer than a table can be, what is left over so many;
/// a choice that keeps the rule keeps it in those too, so the sum is no less than the best.
/// </summary>
static class PackedSites
{
    const long FinestParts = 4096;
    const long LargestTable = 50_000_000;

    /// <summary>False where the case has no choice.</summary>
    /// <param name="rule">Index of the rule.</param>
    public static bool Best(Claim claim, int rule, Int128[] values, CaseState[] state, out Int128 best)
    {
        best = 0;
        var (one, amount) = (claim.Problem.Rules[rule], new Int128[values.Length]);
        for (var at = 0; at < one.Sites.Length; at++) amount[one.Sites[at]] = RuleCheck.Amount(one, at);
        Int128 left = one.Most;
        var places = claim.IsUnlimited ? 0 : claim.Slots;
        for (var site = 0; site < values.Length; site++)
        {
            if (state[site] == CaseState.Open)
            {
                best += values[site];
                left -= amount[site];
                if (Takes(claim, site)) places--;
            }
            else if (state[site] == CaseState.Free && amount[site] < 0)
            {
                left -= amount[site];
                amount[site] = 0;
            }
        }

        if (left < 0 || places < 0) return false;
        int[] worth = [.. Enumerable.Range(0, values.Length).Where(site => state[site] == CaseState.Free && values[site] > 0 && amount[site] <= left)];
        places = Math.Min(places, worth.Count(site => Takes(claim, site)));
        var part = PartOf(worth, amount, left, places);
        best += Fill(claim, worth, values, Array.ConvertAll(amount, of => of / part), places, left / part);
        return true;
    }

    static bool Takes(Claim claim, int site) => !claim.IsUnlimited && claim.IsCounted[site];

    static Int128 PartOf(int[] sites, Int128[] amount, Int128 left, int places)
    {
        Int128 divisor = 0;
        foreach (var site in sites)
        {
            var (a, b) = (divisor, amount[site]);
            while (b != 0) (a, b) = (b, a % b);
            divisor = a;
        }

        if (divisor == 0) return 1;
        var finest = Math.Clamp(LargestTable / (sites.Length * (places + 1L)), 1, FinestParts);
        return left / divisor <= finest ? divisor : ((left - 1) / finest) + 1;
    }

    /// <summary>The best sum, [places taken][parts spent] at most.</summary>
    static Int128 Fill(Claim claim, int[] sites, Int128[] values, Int128[] parts, int places, Int128 left)
    {
        Int128 all = 0;
        foreach (var site in sites) all += parts[site];
        var most = (int)Int128.Min(left, all);
        Int128[][] sums = [.. Enumerable.Range(0, places + 1).Select(_ => new Int128[most + 1])];
        foreach (var site in sites)
        {
            var need = (int)parts[site];
            for (var taken = places; taken >= (Takes(claim, site) ? 1 : 0); taken--)
            {
                var (to, from) = (sums[taken], sums[Takes(claim, site) ? taken - 1 : taken]);
                for (var spent = most; spent >= need; spent--) to[spent] = Int128.Max(to[spent], from[spent - need] + values[site]);
            }
        }

        return sums[places][most];
    }
}
