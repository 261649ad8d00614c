using Geo.Analyse.Gaps;
using Geo.Model.Streets;
using Geo.Space.Rasters;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.ServiceAreas;

/// <summary>The ground that is reached within limits (等时圈), drawn from a field of travel times at the nodes of a grid by marching squares.</summary>
/// <remarks>
/// A node is inside the outline exactly if its time is at most the limit; between two nodes the outline lies where the time, taken as linear, meets the limit, and half way where they are no neighbours in time: one is not
/// reached, or they differ by more than a step. A longer limit moves every point of the outline outward and takes no node away: outlines nest. A hole is left only around nodes that are beyond the limit. What lies further beyond
/// the limit than a step changes nothing.
/// </remarks>
public sealed class TimeContours
{
    // Keeps the outline off the nodes, so that rings stay simple and a node at exactly the limit is inside.
    const double Least = 1.0 / 64;

    readonly RasterGrid _grid;
    readonly int _width;
    readonly int[] _ms;
    readonly int[] _next;
    readonly DisjointSets _parts;
    readonly int _limitMs;
    readonly int _stepMs;

    TimeContours(RasterGrid grid, int[] framedMs, int limitMs, int stepMs)
    {
        (_grid, _width, _ms, _limitMs, _stepMs) = (grid, grid.Columns + 2, framedMs, limitMs, stepMs);
        _next = new int[2 * framedMs.Length];
        Array.Fill(_next, -1);
        _parts = new(framedMs.Length);
    }

    /// <param name="grid">Its cells' centres are the nodes.</param>
    /// <param name="ms">Travel times, shape [rows × columns], row-major, the northernmost row first, milliseconds; <see cref="TravelGraph.Unreachable"/> where no way leads.</param>
    /// <param name="limitMs">Inclusive.</param>
    /// <param name="stepMs">The most that neighbours differ by where time passes from one to the other on the ground.</param>
    /// <returns>In the coordinates of the grid; empty where no node is within the limit. Valid, shells counter-clockwise.</returns>
    /// <exception cref="ArgumentException">The times' length does not match the grid.</exception>
    public static MultiPolygon Within(RasterGrid grid, ReadOnlySpan<int> ms, int limitMs, int stepMs = TravelGraph.Unreachable - 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (ms.Length != grid.Count) throw new ArgumentException($"{ms.Length} times for a grid of {grid.Count}.", nameof(ms));
        var contours = new TimeContours(grid, Framed(grid, ms), limitMs, stepMs);
        contours.March(cancellation);
        return contours.Collect();
    }

    /// <summary>One node more on every side, out of reach.</summary>
    static int[] Framed(RasterGrid grid, ReadOnlySpan<int> ms)
    {
        var width = grid.Columns + 2;
        var framed = new int[width * (grid.Rows + 2)];
        Array.Fill(framed, TravelGraph.Unreachable);
        for (var row = 0; row < grid.Rows; row++) ms.Slice(row * grid.Columns, grid.Columns).CopyTo(framed.AsSpan(((row + 1) * width) + 1));
        return framed;
    }

    void March(CancellationToken cancellation)
    {
        for (var row = 0; row <= _grid.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var node = row * _width; node < ((row + 1) * _width) - 1; node++) Cross(node);
        }
    }

    /// <summary>Draws the outline through the square whose north-western corner is a node, the inside on its left.</summary>
    void Cross(int northWest)
    {
        var (northEast, southWest, southEast) = (northWest + 1, northWest + _width, northWest + _width + 1);
        var (north, west) = (2 * northWest, (2 * northWest) + 1);
        var (south, east) = (2 * southWest, (2 * northEast) + 1);
        if (IsInside(northWest) && IsInside(northEast)) _parts.Join(northWest, northEast);
        if (IsInside(northWest) && IsInside(southWest)) _parts.Join(northWest, southWest);
        switch ((IsInside(northWest) ? 1 : 0) | (IsInside(northEast) ? 2 : 0) | (IsInside(southEast) ? 4 : 0) | (IsInside(southWest) ? 8 : 0))
        {
            case 1: _next[west] = north; break;
            case 2: _next[north] = east; break;
            case 4: _next[east] = south; break;
            case 8: _next[south] = west; break;
            case 14: _next[north] = west; break;
            case 13: _next[east] = north; break;
            case 11: _next[south] = east; break;
            case 7: _next[west] = south; break;
            case 3: _next[west] = east; break;
            case 12: _next[east] = west; break;
            case 9: _next[south] = north; break;
            case 6: _next[north] = south; break;
            case 5 when IsJoined(northWest, northEast, southEast, southWest):
                (_next[east], _next[west]) = (north, south);
                _parts.Join(northWest, southEast);
                break;
            case 5: (_next[west], _next[east]) = (north, south); break;
            case 10 when IsJoined(northWest, northEast, southEast, southWest):
                (_next[north], _next[south]) = (west, east);
                _parts.Join(northEast, southWest);
                break;
            case 10: (_next[north], _next[south]) = (east, west); break;
        }
    }

    bool IsInside(int node) => _ms[node] <= _limitMs;

    /// <summary>Whether the middle of a square is inside, of which only two opposite corners are.</summary>
    bool IsJoined(int a, int b, int c, int d) =>
        IsNear(a) && IsNear(b) && IsNear(c) && IsNear(d) && (long)_ms[a] + _ms[b] + _ms[c] + _ms[d] <= 4L * _limitMs;

    bool IsNear(int node) => _ms[node] < TravelGraph.Unreachable && _ms[node] <= (long)_limitMs + _stepMs;

    /// <summary>Rings of one part of the inside are one shell and its holes.</summary>
    MultiPolygon Collect()
    {
        var (shells, holes) = (new SortedDictionary<int, LinearRing>(), new Dictionary<int, List<LinearRing>>());
        for (var edge = 0; edge < _next.Length; edge++)
        {
            if (_next[edge] < 0) continue;
            var part = _parts.RootOf(InsideOf(edge));
            var ring = Trace(edge);
            if (ring.IsCCW) shells.Add(part, ring);
            else if (holes.TryGetValue(part, out var known)) known.Add(ring);
            else holes.Add(part, [ring]);
        }

        return new([.. shells.Select(shell => new Polygon(shell.Value, [.. holes.GetValueOrDefault(shell.Key, [])]))]);
    }

    LinearRing Trace(int start)
    {
        var points = new List<Coordinate>();
        for (var edge = start; _next[edge] >= 0;)
        {
            points.Add(PointOn(edge));
            (edge, _next[edge]) = (_next[edge], -1);
        }

        points.Add(points[0].Copy());
        return new([.. points]);
    }

    /// <summary>An edge is twice its north-western node, and one more where it runs south.</summary>
    int FarOf(int edge) => (edge >> 1) + ((edge & 1) == 0 ? 1 : _width);

    int InsideOf(int edge) => IsInside(edge >> 1) ? edge >> 1 : FarOf(edge);

    Coordinate PointOn(int edge)
    {
        var (from, to) = IsInside(edge >> 1) ? (edge >> 1, FarOf(edge)) : (FarOf(edge), edge >> 1);
        var part = _ms[to] == TravelGraph.Unreachable || (long)_ms[to] - _ms[from] > _stepMs ? 0.5 : Math.Clamp(((double)_limitMs - _ms[from]) / ((double)_ms[to] - _ms[from]), Least, 1 - Least);
        var (x, y) = PlaceOf(from);
        var (toX, toY) = PlaceOf(to);
        return new(x + (part * (toX - x)), y + (part * (toY - y)));
    }

    (double X, double Y) PlaceOf(int node) => (_grid.CentreX((node % _width) - 1), _grid.CentreY((node / _width) - 1));
}
