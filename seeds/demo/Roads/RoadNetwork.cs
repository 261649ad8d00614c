using Geo.Demo.Measure;
using Geo.Demo.Recipe;

namespace Geo.Demo.Roads;

/// <summary>Which neighbouring cells a road joins, and which road. Built from the most important road to the least: what is there stays.</summary>
sealed class RoadNetwork
{
    /// <summary>East, south, south-east, south-west; a link the other way belongs to the other cell.</summary>
    public static readonly int[] Steps = [1, Grid.Columns, Grid.Columns + 1, Grid.Columns - 1];

    const int SouthEast = 2, SouthWest = 3;

    readonly int[] _road = NoRoads();

    /// <summary>What the numbers of links stand for; their <see cref="NamedRoad.By"/> is spent.</summary>
    public List<NamedRoad> Roads { get; } = [];

    /// <summary>The road between two neighbouring cells; −1 where there is none.</summary>
    public int RoadBetween(int one, int other) => _road[Slot(one, other)];

    public void Link(int one, int other, int road)
    {
        var slot = Slot(one, other);
        if (_road[slot] < 0) _road[slot] = road;
    }

    public bool Has(int cell) => Linked(cell).Any();

    public IEnumerable<int> Linked(int cell)
    {
        foreach (var (next, _) in Grid.Around(cell))
        {
            if (_road[Slot(cell, next)] >= 0) yield return next;
        }
    }

    /// <summary>Where two roads would cross between cells without meeting, one takes the corner instead.</summary>
    public void Uncross()
    {
        for (var cell = 0; cell < Grid.Cells - Grid.Columns - 1; cell++)
        {
            var (across, east, south) = ((cell * 4) + SouthEast, cell + 1, cell + Grid.Columns);
            if (_road[across] < 0 || _road[(east * 4) + SouthWest] < 0) continue;
            Link(cell, east, _road[across]);
            Link(east, south + 1, _road[across]);
            _road[across] = -1;
        }
    }

    /// <summary>Drops what no road leads to from a cell.</summary>
    public void KeepReachable(int from)
    {
        var seen = new HashSet<int> { from };
        var open = new Queue<int>(seen);
        while (open.TryDequeue(out var cell))
        {
            foreach (var next in Linked(cell))
            {
                if (seen.Add(next)) open.Enqueue(next);
            }
        }

        for (var slot = 0; slot < _road.Length; slot++)
        {
            if (_road[slot] >= 0 && !seen.Contains(slot / 4)) _road[slot] = -1;
        }
    }

    static int[] NoRoads()
    {
        var roads = new int[Grid.Cells * 4];
        Array.Fill(roads, -1);
        return roads;
    }

    static int Slot(int one, int other) => one < other ? (one * 4) + Array.IndexOf(Steps, other - one) : (other * 4) + Array.IndexOf(Steps, one - other);
}
