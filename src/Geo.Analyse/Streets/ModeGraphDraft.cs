using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Analyse.Streets;

/// <summary>Puts the graph of a mode together: ends of segments become vertices, restrictions put further ones beside them, arcs are packed.</summary>
sealed class ModeGraphDraft
{
    readonly StreetNetwork _network;
    readonly int[] _ms;
    readonly List<int> _places = [];
    readonly List<int> _splitStates = [];
    readonly List<int> _splitBases = [];
    int[] _firstLeaving = [];
    int[] _leaving = [];

    /// <param name="ms">[2 × segments], −1 where the mode may not travel.</param>
    public ModeGraphDraft(StreetNetwork network, TravelMode mode, int[] ms)
    {
        (_network, _ms, Ends, HeadOf) = (network, ms, new int[ms.Length], new int[ms.Length]);
        NameEnds(mode);
        PackLeaving();
        var bases = _places.Count;
        var turns = ForbiddenTurns.Of(network, mode, directed => Leaving(Ends[directed ^ 1]));
        var splitOf = new int[turns.Count];
        Array.Fill(splitOf, -1);
        for (var directed = 0; directed < ms.Length; directed++) HeadOf[directed] = ms[directed] < 0 ? -1 : Split(turns.Step(0, directed), directed, splitOf);
        for (var split = 0; split < _splitStates.Count; split++)
        {
            foreach (var directed in Leaving(_splitBases[split])) Split(turns.Step(_splitStates[split], directed), directed, splitOf);
        }

        Splits = _splitStates.Count;
        (Graph, ArcDirected) = Pack(bases, turns, splitOf);
        VertexOf = _places.ToArray();
        MoreTails = Tails(turns, bases);
    }

    /// <summary>[2 × segments], the ordinary vertex that a directed segment leaves; −1 where neither direction is open.</summary>
    public int[] Ends { get; }

    public int[] HeadOf { get; }

    public TravelGraph Graph { get; }

    public ReadOnlyMemory<int> ArcDirected { get; }

    public ReadOnlyMemory<int> VertexOf { get; }

    public int Splits { get; }

    /// <summary>By directed segment, the vertices beside the ordinary one that may go on by it.</summary>
    public Dictionary<int, int[]> MoreTails { get; }

    /// <summary>Vertices are numbered as the segments first touch them; at a barrier each end of a segment is one.</summary>
    void NameEnds(TravelMode mode)
    {
        var vertices = new int[_network.VertexCount];
        Array.Fill(vertices, -1);
        foreach (var barrier in _network.Barriers) vertices[barrier.Vertex] = barrier.Blocked.Holds(mode) ? -2 : -1;
        for (var directed = 0; directed < _ms.Length; directed++)
        {
            Ends[directed] = -1;
            if (_ms[directed] < 0 && _ms[directed ^ 1] < 0) continue;
            var vertex = _network.TailOf(directed);
            Ends[directed] = vertices[vertex] >= 0 ? vertices[vertex] : _places.Count;
            if (vertices[vertex] >= 0) continue;
            if (vertices[vertex] == -1) vertices[vertex] = _places.Count;
            _places.Add(vertex);
        }
    }

    void PackLeaving()
    {
        _firstLeaving = new int[_places.Count + 1];
        for (var directed = 0; directed < _ms.Length; directed++)
        {
            if (_ms[directed] >= 0) _firstLeaving[Ends[directed] + 1]++;
        }

        for (var vertex = 0; vertex < _places.Count; vertex++) _firstLeaving[vertex + 1] += _firstLeaving[vertex];
        var next = _firstLeaving[..^1];
        _leaving = new int[_firstLeaving[^1]];
        for (var directed = 0; directed < _ms.Length; directed++)
        {
            if (_ms[directed] >= 0) _leaving[next[Ends[directed]]++] = directed;
        }
    }

    ArraySegment<int> Leaving(int vertex) => vertex < 0 ? ArraySegment<int>.Empty : new(_leaving, _firstLeaving[vertex], _firstLeaving[vertex + 1] - _firstLeaving[vertex]);

    /// <summary>The vertex that a directed segment leads to in a state; made where it is not there yet.</summary>
    int Split(int state, int directed, int[] splitOf)
    {
        if (state <= 0) return Ends[directed ^ 1];
        if (splitOf[state] >= 0) return splitOf[state];
        splitOf[state] = _places.Count;
        _places.Add(_network.HeadOf(directed));
        _splitStates.Add(state);
        _splitBases.Add(Ends[directed ^ 1]);
        return splitOf[state];
    }

    (TravelGraph Graph, int[] ArcDirected) Pack(int bases, ForbiddenTurns turns, int[] splitOf)
    {
        var firstOut = new int[_places.Count + 1];
        var (heads, ms, arcs) = (new List<int>(_leaving.Length), new List<int>(_leaving.Length), new List<int>(_leaving.Length));
        for (var vertex = 0; vertex < _places.Count; vertex++)
        {
            var (at, state) = vertex < bases ? (vertex, 0) : (_splitBases[vertex - bases], _splitStates[vertex - bases]);
            foreach (var directed in Leaving(at))
            {
                var next = turns.Step(state, directed);
                if (next < 0) continue;
                heads.Add(next == 0 ? Ends[directed ^ 1] : splitOf[next]);
                ms.Add(_ms[directed]);
                arcs.Add(directed);
            }

            firstOut[vertex + 1] = heads.Count;
        }

        return (new(firstOut, heads.ToArray(), ms.ToArray()), arcs.ToArray());
    }

    Dictionary<int, int[]> Tails(ForbiddenTurns turns, int bases)
    {
        var tails = new Dictionary<int, List<int>>();
        for (var split = 0; split < _splitStates.Count; split++)
        {
            foreach (var directed in Leaving(_splitBases[split]))
            {
                if (turns.Step(_splitStates[split], directed) < 0) continue;
                if (!tails.TryGetValue(directed, out var list)) tails.Add(directed, list = []);
                list.Add(bases + split);
            }
        }

        return tails.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
