using System.Runtime.InteropServices;

namespace Geo.Analyse.Certificates;

/// <summary>The rows of covering by two as a case leaves them: not yet served by two open sites, and with as many sites that may still be opened as they need. Those alike in both are one, in the order of the first of each.</summary>
sealed class TwiceRows
{
    public TwiceRows(CaseRows rows)
    {
        Sites = rows.Sites;
        Weights = rows.Weights;
        Needs = [.. rows.Sites.Select(_ => 2)];
    }

    TwiceRows(TwiceRows parent, Func<int, bool> isOpen, Func<int, bool> canOpen)
    {
        (Served, Sites, Weights, Needs) = (parent.Served, [], [], []);
        var (rowOf, key) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        for (var row = 0; row < parent.Sites.Count; row++)
        {
            var need = parent.Needs[row];
            key.Clear();
            foreach (var site in parent.Sites[row])
            {
                if (isOpen(site)) need--;
                else if (canOpen(site)) key.Add(site);
            }

            if (need <= 0) Served += parent.Weights[row];
            if (need <= 0 || key.Count < need) continue;
            key.Add(need);
            // The sites and the need themselves are the key, four bytes each.
            if (rowOf.TryAdd(new(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(key))), Sites.Count))
            {
                Sites.Add([.. key[..^1]]);
                Weights.Add(parent.Weights[row]);
                Needs.Add(need);
            }
            else Weights[rowOf[new(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(key)))]] += parent.Weights[row];
        }
    }

    /// <summary>[row]: the sites that may still be opened.</summary>
    public List<int[]> Sites { get; }

    /// <summary>[row]</summary>
    public List<Int128> Weights { get; }

    /// <summary>[row]: how many of them it still needs, one or two.</summary>
    public List<int> Needs { get; }

    /// <summary>Weight of the rows that two open sites serve.</summary>
    public Int128 Served { get; }

    public TwiceRows Within(Func<int, bool> isOpen, Func<int, bool> canOpen) => new(this, isOpen, canOpen);
}
