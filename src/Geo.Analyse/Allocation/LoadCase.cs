using System.Runtime.InteropServices;

namespace Geo.Analyse.Allocation;

/// <summary>
/// The rows that a case of capacitated covering leaves undecided, those alike in the sites that they still can go to taken together, with a price each. Left out are rows that no such site serves (they cost nothing) and rows that open
/// sites serve whole whatever else opens (they cost what they are worth).
/// </summary>
sealed class LoadCase
{
    const int Settled = -1;
    const int Lost = -2;

    readonly LoadCase? _parent;

    /// <summary>[row of the parent]: row here, or what became of it.</summary>
    readonly int[] _rowOf;

    /// <summary>All rows that are in doubt at all, at no price.</summary>
    public LoadCase(LoadQuestion question) => (Rows, Weights, Price, Served, _rowOf) = (question.Doubtful, question.DoubtfulWeights, new long[question.DoubtfulWeights.Length], question.Settled, []);

    LoadCase(LoadCase parent, SiteRows rows, long[] weights, long[] price, long served, int[] rowOf) =>
        (_parent, Rows, Weights, Price, Served, _rowOf) = (parent, rows, weights, price, served, rowOf);

    public SiteRows Rows { get; }

    /// <summary>[row]</summary>
    public long[] Weights { get; }

    /// <summary>[row]: of one unit of weight.</summary>
    public long[] Price { get; }

    /// <summary>Weight of the rows that are served whatever else opens.</summary>
    public long Served { get; }

    /// <summary>The rows of a case of this one; together they cost what they cost here.</summary>
    /// <param name="isOpen">[site]</param>
    /// <param name="canOpen">[site]: neither open nor closed.</param>
    public LoadCase Within(bool[] isOpen, bool[] canOpen, long[] capacities, WorkMeter meter)
    {
        var (first, sites, weights, rowOf) = (new List<int> { 0 }, new List<int>(), new List<long>(), new int[Weights.Length]);
        var (rowOfKey, next, left) = (new Dictionary<ulong, int>(), new List<int>(), new List<int>());
        for (var row = 0; row < rowOf.Length; row++)
        {
            var key = 14695981039346656037UL;
            left.Clear();
            foreach (var site in Rows.SitesOf(row))
            {
                if (!isOpen[site] && !canOpen[site]) continue;
                left.Add(site);
                key = unchecked((key ^ (uint)site) * 1099511628211UL);
            }

            if (left.Count == 0)
            {
                rowOf[row] = Lost;
                continue;
            }

            var at = rowOfKey.GetValueOrDefault(key, -1);
            while (at >= 0 && !CollectionsMarshal.AsSpan(sites)[first[at]..first[at + 1]].SequenceEqual(CollectionsMarshal.AsSpan(left))) at = next[at];
            if (at < 0)
            {
                at = weights.Count;
                next.Add(rowOfKey.GetValueOrDefault(key, -1));
                rowOfKey[key] = at;
                sites.AddRange(left);
                first.Add(sites.Count);
                weights.Add(0);
            }

            rowOf[row] = at;
            weights[at] += Weights[row];
        }

        meter.Spend(Rows.Site.Length);
        return WithoutServed(new(Rows.SiteCount, [.. first], [.. sites]), [.. weights], rowOf, isOpen, capacities, meter);
    }

    LoadCase WithoutServed(SiteRows rows, long[] weights, int[] rowOf, bool[] isOpen, long[] capacities, WorkMeter meter)
    {
        var isServed = SettledRows.Find(rows, weights, capacities, isOpen, meter);
        var (served, others) = (Served, SettledRows.Others(rows, isServed, out var kept));
        for (var row = 0; row < weights.Length; row++) served += isServed[row] ? weights[row] : 0;
        var place = new int[weights.Length];
        Array.Fill(place, Settled);
        for (var at = 0; at < kept.Length; at++) place[kept[at]] = at;
        var price = new Int128[kept.Length];
        for (var row = 0; row < rowOf.Length; row++)
        {
            if (rowOf[row] >= 0) rowOf[row] = place[rowOf[row]];
            if (rowOf[row] >= 0) price[rowOf[row]] += (Int128)Price[row] * Weights[row];
        }

        long[] left = [.. kept.Select(row => weights[row])];
        return new(this, others, left, [.. price.Select((sum, row) => (long)(sum / left[row]))], served, rowOf);
    }

    /// <summary>The price of a row of the question's doubtful ones.</summary>
    public long PriceOf(int row, long worth) => RowOf(row) switch
    {
        Settled => worth,
        Lost => 0,
        var at => Price[at],
    };

    int RowOf(int row)
    {
        if (_parent is null) return row;
        var at = _parent.RowOf(row);
        return at < 0 ? at : _rowOf[at];
    }
}
