using System.Runtime.InteropServices;

namespace Geo.Analyse.Allocation;

/// <summary>Rows with a weight, those of the same sites together as they come: of a county's five million pairs a fifth is kept, and no more is ever in memory.</summary>
sealed class AlikeRows
{
    const int None = -1;

    readonly Dictionary<ulong, int> _rowOf = [];
    readonly List<int> _next = [];
    readonly List<int> _first = [0];
    readonly List<int> _sites = [];
    readonly List<long> _weights = [];

    /// <summary>[row]</summary>
    public long[] Weights => [.. _weights];

    public void Add(ReadOnlySpan<int> sites, long weight)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowOf, Mixed(sites), out var isKnown);
        if (!isKnown) last = None;
        for (var row = last; row >= 0; row = _next[row])
        {
            if (!SitesOf(row).SequenceEqual(sites)) continue;
            _weights[row] += weight;
            return;
        }

        _next.Add(last);
        last = _weights.Count;
        _weights.Add(weight);
        _sites.AddRange(sites);
        _first.Add(_sites.Count);
    }

    public SiteRows Of(int siteCount) => new(siteCount, [.. _first], [.. _sites]);

    ReadOnlySpan<int> SitesOf(int row) => CollectionsMarshal.AsSpan(_sites)[_first[row].._first[row + 1]];

    static ulong Mixed(ReadOnlySpan<int> sites)
    {
        var hash = 14695981039346656037UL;
        foreach (var site in sites) hash = unchecked((hash ^ (uint)site) * 1099511628211UL);
        return hash;
    }
}
