using static Geo.Scenes.SeededNumbers;

namespace Geo.Scenes;

/// <summary>
/// Workload W3: streets on a crooked grid of 300 m, every 4th, 16th and 64th line a faster road, the rest a maze with a few through ways, some of them one-way. With 514 lines it has 264,196 vertices and
/// 724,428 arcs. The graph's columns are plain arrays.
/// </summary>
sealed class GridTown
{
    const double Step = 300;

    static readonly double[] s_metresPerSecond = [25 / 3.6, 45 / 3.6, 60 / 3.6, 90 / 3.6];

    readonly int _lines;
    readonly double[] _x, _y;
    readonly List<(int Tail, int Head, int Ms)> _arcs = [];

    public GridTown(int lines)
    {
        _lines = lines;
        (_x, _y) = (new double[Vertices], new double[Vertices]);
        for (var at = 0; at < Vertices; at++)
        {
            _x[at] = (Column(at) + (0.6 * (Number(4101, at) - 0.5))) * Step;
            _y[at] = (Row(at) + (0.6 * (Number(4102, at) - 0.5))) * Step;
        }

        for (var at = 0; at < Vertices; at++)
        {
            if (Column(at) > 0) Join(at, at - 1, direction: 0, Class(Row(at)), GoesWest(at));
            if (Row(at) > 0) Join(at, at - lines, direction: 1, Class(Column(at)), !GoesWest(at));
        }

        (FirstOut, Head, ArcMs) = (new int[Vertices + 1], new int[_arcs.Count], new int[_arcs.Count]);
        _arcs.Sort();
        for (var arc = 0; arc < _arcs.Count; arc++)
        {
            (var tail, Head[arc], ArcMs[arc]) = _arcs[arc];
            FirstOut[tail + 1]++;
        }

        for (var at = 0; at < Vertices; at++) FirstOut[at + 1] += FirstOut[at];
        _arcs.Clear();
    }

    public int Vertices => _lines * _lines;

    public int[] FirstOut { get; }

    public int[] Head { get; }

    public int[] ArcMs { get; }

    /// <summary>The workload's facilities: vertices, some of them twice.</summary>
    public int[] Facilities(int count) => Picked(4001, count);

    /// <summary>The workload's targets: vertices, some of them twice.</summary>
    public int[] Targets(int count) => Picked(4002, count);

    int[] Picked(ulong seed, int count) => [.. Enumerable.Range(0, count).Select(at => (int)Math.Floor(Vertices * Number(seed, at)))];

    int Row(int at) => at / _lines;

    int Column(int at) => at % _lines;

    // Each vertex is joined to its western or its northern neighbour: a tree that reaches every vertex.
    bool GoesWest(int at) => Row(at) == 0 || (Column(at) != 0 && Number(4103, at) < 0.5);

    static int Class(int line) => line % 64 == 0 ? 3 : line % 16 == 0 ? 2 : line % 4 == 0 ? 1 : 0;

    void Join(int from, int to, int direction, int roadClass, bool isTree)
    {
        var seedAt = (2L * from) + direction;
        if (!isTree && roadClass == 0 && Number(4104, seedAt) >= 0.19) return;
        var metres = double.Hypot(_x[from] - _x[to], _y[from] - _y[to]) * (1 + (0.2 * Number(4105, seedAt)));
        var ms = (int)Math.Max(1, Math.Floor(1000 * metres / s_metresPerSecond[roadClass] * (1 + (0.3 * Number(4106, seedAt)))));
        _arcs.Add((from, to, ms));
        if (isTree || roadClass != 0 || Number(4107, seedAt) >= 0.3) _arcs.Add((to, from, ms));
    }
}
