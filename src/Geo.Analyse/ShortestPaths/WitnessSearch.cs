using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>Looks for a way round a vertex that is about to be contracted, near by and not for long. A way it misses costs a shortcut too many, never a wrong answer.</summary>
sealed class WitnessSearch(LinkLists links)
{
    readonly int[] _ms = Filled(links.VertexCount);
    readonly KeyHeap _queue = new();
    readonly List<int> _labelled = [];

    /// <summary>Milliseconds of the best way found by the last search, or <see cref="TravelGraph.Unreachable"/>.</summary>
    public int MsTo(int vertex) => _ms[vertex];

    /// <param name="from">Where ways begin.</param>
    /// <param name="avoided">The vertex they may not pass.</param>
    /// <param name="horizonMs">Longer ways prove nothing.</param>
    /// <param name="mostSettled">The search gives up after so many vertices.</param>
    public void Run(int from, int avoided, int horizonMs, int mostSettled)
    {
        foreach (var vertex in _labelled) _ms[vertex] = TravelGraph.Unreachable;
        _labelled.Clear();
        _queue.Clear();
        _ms[from] = 0;
        _labelled.Add(from);
        _queue.Push((uint)from);
        for (var settled = 0; settled < mostSettled && _queue.Count > 0; settled++)
        {
            var key = _queue.Pop();
            var (ms, vertex) = ((int)(key >> 32), unchecked((int)key));
            if (ms <= _ms[vertex]) Relax(vertex, ms, avoided, horizonMs);
        }
    }

    void Relax(int vertex, int ms, int avoided, int horizonMs)
    {
        foreach (ref readonly var link in links.Of(vertex))
        {
            var arrival = unchecked((uint)ms + (uint)link.OutMs);
            if (arrival > (uint)horizonMs || link.To == avoided) continue;
            var known = _ms[link.To];
            if (arrival >= (uint)known) continue;
            if (known == TravelGraph.Unreachable) _labelled.Add(link.To);
            _ms[link.To] = unchecked((int)arrival);
            _queue.Push(((ulong)arrival << 32) | (uint)link.To);
        }
    }

    static int[] Filled(int length)
    {
        var values = new int[length];
        Array.Fill(values, TravelGraph.Unreachable);
        return values;
    }
}
