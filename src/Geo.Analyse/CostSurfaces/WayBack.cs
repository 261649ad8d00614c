namespace Geo.Analyse.CostSurfaces;

/// <summary>The way by which a search came to a cell, found again from the costs alone: the step before is one that ends at exactly the cell's cost.</summary>
static unsafe class WayBack
{
    /// <param name="cell">One that the search reached.</param>
    /// <returns>From the source to the cell; of several least ways that whose steps come first among the moves.</returns>
    public static List<long> Of(GroundTiles tiles, long cell) => tiles.Slope switch
    {
        null => Trace<LevelFactor>(tiles, cell),
        SlopePace.Tobler => Trace<ToblerFactor>(tiles, cell),
        _ => Trace<LangmuirFactor>(tiles, cell),
    };

    static List<long> Trace<TSlope>(GroundTiles tiles, long cell)
        where TSlope : struct, ISlopeFactor
    {
        var way = new List<long> { cell };
        fixed (GroundCell* cells = tiles.Cells)
        {
            while (CostLabel.CostOf(cells[tiles.PlaceOf(cell)].Label) > 0)
            {
                cell = Before<TSlope>(tiles, cells, cell);
                if (cell < 0) throw new InvalidOperationException("A cell that no step leads to.");
                way.Add(cell);
            }
        }

        way.Reverse();
        return way;
    }

    static long Before<TSlope>(GroundTiles tiles, GroundCell* cells, long cell)
        where TSlope : struct, ISlopeFactor
    {
        var grid = tiles.Ground.Grid;
        var (row, column, label) = ((int)(cell / grid.Columns), (int)(cell % grid.Columns), LabelOf(cells, tiles.PlaceOf(cell)));
        for (var move = 0; move < (tiles.Sixteen ? 2 : 1) * Move.Kings; move++)
        {
            var (fromRow, fromColumn) = (row - Move.All[move].Row, column - Move.All[move].Column);
            if (fromRow < 0 || fromRow >= grid.Rows || fromColumn < 0 || fromColumn >= grid.Columns) continue;
            var from = grid.CellOf(fromColumn, fromRow);
            var before = LabelOf(cells, tiles.PlaceOf(from));
            if (before == 0 || before >= label) continue;
            var cost = StepOf<TSlope>(tiles, cells, tiles.PlaceOf(from), move);
            if (cost <= CostLabel.MostCost && ((before + CostLabel.Step(cost)) & ~CostLabel.Pending) == label) return from;
        }

        return -1;
    }

    static double StepOf<TSlope>(GroundTiles tiles, GroundCell* cells, int place, int move)
        where TSlope : struct, ISlopeFactor
    {
        var (steps, at) = ((place & (TileLayout.TileCells - 1)) * Move.All.Length, tiles.MovesOf(place) + move);
        var (from, to) = (place, place + tiles.Steps[steps + move]);
        if (move < Move.Kings) return Crossing.Kings<TSlope>(cells + from, cells + to, tiles.Shares[at], tiles.Inverse[at]);
        var (beside, across) = (from + tiles.Steps[steps + Move.Beside[move]], from + tiles.Steps[steps + Move.Across[move]]);
        return Crossing.Knights<TSlope>(cells + from, cells + beside, cells + across, cells + to, tiles.Shares[at], tiles.Inverse[at]);
    }

    static ulong LabelOf(GroundCell* cells, int place) => cells[place].Label & ~CostLabel.Pending;
}
