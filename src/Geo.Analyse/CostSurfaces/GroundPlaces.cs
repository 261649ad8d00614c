using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.CostSurfaces;

/// <summary>Which cell of a surface a place stands for: its own, or, where that is a barrier, the nearest that can be entered.</summary>
public sealed class GroundPlaces
{
    /// <summary>How far off the centre of that nearest cell may lie.</summary>
    public const double SnapMetres = 500;

    readonly FrictionSurface _ground;
    readonly double _snapMetres;
    readonly Crs _crs;

    /// <param name="snapMetres">Zero or more.</param>
    public GroundPlaces(FrictionSurface ground, double snapMetres = SnapMetres)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentOutOfRangeException.ThrowIfNegative(snapMetres);
        // A grid without a system is taken as degrees.
        (_ground, _snapMetres, _crs) = (ground, snapMetres, ground.Grid.Crs ?? Crs.Wgs84);
    }

    /// <summary>The cell of each place; −1 where it is off the surface. At equal distances the smaller cell.</summary>
    public long[] Find(IReadOnlyList<LonLat> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var cells = new long[places.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = Find(places[i]);
        return cells;
    }

    /// <inheritdoc cref="Find(IReadOnlyList{LonLat})"/>
    public long Find(LonLat place)
    {
        var (x, y) = _crs.FromWgs84(place);
        var cell = _ground.Grid.Find(x, y);
        return cell < 0 || !_ground.IsBarrier(cell) ? cell : Nearest(place, cell);
    }

    long Nearest(LonLat place, long cell)
    {
        var grid = _ground.Grid;
        var (row, column) = ((int)(cell / grid.Columns), (int)(cell % grid.Columns));
        var (height, width) = (Metres(row, column, 1, 0), Metres(row, column, 0, 1));
        var (down, across) = (Span(height), Span(width));
        var (best, bestMm) = (-1L, (long)Math.Floor(_snapMetres * 1000));
        for (var r = Math.Max(0, row - down); r <= Math.Min(grid.Rows - 1, row + down); r++)
        {
            for (var c = Math.Max(0, column - across); c <= Math.Min(grid.Columns - 1, column + across); c++)
            {
                var candidate = grid.CellOf(c, r);
                if (_ground.IsBarrier(candidate)) continue;
                // The place is at most half a cell from its own centre; 2 % for what a plane is off. Most cells are passed over without measuring them.
                var about = (double.Hypot((r - row) * height, (c - column) * width) * 0.98) - (double.Hypot(height, width) / 2);
                if (about * 1000 > bestMm) continue;
                var mm = Geodesic.DistanceMm(place, Centre(r, c));
                if (mm < bestMm || (mm == bestMm && best < 0)) (best, bestMm) = (candidate, mm);
            }
        }

        return best;
    }

    double Metres(int row, int column, int down, int across) => Geodesic.InverseMetres(Centre(row, column), Centre(row + down, column + across));

    // Cells that the snap distance can reach in a direction, and one for the place's own position in its cell.
    int Span(double cellMetres) => 1 + (int)Math.Min(_snapMetres / cellMetres, _ground.Grid.Count);

    LonLat Centre(int row, int column) => _crs.ToWgs84(_ground.Grid.CentreX(column), _ground.Grid.CentreY(row));
}
