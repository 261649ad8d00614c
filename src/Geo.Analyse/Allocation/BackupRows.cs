using System.Runtime.InteropServices;

namespace Geo.Analyse.Allocation;

/// <summary>
/// The rows of a covering by two that a case leaves undecided, those alike in their free sites and in how many they still need taken together, with a price each. A row that still needs two prices one site of its own, the
/// special one, at <see cref="Low"/> and its others at <see cref="High"/>, no less: K = max(0, weight − low − high), which no two of its sites fall short of. A row that needs one more prices all at high.
/// </summary>
sealed class BackupRows
{
    const int Settled = -1;
    const int Lost = -2;

    readonly BackupRows? _parent;
    readonly SiteRows _all;
    readonly long[] _allWeights;

    /// <summary>[row of the parent]: row here, or what became of it.</summary>
    readonly int[] _rowOf;

    /// <summary>All rows, nothing decided: a third of its weight is each row's price.</summary>
    public BackupRows(SiteRows rows, long[] weights)
    {
        (_all, _allWeights, Rows, Weights, _rowOf) = (rows, weights, rows, weights, [.. Enumerable.Range(0, rows.Count)]);
        (IsTwice, High, Special) = (new bool[rows.Count], Array.ConvertAll(weights, weight => weight / 3), new int[rows.Count]);
        Array.Fill(IsTwice, true);
        for (var row = 0; row < rows.Count; row++) Special[row] = rows.Site[rows.First[row]];
        Low = [.. High];
    }

    BackupRows(BackupRows parent, ReadOnlySpan<SiteState> states, Func<int, bool> isFree)
    {
        (_parent, _all, _allWeights, _rowOf, Covered) = (parent, parent._all, parent._allWeights, new int[parent.Rows.Count], parent.Covered);
        var (first, site, weights, isTwice, low, high, special) = (new List<int> { 0 }, new List<int>(), new List<long>(), new List<bool>(), new List<long>(), new List<long>(), new List<int>());
        var (rowOfKey, next) = (new Dictionary<ulong, int>(), new List<int>());
        var free = new List<int>();
        var (canOpen, isOpen) = (new bool[states.Length], new bool[states.Length]);
        for (var j = 0; j < states.Length; j++) (canOpen[j], isOpen[j]) = (isFree(j), states[j] == SiteState.Open);
        for (var row = 0; row < _rowOf.Length; row++)
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

            if (need <= 0)
            {
                (_rowOf[row], Covered) = (Settled, Covered + parent.Weights[row]);
                continue;
            }

            if (free.Count < need)
            {
                _rowOf[row] = Lost;
                continue;
            }

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

            _rowOf[row] = at;
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

    /// <summary>The prices as a proof has them: of all rows the price of the special site, then of all what the others' is above it, then of all which of its sites the special one is.</summary>
    /// <remarks>A row's part in a price is rounded down, each by less than one.</remarks>
    /// <param name="states">[site], of the case that the rows are of.</param>
    public long[] Expand(ReadOnlySpan<SiteState> states, Func<int, bool> isFree, long unit)
    {
        var count = _all.Count;
        // A proof tells by the length what its numbers mean; where that would mislead, there is one for each pair.
        var isByPair = _all.Site.Length == 2 * count;
        var vector = new long[3 * count];
        for (var row = 0; row < count; row++)
        {
            var (low, rise, which) = PriceOf(row, states, isFree);
            vector[row] = low * unit;
            if (isByPair && rise > 0) vector[count + _all.First[row] + which] = rise * unit;
            if (!isByPair) (vector[count + row], vector[(2 * count) + row]) = (rise * unit, rise > 0 ? which : 0);
        }

        return vector;
    }

    (long Low, long Rise, int Which) PriceOf(int row, ReadOnlySpan<SiteState> states, Func<int, bool> isFree)
    {
        var (weight, at) = (_allWeights[row], RowOf(row));
        if (at == Settled) return (0, 0, 0);
        var sites = _all.SitesOf(row);
        // With fewer sites than it needs, the one there is does nothing: it costs nothing, and a second would cost all.
        if (at == Lost) return (0, weight, OpenOrFree(sites, states, isFree));
        var high = Part(High[at]);
        if (!IsTwice[at]) return (0, high, high == 0 ? 0 : OpenOrFree(sites, states, isFree));
        var low = Math.Min(Part(Low[at]), high);
        return (low, high - low, low == high ? 0 : sites.IndexOf(Special[at]));

        long Part(long price) => price == 0 || weight == Weights[at] ? price : (long)((Int128)price * weight / Weights[at]);
    }

    /// <summary>Where among a row's sites the open one is, else a free one, else the first.</summary>
    static int OpenOrFree(ReadOnlySpan<int> sites, ReadOnlySpan<SiteState> states, Func<int, bool> isFree)
    {
        var free = 0;
        for (var which = 0; which < sites.Length; which++)
        {
            if (states[sites[which]] == SiteState.Open) return which;
            if (isFree(sites[which])) free = which;
        }

        return free;
    }

    int RowOf(int row)
    {
        var at = _parent?.RowOf(row) ?? row;
        return at < 0 ? at : _rowOf[at];
    }
}
