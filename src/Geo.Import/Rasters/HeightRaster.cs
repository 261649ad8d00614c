using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Surfaces;

namespace Geo.Import.Rasters;

/// <summary>Heights for a drawing: a GeoTIFF, thinned out where it has more cells than a picture can show.</summary>
public static class HeightRaster
{
    /// <param name="name">The file as the study names it.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="most">Columns and rows at most; of a larger raster every so-manieth cell is taken.</param>
    /// <exception cref="BadInputException">The file can't be read, or nobody says where it lies.</exception>
    public static Surface Read(string name, string path, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        using var file = GeoTiffFile.Open(path, name);
        var (crs, _) = RasterCrs.Of(new StudySource { Role = SourceRole.Places, Path = name }, file);
        var grid = file.Grid;
        var step = (Math.Max(grid.Columns, grid.Rows) + most - 1) / most;
        var (columns, rows) = (Math.Max(1, grid.Columns / step), Math.Max(1, grid.Rows / step));
        var values = new float[columns * rows];
        var line = new double[grid.Columns];
        for (var row = 0; row < rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            file.ReadRow((row * step) + (step / 2), line);
            for (var column = 0; column < columns; column++)
            {
                var height = line[(column * step) + (step / 2)];
                values[(row * columns) + column] = height == file.NoData || !double.IsFinite(height) ? float.NaN : (float)height;
            }
        }

        return new(new(columns, rows, grid.West, grid.North, grid.CellWidth * step, grid.CellHeight * step, crs), values);
    }
}
