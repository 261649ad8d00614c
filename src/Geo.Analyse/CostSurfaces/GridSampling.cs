using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>A surface seen from the centres of another grid, whatever the systems of both.</summary>
static class GridSampling
{
    /// <summary>Between the surface's centres by bilinear interpolation; not-a-number where it has nothing.</summary>
    public static Surface Between(Surface surface, RasterGrid grid)
    {
        var values = new float[grid.Count];
        var (x, y) = (new double[grid.Columns], new double[grid.Columns]);
        var isSame = (surface.Grid.Crs ?? Crs.Wgs84) == (grid.Crs ?? Crs.Wgs84);
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++) (x[column], y[column]) = (grid.CentreX(column), grid.CentreY(row));
            if (!isSame) PointConversion.Convert(grid.Crs ?? Crs.Wgs84, surface.Grid.Crs ?? Crs.Wgs84, x, y);
            for (var column = 0; column < grid.Columns; column++) values[grid.CellOf(column, row)] = (float)surface.Between(x[column], y[column]);
        }

        return new(grid, values);
    }
}
