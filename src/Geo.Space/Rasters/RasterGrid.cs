using Geo.Space.Coordinates;

namespace Geo.Space.Rasters;

/// <summary>Where the cells of a north-up raster lie: row 0 is the northernmost, column 0 the westernmost.</summary>
/// <param name="Columns">Above zero.</param>
/// <param name="Rows">Above zero.</param>
/// <param name="West">Western edge of column 0 (not a cell's centre), in the unit of <paramref name="Crs"/>.</param>
/// <param name="North">Northern edge of row 0.</param>
/// <param name="CellWidth">West to east, above zero.</param>
/// <param name="CellHeight">North to south, above zero.</param>
/// <param name="Crs">Null where it is not known.</param>
public sealed record RasterGrid(int Columns, int Rows, double West, double North, double CellWidth, double CellHeight, Crs? Crs)
{
    /// <summary>Cells of the whole raster.</summary>
    public long Count => (long)Columns * Rows;

    public double East => West + (Columns * CellWidth);

    public double South => North - (Rows * CellHeight);

    /// <summary>The number of a cell: row × columns + column, so that ascending numbers run along the rows from the north-west.</summary>
    public long CellOf(int column, int row) => ((long)row * Columns) + column;

    /// <summary>The number of the cell that holds a place; −1 outside of the raster. A place on the edge between two cells is in the eastern or southern one.</summary>
    /// <param name="x">Longitude or easting in the raster's system.</param>
    /// <param name="y">Latitude or northing.</param>
    public long Find(double x, double y)
    {
        var (column, row) = (Math.Floor((x - West) / CellWidth), Math.Floor((North - y) / CellHeight));
        return column >= 0 && column < Columns && row >= 0 && row < Rows ? CellOf((int)column, (int)row) : -1;
    }

    /// <summary>Longitude or easting of the centres of a column.</summary>
    public double CentreX(int column) => West + ((column + 0.5) * CellWidth);

    /// <summary>Latitude or northing of the centres of a row.</summary>
    public double CentreY(int row) => North - ((row + 0.5) * CellHeight);
}
