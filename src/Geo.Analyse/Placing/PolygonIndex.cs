using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Placing;

/// <summary>
/// Tells whether a point lies in a polygon or multipolygon, its border included: edges sorted into horizontal bands, a ray to the east
/// counted by parity, and the side of an edge decided by a robust predicate, so that a point on the border is found to be on it.
/// </summary>
/// <remarks>Coordinates are taken as plane ones: an edge between two vertices is straight in degrees, as in the files it comes from.</remarks>
public sealed class PolygonIndex
{
    readonly Edge[] _edges;
    readonly int[] _firstOfBand;
    readonly double _bandsPerUnit;

    /// <param name="polygon">A valid polygon or multipolygon, not empty; holes are counted out by parity.</param>
    /// <exception cref="ArgumentException">The geometry holds no ring.</exception>
    public PolygonIndex(Geometry polygon)
    {
        var edges = PolygonEdges.Of(polygon);
        if (edges.Count == 0) throw new ArgumentException("A polygon with at least one ring is needed.", nameof(polygon));
        Shape = polygon;
        Box = polygon.EnvelopeInternal;
        var bands = Math.Clamp(edges.Count / 2, 1, 8192);
        _bandsPerUnit = Box.Height > 0 ? bands / Box.Height : 0;
        _firstOfBand = new int[bands + 1];
        _edges = IntoBands(edges);
    }

    public Geometry Shape { get; }

    public Envelope Box { get; }

    /// <summary>Whether the point lies inside or on the border.</summary>
    public bool Covers(double x, double y)
    {
        if (!(x >= Box.MinX && x <= Box.MaxX && y >= Box.MinY && y <= Box.MaxY)) return false;
        var band = BandOf(y);
        var inside = false;
        foreach (ref readonly var edge in _edges.AsSpan(_firstOfBand[band], _firstOfBand[band + 1] - _firstOfBand[band]))
        {
            if (y < edge.LowY || y > edge.HighY || x > edge.MaxX) continue;
            if (x >= edge.MinX)
            {
                var side = CGAlgorithmsDD.OrientationIndex(edge.LowX, edge.LowY, edge.HighX, edge.HighY, x, y);
                if (side == 0) return true;
                if (side < 0) continue;
            }

            // The lower end belongs to an edge, the upper one does not: a ray through a vertex is counted once.
            if (y < edge.HighY) inside = !inside;
        }

        return inside;
    }

    /// <summary>The smallest squared distance from a point outside to an edge, with x shrunk by <paramref name="cosine"/>; square degrees of latitude.</summary>
    public double SquaredDistance(double x, double y, double cosine)
    {
        var best = double.PositiveInfinity;
        foreach (ref readonly var edge in _edges.AsSpan()) best = Math.Min(best, edge.SquaredDistance(x, y, cosine));
        return best;
    }

    int BandOf(double y) => Math.Clamp((int)((y - Box.MinY) * _bandsPerUnit), 0, _firstOfBand.Length - 2);

    Edge[] IntoBands(List<Edge> edges)
    {
        foreach (var edge in edges)
        {
            for (var band = BandOf(edge.LowY); band <= BandOf(edge.HighY); band++) _firstOfBand[band + 1]++;
        }

        for (var band = 1; band < _firstOfBand.Length; band++) _firstOfBand[band] += _firstOfBand[band - 1];
        var next = _firstOfBand.AsSpan(0, _firstOfBand.Length - 1).ToArray();
        var sorted = new Edge[_firstOfBand[^1]];
        foreach (var edge in edges)
        {
            for (var band = BandOf(edge.LowY); band <= BandOf(edge.HighY); band++) sorted[next[band]++] = edge;
        }

        return sorted;
    }
}
