using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// Where the cells of a raster lie in memory: in tiles of 16 × 16, so that cells near each other on the ground are near each other there, with an edge of two cells all around
/// that are never entered, so that no step need ask whether it leaves the raster.
/// </summary>
sealed class TileLayout
{
    /// <summary>Bits of a place within its tile.</summary>
    public const int TileBits = 2 * Bits;

    public const int TileCells = 1 << TileBits;

    const int Bits = 4;
    const int Side = 1 << Bits;
    const int Edge = 2;

    readonly int _tilesAcross;
    readonly int[] _tileRows;

    public TileLayout(RasterGrid grid)
    {
        _tilesAcross = (grid.Columns + (2 * Edge) + Side - 1) / Side;
        var tilesDown = (grid.Rows + (2 * Edge) + Side - 1) / Side;
        Count = checked(_tilesAcross * tilesDown * TileCells);
        Steps = StepsOf(_tilesAcross);
        _tileRows = new int[_tilesAcross * tilesDown];
        for (var tile = 0; tile < _tileRows.Length; tile++) _tileRows[tile] = (tile / _tilesAcross * Side) - Edge;
    }

    /// <summary>Cells with the edge and what fills up the tiles.</summary>
    public int Count { get; }

    /// <summary>What to add to a cell's place for each move, [place in its tile × 16 moves].</summary>
    public int[] Steps { get; }

    public int PlaceOf(int row, int column)
    {
        var (down, across) = (row + Edge, column + Edge);
        return ((((down >> Bits) * _tilesAcross) + (across >> Bits)) << TileBits) | ((down & (Side - 1)) << Bits) | (across & (Side - 1));
    }

    public int RowOf(int place) => _tileRows[place >> TileBits] + ((place >> Bits) & (Side - 1));

    static int[] StepsOf(int tilesAcross)
    {
        var steps = new int[TileCells * Move.All.Length];
        for (var place = 0; place < TileCells; place++)
        {
            for (var move = 0; move < Move.All.Length; move++)
            {
                var (down, across) = ((place >> Bits) + Move.All[move].Row, (place & (Side - 1)) + Move.All[move].Column);
                var tile = ((down >> Bits) * tilesAcross) + (across >> Bits);
                steps[(place * Move.All.Length) + move] = (tile << TileBits) + ((down & (Side - 1)) << Bits) + (across & (Side - 1)) - place;
            }
        }

        return steps;
    }
}
