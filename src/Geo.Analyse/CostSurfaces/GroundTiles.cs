using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Geo.Model.Surfaces;
using Geo.Model.Travel;

namespace Geo.Analyse.CostSurfaces;

/// <summary>A surface laid out for searching: cells in tiles, lengths of moves, and which tiles a search has touched.</summary>
sealed class GroundTiles
{
    const int MostSlots = 4096;

    // Buckets narrower than this part of an ordinary step cost more to walk through than they save in second visits.
    const int NarrowestPart = 64;

    readonly TileLayout _layout;
    readonly bool[] _touched;
    readonly ulong[]? _ceilings;

    /// <param name="ceilings">Labels that no way from the sources may reach, by place; null: the limit alone ends a search.</param>
    /// <exception cref="ArgumentException">The raster has more cells than an array.</exception>
    public GroundTiles(FrictionSurface ground, CostSurfaceOptions options, ulong[]? ceilings = null)
    {
        (Ground, _ceilings) = (ground, ceilings);
        _layout = new(ground.Grid);
        Cells = GC.AllocateUninitializedArray<GroundCell>(_layout.Count, pinned: true);
        _touched = new bool[_layout.Count / TileLayout.TileCells];
        var steps = new GroundSteps(ground.Grid);
        IsEven = steps.IsEven;
        Metres = steps.Metres;
        Shares = new double[Metres.Length];
        Inverse = new float[Metres.Length];
        for (var i = 0; i < Shares.Length; i++)
        {
            Shares[i] = Metres[i] * CostLabel.UnitsPerSecond / (Move.All[i % Move.All.Length].IsKnights ? 4 : 2);
            // A search goes from the facilities outward; people who come towards them climb where it descends.
            Inverse[i] = (float)((options.Direction == TravelDirection.Away ? 1 : -1) / Metres[i]);
        }

        Spread();
        Slope = ground.Heights is null ? null : options.Slope;
        Sixteen = options.Neighbours == Neighbours.Sixteen;
    }

    public FrictionSurface Ground { get; }

    /// <summary>Null where slope means nothing.</summary>
    public SlopePace? Slope { get; }

    /// <summary>Whether knight's moves are taken too.</summary>
    public bool Sixteen { get; }

    public GroundCell[] Cells { get; }

    /// <summary>What to add to a cell's place for each move, [place in its tile × 16 moves].</summary>
    public int[] Steps => _layout.Steps;

    /// <summary>Whether the moves of all rows are alike.</summary>
    bool IsEven { get; }

    /// <summary>Lengths of moves, [row × 16], or [16] where rows are alike.</summary>
    double[] Metres { get; }

    /// <summary>Units of cost for each second per metre that a cell on a move's way has, [as <see cref="Metres"/>].</summary>
    public double[] Shares { get; }

    /// <summary>1 ÷ metres, negative where people come towards the facilities, [as <see cref="Metres"/>].</summary>
    public float[] Inverse { get; }

    /// <summary>The label of cells that nothing has reached: beyond the limit.</summary>
    public ulong Beyond { get; private set; }

    /// <summary>The label of a place that nothing has reached.</summary>
    public ulong Unreached(int place) => _ceilings is null ? Beyond : Math.Min(Beyond, _ceilings[place]);

    public int PlaceOf(long cell) => _layout.PlaceOf((int)(cell / Ground.Grid.Columns), (int)(cell % Ground.Grid.Columns));

    /// <summary>Where a place's row begins in <see cref="Shares"/> and <see cref="Inverse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MovesOf(int place) => IsEven ? 0 : _layout.RowOf(place) * Move.All.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(int place) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_touched), place >> TileLayout.TileBits) = true;

    /// <summary>Clears what the last search left: the touched tiles alone where the limit is the same.</summary>
    /// <param name="seconds">Labels kept beside the cells' own, by place, or empty: zero on barriers, cleared with the others.</param>
    public void Forget(long limit, ulong[] seconds)
    {
        var beyond = CostLabel.Beyond(limit);
        var all = beyond != Beyond;
        Beyond = beyond;
        for (var tile = 0; tile < _touched.Length; tile++)
        {
            if (!all && !_touched[tile]) continue;
            _touched[tile] = false;
            for (var place = tile * TileLayout.TileCells; place < (tile + 1) * TileLayout.TileCells; place++)
            {
                if (Cells[place].Label == 0) continue;
                Cells[place].Label = Unreached(place);
                if (seconds.Length > 0) seconds[place] = beyond;
            }
        }
    }

    /// <summary>A queue whose buckets suit the paces of this ground.</summary>
    public BucketQueue Queue()
    {
        var leastFactor = Slope switch { null => LevelFactor.Least, SlopePace.Tobler => ToblerFactor.Least, _ => LangmuirFactor.Least };
        var (least, most, mean) = Paces();
        var (shortest, longest) = (Metres.Min() * CostLabel.UnitsPerSecond, Metres.Max() * CostLabel.UnitsPerSecond);
        var width = Math.Max(1, Math.Max(shortest * least * leastFactor, shortest * mean / NarrowestPart));
        var bits = (int)Math.Floor(Math.Log2(Math.Min(width, CostLabel.MostCost)));
        // Slopes may make a step longer than the circle; it then waits at its end.
        var slots = Math.Clamp(Math.Ceiling(2 * longest * most / Math.Pow(2, bits)) + 2, 64, MostSlots);
        return new(CostLabel.CostShift + bits, 1 << (int)Math.Ceiling(Math.Log2(slots)));
    }

    (double Least, double Most, double Mean) Paces()
    {
        var (least, most, sum, count) = (double.PositiveInfinity, 0.0, 0.0, 0L);
        foreach (var pace in Ground.SecondsPerMetre.Values)
        {
            if (float.IsNaN(pace)) continue;
            (least, most, sum, count) = (Math.Min(least, pace), Math.Max(most, pace), sum + pace, count + 1);
        }

        return count == 0 ? (0, 0, 0) : (least, most, sum / count);
    }

    void Spread()
    {
        Array.Fill(Cells, new() { Label = 0, Pace = float.NaN, Height = float.NaN });
        var paces = Ground.SecondsPerMetre.Values;
        var grid = Ground.Grid;
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                var cell = grid.CellOf(column, row);
                var pace = paces[(int)cell];
                if (float.IsNaN(pace)) continue;
                var climbs = Ground.Heights is null || Ground.Climbs(cell);
                Cells[_layout.PlaceOf(row, column)] = new() { Label = ulong.MaxValue, Pace = climbs ? pace : -pace, Height = Ground.Heights?.Values[(int)cell] ?? 0 };
            }
        }
    }
}
