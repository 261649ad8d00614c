using Geo.Analyse.Gaps;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.CostSurfaces;

/// <summary>The ground that some cells of a raster cover, along their sides: a place is inside exactly if its cell is one of them.</summary>
/// <remarks>
/// Sides are walked with the inside on the left. Where two of the cells meet at a corner alone the walk keeps to the one it came along; what it encloses when it passes a corner twice is a hole. So each part that hangs together by sides is
/// one polygon, valid, whose holes touch its shell at corners at most.
/// </remarks>
public sealed class CellOutlines
{
    // Directions of a side, each a left turn on from the one before: east, north, west, south.
    static readonly (int Across, int Down)[] s_steps = [(1, 0), (0, -1), (-1, 0), (0, 1)];

    // In a projected system sides bend on the globe: a corner is kept every so many cells.
    const int LongestRun = 16;

    readonly RasterGrid _grid;
    readonly int _width;
    readonly byte[] _leaves;
    readonly byte[] _degree;
    readonly DisjointSets _parts;

    CellOutlines(RasterGrid grid, ReadOnlySpan<bool> isInside)
    {
        (_grid, _width, _parts) = (grid, grid.Columns + 1, new(isInside.Length));
        _leaves = new byte[_width * (grid.Rows + 1)];
        for (var cell = 0; cell < isInside.Length; cell++)
        {
            if (!isInside[cell]) continue;
            var (row, column) = (cell / grid.Columns, cell % grid.Columns);
            var corner = (row * _width) + column;
            if (column + 1 < grid.Columns && isInside[cell + 1]) _parts.Join(cell, cell + 1);
            else Leave(corner + _width + 1, 1);
            if (row + 1 < grid.Rows && isInside[cell + grid.Columns]) _parts.Join(cell, cell + grid.Columns);
            else Leave(corner + _width, 0);
            if (row == 0 || !isInside[cell - grid.Columns]) Leave(corner + 1, 2);
            if (column == 0 || !isInside[cell - 1]) Leave(corner, 3);
        }

        _degree = [.. _leaves];
    }

    /// <param name="isInside">[cell], row by row from the north-west.</param>
    /// <returns>WGS 84 degrees, shells counter-clockwise; empty where no cell is inside.</returns>
    public static MultiPolygon Of(RasterGrid grid, ReadOnlySpan<bool> isInside)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (isInside.Length != grid.Count) throw new ArgumentException($"{isInside.Length} cells for a grid of {grid.Count}.", nameof(isInside));
        return new CellOutlines(grid, isInside).Collect();
    }

    void Leave(int corner, int direction) => _leaves[corner] |= (byte)(1 << direction);

    MultiPolygon Collect()
    {
        var (shells, holes) = (new SortedDictionary<int, LinearRing>(), new Dictionary<int, List<LinearRing>>());
        for (var corner = 0; corner < _leaves.Length; corner++)
        {
            while (_leaves[corner] != 0)
            {
                foreach (var (sides, part) in Walk(corner))
                {
                    var ring = RingOf(sides);
                    if (ring.IsCCW) shells.Add(part, ring);
                    else if (holes.TryGetValue(part, out var known)) known.Add(ring);
                    else holes.Add(part, [ring]);
                }
            }
        }

        return new([.. shells.Select(shell => new Polygon(shell.Value, [.. holes.GetValueOrDefault(shell.Key, [])]))]);
    }

    /// <summary>One walk round, cut wherever it comes to a corner it has passed.</summary>
    IEnumerable<(List<(int Corner, int Direction)> Sides, int Part)> Walk(int start)
    {
        var (path, corner, direction) = (new List<(int Corner, int Direction)>(), start, 0);
        var passed = new Dictionary<int, int>();
        var part = -1;
        do
        {
            direction = path.Count == 0 ? int.TrailingZeroCount(_leaves[corner]) : Turn(corner, direction);
            _leaves[corner] = (byte)(_leaves[corner] & ~(1 << direction));
            if (part < 0) part = _parts.RootOf(LeftOf(corner, direction));
            if (byte.PopCount(_degree[corner]) > 1) passed[corner] = path.Count;
            path.Add((corner, direction));
            corner += s_steps[direction].Across + (s_steps[direction].Down * _width);
            if (corner == start || !passed.TryGetValue(corner, out var from)) continue;
            yield return (path[from..], part);
            path.RemoveRange(from, path.Count - from);
        }
        while (corner != start);

        yield return (path, part);
    }

    /// <summary>Left before straight on: the walk stays with the cell it came along.</summary>
    int Turn(int corner, int direction)
    {
        foreach (var turn in new[] { 1, 0, 3 })
        {
            if ((_leaves[corner] & (1 << ((direction + turn) & 3))) != 0) return (direction + turn) & 3;
        }

        throw new InvalidOperationException("A side that leads nowhere.");
    }

    int LeftOf(int corner, int direction)
    {
        var (row, column) = (corner / _width, corner % _width);
        var (down, across) = direction switch { 0 => (-1, 0), 1 => (-1, -1), 2 => (0, -1), _ => (0, 0) };
        return ((row + down) * _grid.Columns) + column + across;
    }

    LinearRing RingOf(List<(int Corner, int Direction)> sides)
    {
        var (points, run, isDegrees) = (new List<Coordinate>(), 0, _grid.Crs is not { IsProjected: true });
        for (var at = 0; at < sides.Count; at++)
        {
            var isBend = sides[at].Direction != sides[at == 0 ? ^1 : at - 1].Direction;
            if (!isBend && (isDegrees || ++run < LongestRun)) continue;
            run = 0;
            points.Add(PlaceOf(sides[at].Corner));
        }

        points.Add(points[0].Copy());
        return new([.. points]);
    }

    Coordinate PlaceOf(int corner)
    {
        var (x, y) = (_grid.West + (corner % _width * _grid.CellWidth), _grid.North - (corner / _width * _grid.CellHeight));
        if (_grid.Crs is not { } crs || crs == Crs.Wgs84) return new(x, y);
        var place = crs.ToWgs84(x, y);
        return new(place.Longitude, place.Latitude);
    }
}
