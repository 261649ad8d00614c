using Geo.Demo.Measure;

namespace Geo.Demo.Terrain;

/// <summary>Streams cutting into rising ground until both keep pace: that is what makes ridges meet and valleys join as they do outdoors.</summary>
/// <remarks>
/// The stream-power law solved implicitly, downstream cells first: Braun and Willett (2013), Geomorphology 180–181, 170–179,
/// doi:10.1016/j.geomorph.2012.10.008. Basins without an outlet are filled on the way: Barnes et al. (2014), Computers and Geosciences 62, 117–127.
/// </remarks>
sealed class Erosion
{
    const int Rounds = 70;
    const double Carving = 0.4;
    const int CreepPasses = 1;

    readonly int _columns;
    readonly int _rows;
    readonly double[] _uplift;
    readonly int[] _order;
    readonly int[] _rank;
    readonly double[] _crept;

    /// <param name="height">Starting heights, any unit; the rim keeps them. Worked on in place.</param>
    /// <param name="uplift">Height gained a round.</param>
    public Erosion(int columns, int rows, double[] height, double[] uplift)
    {
        (_columns, _rows, Height, _uplift) = (columns, rows, height, uplift);
        Receiver = new int[height.Length];
        Catchment = new double[height.Length];
        _order = new int[height.Length];
        _rank = new int[height.Length];
        _crept = new double[height.Length];
    }

    public double[] Height { get; }

    /// <summary>The cell that each cell drains to; itself on the rim.</summary>
    public int[] Receiver { get; }

    /// <summary>Cells that drain through each cell, itself among them.</summary>
    public double[] Catchment { get; }

    public void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            Drain();
            Steepen();
            Gather();
            Carve();
            Creep();
        }

        Drain();
        Steepen();
        Gather();
    }

    /// <summary>Water finds its way from the rim inwards, lowest cells first.</summary>
    void Drain()
    {
        var frontier = new Frontier();
        var seen = new bool[Height.Length];
        for (var cell = 0; cell < Height.Length; cell++)
        {
            if (!IsRim(cell)) continue;
            (seen[cell], Receiver[cell]) = (true, cell);
            frontier.Add(cell, Height[cell]);
        }

        for (var count = 0; frontier.Count > 0; count++)
        {
            var (cell, level) = frontier.Take();
            (_order[count], _rank[cell]) = (cell, count);
            for (var side = 0; side < Grid.Neighbours.Length; side++)
            {
                var next = Neighbour(cell, side);
                if (next < 0 || seen[next]) continue;
                (seen[next], Receiver[next]) = (true, cell);
                frontier.Add(next, Math.Max(level + 1e-7, Height[next]));
            }
        }
    }

    /// <summary>Of the neighbours the flood reached earlier, water takes the steepest way down, if there is one.</summary>
    void Steepen()
    {
        for (var cell = 0; cell < Height.Length; cell++)
        {
            if (Receiver[cell] == cell) continue;
            var steepest = 0.0;
            for (var side = 0; side < Grid.Neighbours.Length; side++)
            {
                var next = Neighbour(cell, side);
                if (next < 0) continue;
                var fall = (Height[cell] - Height[next]) / Grid.Neighbours[side].Length;
                if (fall > steepest && _rank[next] < _rank[cell]) (steepest, Receiver[cell]) = (fall, next);
            }
        }
    }

    void Gather()
    {
        Array.Fill(Catchment, 1);
        for (var i = _order.Length - 1; i >= 0; i--)
        {
            var cell = _order[i];
            if (Receiver[cell] != cell) Catchment[Receiver[cell]] += Catchment[cell];
        }
    }

    void Carve()
    {
        foreach (var cell in _order)
        {
            var lower = Receiver[cell];
            if (lower == cell) continue;
            var isDiagonal = cell % _columns != lower % _columns && cell / _columns != lower / _columns;
            var pull = Carving * Math.Sqrt(Catchment[cell]) / (isDiagonal ? 1.4142135623730951 : 1);
            Height[cell] = (Height[cell] + _uplift[cell] + (pull * Height[lower])) / (1 + pull);
        }
    }

    /// <summary>Soil creeps downhill, so that only a stream with some ground behind it cuts a valley.</summary>
    void Creep()
    {
        for (var pass = 0; pass < CreepPasses; pass++)
        {
            for (var cell = 0; cell < Height.Length; cell++)
            {
                _crept[cell] = IsRim(cell) ? Height[cell]
                    : Height[cell] + (0.1 * (Height[cell - 1] + Height[cell + 1] + Height[cell - _columns] + Height[cell + _columns] - (4 * Height[cell])));
            }

            _crept.CopyTo(Height, 0);
        }
    }

    /// <summary>−1 beyond the rim.</summary>
    int Neighbour(int cell, int side)
    {
        var (east, south, _) = Grid.Neighbours[side];
        var (x, y) = ((cell % _columns) + east, (cell / _columns) + south);
        return x >= 0 && y >= 0 && x < _columns && y < _rows ? (y * _columns) + x : -1;
    }

    bool IsRim(int cell) => cell % _columns == 0 || cell % _columns == _columns - 1 || cell / _columns == 0 || cell / _columns == _rows - 1;
}
