using System.Numerics;
using System.Runtime.InteropServices;

namespace Geo.Analyse.Allocation;

/// <summary>
/// The rows of a covering by two that a case leaves undecided, those alike in their free sites and in how many they still need taken together, with a price each. A row that still needs two prices one site of its own, the
/// special one, at <see cref="Low"/> and its others at <see cref="High"/>, no less: K = max(0, weight − low − high), which no two of its sites fall short of. A row that needs one more prices all at high.
/// </summary>
sealed class BackupRows
{
    /// <summary>All rows, nothing decided: a third of its weight is each row's price.</summary>
    public BackupRows(SiteRows rows, long[] weights)
    {
        (Rows, Weights) = (rows, weights);
        (IsTwice, High, Special) = (new bool[rows.Count], Array.ConvertAll(weights, weight => weight / 3), new int[rows.Count]);
        Array.Fill(IsTwice, true);
        for (var row = 0; row < rows.Count; row++) Special[row] = rows.Site[rows.First[row]];
        Low = [.. High];
    }

    BackupRows(BackupRows parent, ReadOnlySpan<SiteState> states, Func<int, bool> isFree)
    {
        Covered = parent.Covered;
        var (first, site, weights, isTwice, low, high, special) = (new List<int> { 0 }, new List<int>(), new List<long>(), new List<bool>(), new List<long>(), new List<long>(), new List<int>());
        var (rowOfKey, next) = (new Dictionary<ulong, int>(), new List<int>());
        var free = new List<int>();
        var (canOpen, isOpen) = (new bool[states.Length], new bool[states.Length]);
        for (var j = 0; j < states.Length; j++) (canOpen[j], isOpen[j]) = (isFree(j), states[j] == SiteState.Open);
        for (var row = 0; row < parent.Rows.Count; row++)
        {
            var (need, price, key) = (parent.IsTwice[row] ? 2 : 1, parent.High[row], 14695981039346656037UL);
            free.Clear();
            foreach (var j in parent.Rows.SitesOf(row))
            {
                if (canOpen[j])
                {
                    free.Add(j);
                    key = unchecked((key ^ (uint)j) * 1099511628211UL);
                }
                else if (isOpen[j])
                {
                    // Where the special one is open, what its like have to pay is the others' price; where another is, the special one's.
                    if (parent.IsTwice[row]) price = parent.Special[row] == j ? parent.High[row] : parent.Low[row];
                    need--;
                }
            }

            if (need <= 0) Covered += parent.Weights[row];
            if (need <= 0 || free.Count < need) continue;
            key = unchecked((key ^ (uint)need) * 1099511628211UL);
            var at = rowOfKey.GetValueOrDefault(key, -1);
            while (at >= 0 && (isTwice[at] != (need == 2) || !IsAlike(at))) at = next[at];
            if (at < 0)
            {
                at = weights.Count;
                next.Add(rowOfKey.GetValueOrDefault(key, -1));
                rowOfKey[key] = at;
                site.AddRange(free);
                first.Add(site.Count);
                weights.Add(0);
                isTwice.Add(need == 2);
                low.Add(0);
                high.Add(0);
                special.Add(free[0]);
            }

            weights[at] += parent.Weights[row];
            if (need == 1) high[at] += Math.Min(price, parent.Weights[row]);
            else if (canOpen[parent.Special[row]]) Join(at, parent.Low[row], parent.High[row], parent.Special[row]);
            else Join(at, Math.Min(parent.High[row], parent.Weights[row] / 2), Math.Min(parent.High[row], parent.Weights[row] / 2), special[at]);
        }

        (Rows, Weights, IsTwice, Low, High, Special) = (new(states.Length, [.. first], [.. site]), [.. weights], [.. isTwice], [.. low], [.. high], [.. special]);

        bool IsAlike(int row) => CollectionsMarshal.AsSpan(site)[first[row]..first[row + 1]].SequenceEqual(CollectionsMarshal.AsSpan(free));

        // Prices add up site by site; then the lowest is the special one and the others pay what the next lowest does.
        void Join(int row, long mine, long others, int which)
        {
            if (which == special[row])
            {
                (low[row], high[row]) = (low[row] + mine, high[row] + others);
                return;
            }

            var (before, now) = (low[row] + others, high[row] + mine);
            if (now < before) special[row] = which;
            (low[row], high[row]) = (Math.Min(before, now), Math.Max(before, now));
        }
    }

    public SiteRows Rows { get; }

    /// <summary>[row], scaled.</summary>
    public long[] Weights { get; }

    /// <summary>[row]: whether it still needs two open sites; else one.</summary>
    public bool[] IsTwice { get; }

    /// <summary>[row]: price of the special site, where two are needed.</summary>
    public long[] Low { get; }

    /// <summary>[row]: price of each other site, and of all where one is needed.</summary>
    public long[] High { get; }

    /// <summary>[row]</summary>
    public int[] Special { get; }

    /// <summary>Weight of the rows that open sites serve twice already.</summary>
    public long Covered { get; }

    /// <summary>The rows of a case of this one.</summary>
    /// <param name="states">[site]</param>
    /// <param name="isFree">Whether a site may still be opened.</param>
    public BackupRows Within(ReadOnlySpan<SiteState> states, Func<int, bool> isFree) => new(this, states, isFree);

    /// <summary>Rounds the prices down so far that the bound grows by no more than this: short numbers make a short proof.</summary>
    public void Round(long loss)
    {
        var most = loss / (2 * Math.Max(Weights.Length, 1));
        if (most < 2) return;
        var mask = -(1L << BitOperations.Log2((ulong)most));
        for (var row = 0; row < Weights.Length; row++) (Low[row], High[row]) = (Low[row] & mask, High[row] & mask);
    }

    /// <summary>The prices as a proof has them: of each row the low one and the rise to the other, or the only one.</summary>
    public long[] Prices(long unit)
    {
        var prices = new List<long>();
        for (var row = 0; row < Weights.Length; row++)
        {
            prices.Add((IsTwice[row] ? Low[row] : High[row]) * unit);
            if (IsTwice[row]) prices.Add((High[row] - Low[row]) * unit);
        }

        return [.. prices];
    }

    /// <summary>Which of its sites is special, of each row whose prices differ.</summary>
    public int[] Places()
    {
        var places = new List<int>();
        for (var row = 0; row < Weights.Length; row++)
        {
            if (IsTwice[row] && High[row] > Low[row]) places.Add(Rows.SitesOf(row).IndexOf(Special[row]));
        }

        return [.. places];
    }
}
