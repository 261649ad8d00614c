using System.Runtime.CompilerServices;
using Geo.Model.Surfaces;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// The nearest and the second-nearest source of every cell of a surface, in one search. As <see cref="CostSurface"/>, with 24 bytes a cell; each cell keeps the two least
/// labels of different sources, and tells its neighbours of each. Not for several threads at once.
/// </summary>
/// <remarks>
/// Two are enough on the way: if a source is among a cell's nearest two, it is among the nearest two of every cell on its best way there, since sums are exact and ties
/// end the same way everywhere.
/// </remarks>
public sealed unsafe class NearestTwoSurface
{
    const ulong SourceBits = (1UL << CostLabel.CostShift) - 2;

    readonly GroundTiles _tiles;
    readonly BucketQueue _queue;
    readonly ulong[] _second;

    /// <exception cref="ArgumentException">The raster has more cells than an array.</exception>
    public NearestTwoSurface(FrictionSurface ground, CostSurfaceOptions options)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(options);
        _tiles = new(ground, options);
        _queue = _tiles.Queue();
        _second = new ulong[_tiles.Cells.Length];
    }

    public RasterGrid Grid => _tiles.Ground.Grid;

    /// <inheritdoc cref="CostSurface.Grow"/>
    public void Grow(ReadOnlySpan<long> sources, TimeSpan? limit = null, CancellationToken cancellation = default)
    {
        CostLabel.CheckSources(sources, Grid);
        _tiles.Forget(CostLabel.LimitOf(limit), _second);
        _queue.Clear();
        for (var source = 0; source < sources.Length; source++) Tell(_tiles.PlaceOf(sources[source]), CostLabel.Of(0, source));
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

    /// <summary>The nearest two sources of a cell by index, and whole milliseconds to each; −1 and <see cref="TerrainTimes.None"/> where there is none within the limit.</summary>
    public (int First, long FirstMs, int Second, long SecondMs) Find(long cell)
    {
        var place = _tiles.PlaceOf(cell);
        var (first, second) = (_tiles.Cells[place].Label, _second[place]);
        return (SourceOf(first), MsOf(first), SourceOf(second), MsOf(second));
    }

    int SourceOf(ulong label) => label != 0 && label < _tiles.Beyond ? CostLabel.SourceOf(label) : -1;

    long MsOf(ulong label) => label != 0 && label < _tiles.Beyond ? CostLabel.MsOf(label) : TerrainTimes.None;

    void SettleBucket<TSlope>()
        where TSlope : struct, ISlopeFactor
    {
        while (_queue.TryTake(out var place))
        {
            var later = ulong.MaxValue;
            var first = Due(ref _tiles.Cells[place].Label, ref later);
            var second = Due(ref _second[place], ref later);
            // Once, however many labels wait: two for one that was taken would double what waits with each turn of the circle.
            if (later != ulong.MaxValue) _queue.Add(place, later);
            if ((first | second) != 0) TellAll<TSlope>(place, first, second);
        }
    }

    // The label whose turn has come, without its mark; zero where its neighbours have heard of it or its turn is later.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ulong Due(ref ulong label, ref ulong later)
    {
        if ((label & CostLabel.Pending) == 0) return 0;
        if (_queue.IsAhead(label))
        {
            later = Math.Min(later, label);
            return 0;
        }

        return label &= ~CostLabel.Pending;
    }

    void TellAll<TSlope>(int place, ulong first, ulong second)
        where TSlope : struct, ISlopeFactor
    {
        fixed (GroundCell* cells = _tiles.Cells)
            unchecked
            {
                var from = cells + place;
                var steps = _tiles.Steps.AsSpan((place & (TileLayout.TileCells - 1)) * Move.All.Length, Move.All.Length);
                var shares = _tiles.Shares.AsSpan(_tiles.MovesOf(place), Move.All.Length);
                var inverses = _tiles.Inverse.AsSpan(_tiles.MovesOf(place), Move.All.Length);
                var moves = _tiles.Sixteen ? 2 * Move.Kings : Move.Kings;
                for (var move = 0; move < moves; move++)
                {
                    var to = place + steps[move];
                    var cost = move < Move.Kings
                        ? Crossing.Kings<TSlope>(from, cells + to, shares[move], inverses[move])
                        : Crossing.Knights<TSlope>(from, from + steps[Move.Beside[move]], from + steps[Move.Across[move]], cells + to, shares[move], inverses[move]);
                    if (!(cost <= CostLabel.MostCost)) continue;
                    if (first != 0) Tell(to, first + CostLabel.Step(cost));
                    if (second != 0) Tell(to, second + CostLabel.Step(cost));
                }
            }
    }

    // A source that is known there already replaces itself; another one puts the worst out.
    void Tell(int place, ulong label)
    {
        ref var first = ref _tiles.Cells[place].Label;
        ref var second = ref _second[place];
        if (label >= second) return;
        var isFirst = ((first ^ label) & SourceBits) == 0;
        if (isFirst && label >= first) return;
        if (isFirst)
        {
            first = label;
        }
        else if (label < first)
        {
            (first, second) = (label, first);
        }
        else
        {
            second = label;
        }

        _tiles.Touch(place);
        _queue.Add(place, label);
    }
}
