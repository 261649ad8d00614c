using System.Runtime.CompilerServices;
using Geo.Model.Surfaces;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// The least time between every cell of a surface and its nearest source, and which source that is. Made once for a surface, grown as often as wanted: its memory (16 bytes a cell) is kept,
/// and only the tiles that the last growth touched are cleared for the next. Not for several threads at once.
/// </summary>
/// <remarks>
/// A step between two cells takes the straight line between their centres, each cell for the part of the line in it: half and half for the eight around; a quarter each
/// for the four cells of a knight's move, which is the rule of GRASS's r.cost. So a knight's move that would touch a barrier is none. A step across a corner
/// passes between two barriers that meet there, as in r.cost: what shall hold people back must be connected by its sides, as burnt lines are. Slope is that between the ends of the step.
/// Cells are visited in buckets of cost (Dial) no wider than the shortest step where that is possible; where it is not, a cell may be visited again, and the answer is the same.
/// </remarks>
public sealed unsafe class CostSurface
{
    readonly GroundTiles _tiles;
    readonly BucketQueue _queue;

    /// <param name="ceilings">Of <see cref="Ceilings"/> of the same surface: cells that are nearer to the sources there are not reached, nor is what lies behind them; null: all may be.</param>
    /// <exception cref="ArgumentException">The raster has more cells than an array.</exception>
    public CostSurface(FrictionSurface ground, CostSurfaceOptions options, ulong[]? ceilings = null)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(options);
        _tiles = new(ground, options, ceilings);
        _queue = _tiles.Queue();
    }

    public RasterGrid Grid => _tiles.Ground.Grid;

    /// <summary>Finds the least times from some cells, or towards them.</summary>
    /// <param name="sources">Their cells, by index; several may share one. One on a barrier reaches nothing.</param>
    /// <param name="limit">Inclusive: a cell whose time, rounded to the millisecond, is at most this is reached; null: as far as ways lead, within 24 days.</param>
    /// <exception cref="ArgumentException">More than 1,048,576 sources.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A source outside of the raster, or a limit below zero or above 24 days.</exception>
    public void Grow(ReadOnlySpan<long> sources, TimeSpan? limit = null, CancellationToken cancellation = default)
    {
        CostLabel.CheckSources(sources, Grid);
        _tiles.Forget(CostLabel.LimitOf(limit), []);
        _queue.Clear();
        for (var source = 0; source < sources.Length; source++)
        {
            var place = _tiles.PlaceOf(sources[source]);
            Reach(ref _tiles.Cells[place], place, CostLabel.Of(0, source));
        }

        while (_queue.TryAdvance())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (_tiles.Slope)
            {
                case null: SettleBucket<LevelFactor>(); break;
                case SlopePace.Tobler: SettleBucket<ToblerFactor>(); break;
                default: SettleBucket<LangmuirFactor>(); break;
            }
        }
    }

    /// <summary>Seconds from or to the nearest source, row by row from the north-west; not-a-number where there is none within the limit, and on barriers.</summary>
    public Surface Seconds()
    {
        var seconds = new float[Grid.Count];
        for (var cell = 0; cell < seconds.Length; cell++) seconds[cell] = IsReached(cell, out var label) ? (float)CostLabel.SecondsOf(label) : float.NaN;
        return new(Grid, seconds);
    }

    /// <summary>The nearest source of each cell by its index, at equal cost the smaller; −1 where there is none.</summary>
    public int[] Sources()
    {
        var sources = new int[Grid.Count];
        for (var cell = 0; cell < sources.Length; cell++) sources[cell] = IsReached(cell, out var label) ? CostLabel.SourceOf(label) : -1;
        return sources;
    }

    /// <summary>The nearest source of a cell and whole milliseconds to it; −1 and <see cref="TerrainTimes.None"/> where there is none within the limit.</summary>
    public (int Source, long Ms) Find(long cell) => IsReached(cell, out var label) ? (CostLabel.SourceOf(label), CostLabel.MsOf(label)) : (-1, TerrainTimes.None);

    /// <summary>A least way: the cells from the nearest source of a cell to the cell itself, in the order in which the search went. Empty where there is none within the limit.</summary>
    public IReadOnlyList<long> Way(long cell) => IsReached(cell, out _) ? WayBack.Of(_tiles, cell) : [];

    /// <summary>
    /// What another search over the same ground need not exceed to find who is nearer to its sources than to those of this one: where it has come that far, whoever lies behind is nearer to one of these. Two milliseconds
    /// more than the way here, so that whoever is as near to both in whole milliseconds is found.
    /// </summary>
    public ulong[] Ceilings() => Array.ConvertAll(_tiles.Cells, cell => cell.Label < _tiles.Beyond ? CostLabel.Beyond(CostLabel.CostOf(cell.Label) + (CostLabel.UnitsPerSecond / 500)) : ulong.MaxValue);

    bool IsReached(long cell, out ulong label)
    {
        var place = _tiles.PlaceOf(cell);
        label = _tiles.Cells[place].Label;
        return label != 0 && label < _tiles.Unreached(place);
    }

    void SettleBucket<TSlope>()
        where TSlope : struct, ISlopeFactor
    {
        fixed (GroundCell* cells = _tiles.Cells)
        fixed (int* allSteps = _tiles.Steps, beside = Move.Beside, across = Move.Across)
        fixed (double* allShares = _tiles.Shares)
        fixed (float* allInverses = _tiles.Inverse)
            unchecked
            {
                while (_queue.TryTake(out var place))
                {
                    CacheAhead.Ask(cells + _queue.Later());
                    var from = cells + place;
                    // Where it is not pending, its neighbours have heard of this way already.
                    if ((from->Label & CostLabel.Pending) == 0) continue;
                    if (_queue.IsAhead(from->Label))
                    {
                        _queue.Add(place, from->Label);
                        continue;
                    }

                    var label = from->Label &= ~CostLabel.Pending;
                    var steps = allSteps + ((place & (TileLayout.TileCells - 1)) * Move.All.Length);
                    var shares = allShares + _tiles.MovesOf(place);
                    var inverses = allInverses + _tiles.MovesOf(place);
                    for (var move = 0; move < Move.Kings; move++)
                    {
                        var to = place + steps[move];
                        var cost = Crossing.Kings<TSlope>(from, cells + to, shares[move], inverses[move]);
                        if (cost <= CostLabel.MostCost) Reach(ref cells[to], to, label + CostLabel.Step(cost));
                    }

                    if (!_tiles.Sixteen) continue;
                    for (var move = Move.Kings; move < 2 * Move.Kings; move++)
                    {
                        var to = place + steps[move];
                        var cost = Crossing.Knights<TSlope>(from, from + steps[beside[move]], from + steps[across[move]], cells + to, shares[move], inverses[move]);
                        if (cost <= CostLabel.MostCost) Reach(ref cells[to], to, label + CostLabel.Step(cost));
                    }
                }
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Reach(ref GroundCell cell, int place, ulong label)
    {
        if (label >= cell.Label) return;
        cell.Label = label;
        _tiles.Touch(place);
        _queue.Add(place, label);
    }
}
