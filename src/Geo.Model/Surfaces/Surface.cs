using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Model.Surfaces;

/// <summary>A number for every cell of a raster: heights in metres, friction in seconds per metre, seconds to the nearest facility, people.</summary>
public sealed class Surface
{
    readonly float[] _values;

    /// <param name="grid">Where the cells lie.</param>
    /// <param name="values">Row by row from the north-west, [rows × columns]; not-a-number where there is none. Kept, not copied: whoever hands it over lets go of it.</param>
    /// <exception cref="ArgumentException">Not as many values as cells.</exception>
    public Surface(RasterGrid grid, float[] values)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != grid.Count) throw new ArgumentException($"{values.Length} values for {grid.Columns} × {grid.Rows} cells.", nameof(values));
        (Grid, _values) = (grid, values);
    }

    public RasterGrid Grid { get; }

    /// <summary>Row by row from the north-west, [rows × columns]; not-a-number where there is none.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The value of the cell that holds a place; not-a-number outside of the raster or where there is none.</summary>
    /// <param name="x">Longitude or easting in the grid's system.</param>
    /// <param name="y">Latitude or northing.</param>
    public float At(double x, double y)
    {
        var cell = Grid.Find(x, y);
        return cell < 0 ? float.NaN : _values[cell];
    }

    /// <inheritdoc cref="At(double, double)"/>
    public float At(LonLat place)
    {
        var (x, y) = InGrid(place);
        return At(x, y);
    }

    /// <summary>
    /// The value at a place between the four nearest centres of cells, by bilinear interpolation; centres without a value leave their weight to the others. Within half a cell
    /// of the raster's edge the edge's centres count alone. Not-a-number outside of the raster, or where none of the four has a value.
    /// </summary>
    /// <inheritdoc cref="At(double, double)" path="/param"/>
    public double Between(double x, double y)
    {
        if (Grid.Find(x, y) < 0) return double.NaN;
        var (column, right) = Split((x - Grid.West) / Grid.CellWidth, Grid.Columns);
        var (row, down) = Split((Grid.North - y) / Grid.CellHeight, Grid.Rows);
        var (sum, weights) = (0.0, 0.0);
        for (var corner = 0; corner < 4; corner++)
        {
            var (east, south) = (corner & 1, corner >> 1);
            var weight = (east == 1 ? right : 1 - right) * (south == 1 ? down : 1 - down);
            if (weight == 0) continue;
            var value = _values[Grid.CellOf(column + east, row + south)];
            if (float.IsNaN(value)) continue;
            sum += weight * value;
            weights += weight;
        }

        return weights > 0 ? sum / weights : double.NaN;
    }

    /// <inheritdoc cref="Between(double, double)"/>
    public double Between(LonLat place)
    {
        var (x, y) = InGrid(place);
        return Between(x, y);
    }

    // A grid without a system is taken as degrees.
    (double X, double Y) InGrid(LonLat place) => Grid.Crs is { } crs ? crs.FromWgs84(place) : (place.Longitude, place.Latitude);

    // The centre before a position in cells, and how far it lies behind it, 0…1.
    static (int First, double Behind) Split(double position, int cells)
    {
        var centred = Math.Clamp(position - 0.5, 0, cells - 1);
        var first = Math.Min((int)centred, Math.Max(0, cells - 2));
        return (first, centred - first);
    }
}
