using System.Runtime.InteropServices;

namespace Geo.Analyse.Allocation;

/// <summary>
/// Demand of p-median with those who prefer the same sites in the same order taken together: whichever sites are open, they go to the same one, so their costs add up. What lies behind a site that stays open is left
/// out: nobody goes there.
/// </summary>
sealed class TravelRows
{
    readonly int[] _first;
    readonly long[] _cost;
    readonly int[][] _members;

    /// <param name="first">[row + 1]</param>
    /// <param name="site">[pair], by row, ascending in cost.</param>
    /// <param name="cost">[pair]</param>
    /// <param name="staysOpen">[site]</param>
    public TravelRows(int[] first, int[] site, long[] cost, bool[] staysOpen)
    {
        (_first, _cost) = (first, cost);
        var (members, groupOf, kept, starts) = (new List<List<int>>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<int>(), new List<int> { 0 });
        for (var row = 0; row + 1 < first.Length; row++)
        {
            var (from, to) = (first[row], first[row]);
            while (to < first[row + 1] && (to == from || !staysOpen[site[to - 1]])) to++;
            // The sites themselves are the key, four bytes each.
            var key = new string(MemoryMarshal.Cast<int, char>(site.AsSpan(from..to)));
            if (!groupOf.TryGetValue(key, out var group))
            {
                groupOf.Add(key, group = members.Count);
                members.Add([]);
                kept.AddRange(site[from..to]);
                starts.Add(kept.Count);
            }

            members[group].Add(row);
        }

        (First, Site, _members) = ([.. starts], [.. kept], [.. members.Select(rows => rows.ToArray())]);
        (Cost, Ceilings) = (new long[Site.Length], new long[_members.Length]);
        for (var group = 0; group < _members.Length; group++)
        {
            foreach (var row in _members[group])
            {
                for (var at = 0; at < First[group + 1] - First[group]; at++) Cost[First[group] + at] += cost[first[row] + at];
            }
        }

        // Beyond the dearest pair of all a price only says that a row can't be served; four times that says it loudly enough. Who has a site that stays open pays no more than the way there.
        var unserved = (4 * (Cost.Length == 0 ? 0 : Cost.Max())) + 1;
        IsServed = [.. Enumerable.Range(0, Ceilings.Length).Select(group => First[group + 1] > First[group] && staysOpen[Site[First[group + 1] - 1]])];
        for (var group = 0; group < Ceilings.Length; group++) Ceilings[group] = IsServed[group] ? Cost[First[group + 1] - 1] : unserved;
    }

    /// <summary>[group + 1]</summary>
    public int[] First { get; }

    /// <summary>[pair], by group, ascending in cost.</summary>
    public int[] Site { get; }

    /// <summary>[pair]</summary>
    public long[] Cost { get; }

    /// <summary>The largest price that makes sense, [group].</summary>
    public long[] Ceilings { get; }

    /// <summary>What stands beside the rows, summed by group.</summary>
    public long[] Gather(long[] beside) => Array.ConvertAll(_members, rows => rows.Sum(row => beside[row]));

    /// <summary>[group]: whether it has a site that stays open.</summary>
    public bool[] IsServed { get; }

    /// <summary>
    /// Prices of groups, as prices of rows that bound every case alike: each row's lies between the same two of its costs as the group's between those of the group, so that what it exceeds their costs by adds up to what
    /// the group's does.
    /// </summary>
    /// <param name="prices">[group, then what is not a row's]</param>
    /// <param name="scale">What the costs are multiplied by in the prices.</param>
    public long[] Expand(long[] prices, long scale)
    {
        var (rows, groups) = (_first.Length - 1, _members.Length);
        var all = new long[rows + prices.Length - groups];
        prices.AsSpan(groups..).CopyTo(all.AsSpan(rows..));
        for (var group = 0; group < groups; group++) Share(group, prices[group], scale, all);
        return all;
    }

    void Share(int group, long price, long scale, long[] all)
    {
        var (from, count, members) = (First[group], First[group + 1] - First[group], _members[group]);
        var below = 0;
        while (below < count && Cost[from + below] * scale <= price) below++;
        var (low, high) = (below == 0 ? 0 : Cost[from + below - 1] * scale, below == count ? 0 : Cost[from + below] * scale);
        var rest = price;
        foreach (var row in members)
        {
            var least = below == 0 ? 0 : _cost[_first[row] + below - 1] * scale;
            all[row] = below == count ? least : least + (long)((Int128)(price - low) * ((_cost[_first[row] + below] * scale) - least) / (high - low));
            rest -= all[row];
        }

        // What rounding leaves goes where there is room; beyond the dearest there is room everywhere.
        for (var at = 0; rest > 0; at++)
        {
            var row = members[at];
            var more = below == count ? rest : Math.Min(rest, (_cost[_first[row] + below] * scale) - all[row]);
            all[row] += more;
            rest -= more;
        }
    }
}
