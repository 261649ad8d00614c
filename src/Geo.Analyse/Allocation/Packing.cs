using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>
/// The best sum of site values of which a rule (a budget) and the number of places leave no more, in whole numbers: a knapsack where <see cref="Selection"/> has the rule at a price, which lets parts of sites be built.
/// </summary>
/// <remarks>Amounts are counted in their common divisor, or, where that is too fine for a table of <see cref="MostCells"/>, in parts of what there is, rounded down: then the sum is no less than the best.</remarks>
static class Packing
{
    /// <summary>Parts that what a rule leaves is divided into.</summary>
    const long MostParts = 4096;

    /// <summary>Of the table, all sites together.</summary>
    const long MostCells = 50_000_000;

    /// <param name="values">[site]</param>
    /// <returns>Null where the rule leaves no choice.</returns>
    public static long? Best(SitingRule rule, SiteRules rules, ReadOnlySpan<long> values, WorkMeter meter)
    {
        var amounts = new long[rules.Count];
        for (var at = 0; at < rule.Sites.Length; at++) amounts[rule.Sites[at]] = rule.AmountOf(at);
        var (sum, room, places) = (0L, rule.Most, rules.Slots);
        var items = new List<int>();
        for (var site = 0; site < amounts.Length; site++)
        {
            if (rules.MustOpen[site])
            {
                sum += values[site];
                room -= amounts[site];
                places -= rules.IsCounted[site] ? 1 : 0;
            }
            else if (!rules.MustClose[site])
            {
                // Whoever brings room may bring it whether he is worth anything or not.
                room -= Math.Min(0, amounts[site]);
                amounts[site] = Math.Max(0, amounts[site]);
                if (values[site] > 0) items.Add(site);
            }
        }

        if (room < 0 || places < 0) return null;
        items.RemoveAll(site => amounts[site] > room);
        places = Math.Min(places, items.Count(site => rules.IsCounted[site]));
        var most = Math.Clamp(MostCells / (Math.Max(1, items.Count) * (places + 1L)), 1, MostParts);
        var part = Scale.Divisor(items.Select(site => amounts[site]));
        if (room / part > most) part = ((room - 1) / most) + 1;
        var parts = (int)Int128.Min(room / part, items.Aggregate((Int128)0, (all, site) => all + (amounts[site] / part)));
        meter.Spend((long)items.Count * (places + 1) * (parts + 1));
        var best = new long[places + 1, parts + 1];
        foreach (var site in items)
        {
            var (place, takes) = (rules.IsCounted[site] ? 1 : 0, (int)(amounts[site] / part));
            for (var used = places; used >= place; used--)
            {
                for (var spent = parts; spent >= takes; spent--) best[used, spent] = Math.Max(best[used, spent], best[used - place, spent - takes] + values[site]);
            }
        }

        return sum + best[places, parts];
    }
}
