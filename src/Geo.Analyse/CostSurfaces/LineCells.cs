using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>Which cells of a raster a line touches: each shares a side with the one before, so that what is drawn with them has no holes at corners.</summary>
/// <remarks>Between two places a line is straight in the raster's own coordinates. What lies outside is left out. Source: Amanatides and Woo (1987), A fast voxel traversal algorithm for ray tracing, Eurographics.</remarks>
sealed class LineCells(RasterGrid grid)
{
    /// <summary>In the line's order; a cell may come again.</summary>
    public IEnumerable<int> Of(IReadOnlyList<LonLat> places)
    {
        var crs = grid.Crs ?? Crs.Wgs84;
        var before = (X: double.NaN, Y: double.NaN);
        foreach (var place in places)
        {
            var (x, y) = crs.FromWgs84(place);
            var at = ((x - grid.West) / grid.CellWidth, (grid.North - y) / grid.CellHeight);
            foreach (var cell in Between(before, at)) yield return cell;
            before = at;
        }
    }

    // Both ends in cells from the north-western corner.
    IEnumerable<int> Between((double X, double Y) from, (double X, double Y) to)
    {
        if (!Clip(ref from, ref to)) yield break;
        var (column, row) = (Inside(from.X, grid.Columns), Inside(from.Y, grid.Rows));
        var (lastColumn, lastRow) = (Inside(to.X, grid.Columns), Inside(to.Y, grid.Rows));
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (east, south) = (Math.Sign(dx), Math.Sign(dy));
        yield return (int)grid.CellOf(column, row);
        while (column != lastColumn || row != lastRow)
        {
            // How far along the line the next side of the cell is; one that lies behind its end is none.
            var atSide = column == lastColumn ? double.PositiveInfinity : (column + (east > 0 ? 1 : 0) - from.X) / dx;
            var atFoot = row == lastRow ? double.PositiveInfinity : (row + (south > 0 ? 1 : 0) - from.Y) / dy;
            if (atSide <= atFoot) column += east;
            else row += south;
            yield return (int)grid.CellOf(column, row);
        }
    }

    static int Inside(double position, int cells) => Math.Clamp((int)Math.Floor(position), 0, cells - 1);

    // Liang and Barsky's: the part of the line within the raster. False where there is none, or an end is no place.
    bool Clip(ref (double X, double Y) from, ref (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        if (!double.IsFinite(dx) || !double.IsFinite(dy)) return false;
        var (start, end) = (0.0, 1.0);
        foreach (var (step, room) in new[] { (-dx, from.X), (dx, grid.Columns - from.X), (-dy, from.Y), (dy, grid.Rows - from.Y) })
        {
            if (step == 0 && room < 0) return false;
            if (step < 0) start = Math.Max(start, room / step);
            if (step > 0) end = Math.Min(end, room / step);
        }

        if (start > end) return false;
        (from, to) = ((from.X + (start * dx), from.Y + (start * dy)), (from.X + (end * dx), from.Y + (end * dy)));
        return true;
    }
}
