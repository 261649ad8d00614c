using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>Cuts streets into segments at their junctions and puts a network together.</summary>
/// <remarks>
/// A junction is where streets end or share a node; lines that cross without a node in common do not meet. Segments stand in the order of their streets in the file and vertices in the order in which segments first
/// touch them, so one file yields one network.
/// </remarks>
sealed class NetworkAssembly
{
    readonly NetworkDraft _draft;
    readonly IssueLedger _issues;
    readonly SegmentColumns _cut = new();
    readonly int[] _vertexOf;
    readonly List<int> _vertexNodes = [];
    readonly List<int> _kept = [];
    int[] _standsFor = [];
    int[] _places = [];
    Dictionary<int, int> _ferryMs = [];

    NetworkAssembly(NetworkDraft draft, IssueLedger issues)
    {
        (_draft, _issues, _vertexOf) = (draft, issues, new int[draft.Places.Count]);
        Array.Fill(_vertexOf, -1);
    }

    /// <summary>Streets that were put right, and those of which nothing is left, by their place in the draft.</summary>
    public HashSet<int> Repaired { get; } = [];

    public HashSet<int> Rejected { get; } = [];

    public long StreetNodes { get; private set; }

    public long Pieces { get; private set; }

    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static NetworkAssembly Of(NetworkDraft draft, IssueLedger issues, CancellationToken cancellation)
    {
        var assembly = new NetworkAssembly(draft, issues);
        assembly.Cut(StreetLines.Of(draft.Streets, draft.First, draft.Nodes, draft.Places, draft.Union, issues, assembly.Repaired, assembly.Rejected));
        cancellation.ThrowIfCancellationRequested();
        assembly._cut.LengthMm.AddRange(SegmentLengths.Measure(assembly._cut, draft.Places, cancellation));
        assembly._standsFor = new SegmentSifting(assembly._cut, draft.Streets, issues).Sift();
        assembly.Number();
        assembly._ferryMs = assembly.Ferries();
        return assembly;
    }

    /// <summary>The vertex of a node; −1 where it is none, or on no street that was kept.</summary>
    public int VertexOf(int node) => _vertexOf[_draft.Union.Root(node)];

    /// <summary>Directed segments along a street of the draft, from its beginning, in the final count; what was removed without a stand-in is left out.</summary>
    public Dictionary<long, List<int>> SegmentsBySource(IReadOnlySet<long> sources)
    {
        var segments = new Dictionary<long, List<int>>();
        for (var cut = 0; cut < _cut.Count; cut++)
        {
            var source = _draft.Streets[_cut.Draft[cut]].Source;
            if (_standsFor[cut] < 0 || !sources.Contains(source)) continue;
            if (!segments.TryGetValue(source, out var list)) segments.Add(source, list = []);
            list.Add((_places[_standsFor[cut] >> 1] * 2) + (_standsFor[cut] & 1));
        }

        return segments;
    }

    /// <summary>The network without its report and its turn restrictions.</summary>
    public StreetNetwork Network(NetworkReport report, IReadOnlyList<TurnRestriction> restrictions, bool speedsAreTravelled = false)
    {
        var (streets, places) = (_draft.Streets, _draft.Places);
        var shape = Shape(out var firstShape);
        return new()
        {
            VertexLongitude = Column(_vertexNodes, node => places.Longitudes[node]),
            VertexLatitude = Column(_vertexNodes, node => places.Latitudes[node]),
            From = Column(_kept, cut => _vertexOf[_cut.FromNode[cut]]),
            To = Column(_kept, cut => _vertexOf[_cut.ToNode[cut]]),
            FirstShape = firstShape,
            ShapeLongitude = Column(shape, node => places.Longitudes[node]),
            ShapeLatitude = Column(shape, node => places.Latitudes[node]),
            LengthMm = Column(_kept, cut => _cut.LengthMm[cut]),
            Class = Column(_kept, cut => streets[_cut.Draft[cut]].Class),
            Surface = Column(_kept, cut => streets[_cut.Draft[cut]].Surface),
            Track = Column(_kept, cut => streets[_cut.Draft[cut]].Track),
            GroundWords = _draft.Ground.Words,
            SpeedForward = Column(_kept, cut => streets[_cut.Draft[cut]].SpeedForward),
            SpeedBackward = Column(_kept, cut => streets[_cut.Draft[cut]].SpeedBackward),
            Traits = Column(_kept, cut => streets[_cut.Draft[cut]].Traits),
            Forward = Column(_kept, cut => streets[_cut.Draft[cut]].Forward),
            Backward = Column(_kept, cut => streets[_cut.Draft[cut]].Backward),
            Source = Column(_kept, cut => streets[_cut.Draft[cut]].Source),
            Name = Column(_kept, cut => streets[_cut.Draft[cut]].Name),
            Names = _draft.Names.Words,
            FerryMs = _ferryMs,
            Barriers = Barriers(),
            Restrictions = restrictions,
            SpeedsAreTravelled = speedsAreTravelled,
            Report = report,
        };
    }

    void Cut(StreetLines lines)
    {
        var uses = Uses(lines);
        for (var run = 0; run < lines.Count; run++)
        {
            var nodes = lines.NodesOf(run);
            Pieces += nodes.Length - 1;
            var start = 0;
            for (var at = 1; at < nodes.Length; at++)
            {
                if (at < nodes.Length - 1 && uses[nodes[at]] < 2) continue;
                _cut.Add(nodes[start..(at + 1)], lines.DraftOf(run));
                start = at;
            }
        }
    }

    /// <summary>[nodes], how often streets touch a node: ends and barriers count twice, because a vertex stands there.</summary>
    byte[] Uses(StreetLines lines)
    {
        var uses = new byte[_draft.Places.Count];
        for (var run = 0; run < lines.Count; run++)
        {
            var nodes = lines.NodesOf(run);
            for (var at = 0; at < nodes.Length; at++)
            {
                if (uses[nodes[at]] == 0) StreetNodes++;
                uses[nodes[at]] = at == 0 || at == nodes.Length - 1 ? (byte)2 : (byte)Math.Min(2, uses[nodes[at]] + 1);
            }
        }

        foreach (var barrier in _draft.Places.Barriers.Keys) uses[_draft.Union.Root(barrier)] = 2;
        return uses;
    }

    void Number()
    {
        _places = new int[_cut.Count];
        for (var cut = 0; cut < _cut.Count; cut++)
        {
            if (_standsFor[cut] != StreetNetwork.Directed(cut, isBackward: false)) continue;
            _places[cut] = _kept.Count;
            _kept.Add(cut);
            Vertex(_cut.FromNode[cut]);
            Vertex(_cut.ToNode[cut]);
        }
    }

    void Vertex(int node)
    {
        if (_vertexOf[node] >= 0) return;
        _vertexOf[node] = _vertexNodes.Count;
        _vertexNodes.Add(node);
    }

    List<int> Shape(out int[] firstShape)
    {
        var shape = new List<int>();
        firstShape = new int[_kept.Count + 1];
        for (var segment = 0; segment < _kept.Count; segment++)
        {
            for (var at = _cut.FirstShape[_kept[segment]]; at < _cut.FirstShape[_kept[segment] + 1]; at++) shape.Add(_cut.Shape[at]);
            firstShape[segment + 1] = shape.Count;
        }

        return shape;
    }

    /// <summary>A crossing's stated time falls to its segments by their length.</summary>
    Dictionary<int, int> Ferries()
    {
        var lengths = new Dictionary<int, long>();
        foreach (var cut in _kept.Where(cut => _draft.Streets[_cut.Draft[cut]].FerryMs > 0)) lengths[_cut.Draft[cut]] = lengths.GetValueOrDefault(_cut.Draft[cut]) + _cut.LengthMm[cut];
        var times = new Dictionary<int, int>();
        for (var segment = 0; segment < _kept.Count; segment++)
        {
            var draft = _cut.Draft[_kept[segment]];
            if ((_draft.Streets[draft].Traits & SegmentTraits.Ferry) == 0) continue;
            if (!lengths.TryGetValue(draft, out var all)) _issues.Add(StreetIssue.FerryWithoutDuration, _draft.Streets[draft].Source);
            else times.Add(segment, (int)Math.Max(1, Math.Round((double)_draft.Streets[draft].FerryMs * _cut.LengthMm[_kept[segment]] / all, MidpointRounding.AwayFromZero)));
        }

        return times;
    }

    List<StreetBarrier> Barriers()
    {
        var blocked = new SortedDictionary<int, TravelModes>();
        foreach (var (node, modes) in _draft.Places.Barriers)
        {
            var vertex = VertexOf(node);
            if (vertex >= 0) blocked[vertex] = blocked.GetValueOrDefault(vertex) | modes;
        }

        return [.. blocked.Select(pair => new StreetBarrier(pair.Key, pair.Value))];
    }

    static T[] Column<T>(List<int> places, Func<int, T> value)
    {
        var column = new T[places.Count];
        for (var at = 0; at < column.Length; at++) column[at] = value(places[at]);
        return column;
    }
}
