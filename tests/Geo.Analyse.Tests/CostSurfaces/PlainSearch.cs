using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.CostSurfaces;

/// <summary>Least times by relaxing every step in doubles until none is shorter: slow, and written without the kernel's tables, tiles and buckets.</summary>
static class PlainSearch
{
    static readonly (int Down, int Across)[] s_moves =
        [.. from down in Enumerable.Range(-2, 5) from across in Enumerable.Range(-2, 5) where Math.Abs(down) + Math.Abs(across) is 1 or 3 || (Math.Abs(down) == 1 && Math.Abs(across) == 1) select (down, across)];

    public static double[] Seconds(FrictionSurface ground, CostSurfaceOptions options, params long[] sources)
    {
        var seconds = new double[ground.Grid.Count];
        Array.Fill(seconds, double.PositiveInfinity);
        foreach (var source in sources) seconds[source] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var from = 0; from < seconds.Length; from++)
            {
                if (double.IsInfinity(seconds[from]) || ground.IsBarrier(from)) continue;
                foreach (var (down, across) in s_moves)
                {
                    if (options.Neighbours == Neighbours.Eight && Math.Abs(down) + Math.Abs(across) == 3) continue;
                    if (Step(ground, options, from, down, across) is not var (to, cost) || !(seconds[from] + cost < seconds[to] - 1e-9)) continue;
                    (seconds[to], changed) = (seconds[from] + cost, true);
                }
            }
        }

        return seconds;
    }

    static (long To, double Cost)? Step(FrictionSurface ground, CostSurfaceOptions options, long from, int down, int across)
    {
        var (row, column) = ((int)(from / ground.Grid.Columns), (int)(from % ground.Grid.Columns));
        // The line between the centres, tried at the middles of four quarters: in which cell is each?
        var cells = new long[4];
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var along = (quarter + 0.5) / 4;
            var (r, c) = ((int)Math.Floor(row + 0.5 + (down * along)), (int)Math.Floor(column + 0.5 + (across * along)));
            if (r < 0 || r >= ground.Grid.Rows || c < 0 || c >= ground.Grid.Columns || ground.IsBarrier(ground.Grid.CellOf(c, r))) return null;
            cells[quarter] = ground.Grid.CellOf(c, r);
        }

        var to = (Row: row + down, Column: column + across);
        if (to.Row < 0 || to.Row >= ground.Grid.Rows || to.Column < 0 || to.Column >= ground.Grid.Columns) return null;
        var end = ground.Grid.CellOf(to.Column, to.Row);
        if (ground.IsBarrier(end)) return null;
        var metres = Metres(ground, row, column, to.Row, to.Column);
        var factor = Factor(ground, options, from, end, metres);
        return (end, cells.Sum(cell => metres / 4 * ground.SecondsPerMetre.Values[(int)cell] * (ground.Heights is not null && ground.Climbs(cell) ? factor : 1)));
    }

    static double Factor(FrictionSurface ground, CostSurfaceOptions options, long from, long to, double metres)
    {
        if (ground.Heights is null) return 1;
        var rise = ground.Heights.Values[(int)to] - ground.Heights.Values[(int)from];
        var slope = (options.Direction == TravelDirection.Away ? rise : -rise) / metres;
        return Math.Exp(3.5 * (Math.Abs(slope + 0.05) - 0.05));
    }

    static double Metres(FrictionSurface ground, int row, int column, int toRow, int toColumn)
    {
        var grid = ground.Grid;
        if (grid.Crs is null) return Math.Sqrt(Math.Pow((toColumn - column) * grid.CellWidth, 2) + Math.Pow((toRow - row) * grid.CellHeight, 2));
        return Geodesic.InverseMetres(new LonLat(grid.CentreX(column), grid.CentreY(row)), new LonLat(grid.CentreX(toColumn), grid.CentreY(toRow)));
    }
}
