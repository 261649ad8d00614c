using Geo.Space.Coordinates;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>How many metres each move is, row by row.</summary>
/// <remarks>
/// In a plane of metres they are the grid's own, the same everywhere (a transverse Mercator's scale, at most 0.04 % off within its zone, is let go). In degrees, and in Web Mercator, whose metres
/// are not the ground's, width and height of a cell are measured on the ellipsoid for each row, and a move between rows takes the mean of theirs.
/// </remarks>
sealed class GroundSteps
{
    const int Moves = 16;

    public GroundSteps(RasterGrid grid)
    {
        IsEven = grid.Crs is null or { IsProjected: true, Epsg: not 3857 };
        Metres = IsEven ? Lengths(0, 1, _ => (grid.CellWidth, grid.CellHeight)) : Measured(grid);
    }

    /// <summary>Whether all rows are alike, so that there is one row of <see cref="Metres"/>.</summary>
    public bool IsEven { get; }

    /// <summary>[row × 16], or [16] where all rows are alike.</summary>
    public double[] Metres { get; }

    static double[] Measured(RasterGrid grid)
    {
        var cells = new (double Width, double Height)[grid.Rows];
        var crs = grid.Crs!;
        for (var row = 0; row < grid.Rows; row++)
        {
            var (x, y) = (grid.West, grid.CentreY(row));
            cells[row] = (
                Geodesic.InverseMetres(Place(crs, x, y), Place(crs, x + grid.CellWidth, y)),
                Geodesic.InverseMetres(Place(crs, x, y - (grid.CellHeight / 2)), Place(crs, x, y + (grid.CellHeight / 2))));
        }

        return Lengths(grid.Rows - 1, grid.Rows, row => cells[row]);
    }

    // GCJ-02 and BD-09 are degrees too, shifted by less than changes a length.
    static LonLat Place(Crs crs, double x, double y) => crs.IsProjected ? crs.ToWgs84(x, y) : new(x, Math.Clamp(y, -90, 90));

    static double[] Lengths(int lastRow, int rows, Func<int, (double Width, double Height)> cell)
    {
        var metres = new double[rows * Moves];
        for (var row = 0; row < rows; row++)
        {
            for (var move = 0; move < Moves; move++)
            {
                var (down, across) = (Move.All[move].Row, Move.All[move].Column);
                var (here, there) = (cell(row), cell(Math.Clamp(row + down, 0, lastRow)));
                metres[(row * Moves) + move] = double.Hypot(across * (here.Width + there.Width) / 2, down * (here.Height + there.Height) / 2);
            }
        }

        return metres;
    }
}
