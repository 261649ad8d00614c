using Geo.Analyse.Placing;
using Geo.Model.Demand;
using Geo.Model.Findings;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.ServiceAreas;

/// <summary>People by their points, who are the figure, held against people inside the polygon, who are not.</summary>
/// <param name="Within">People whose travel time is within the limit.</param>
/// <param name="Drawn">People inside the polygon, its border included.</param>
/// <param name="Disagreeing">Points within the limit and outside of the polygon, or the other way round.</param>
/// <param name="LargestMetres">How far the farthest of them is from the polygon's border; 0 where there is none. Further than a diagonal of the grid lies who lives on ground narrower than that: on a street of his own amid others.</param>
public sealed record IsochroneCheck(People Within, People Drawn, int Disagreeing, double LargestMetres)
{
    /// <param name="longitudes">[points], degrees.</param>
    /// <param name="latitudes">[points], degrees.</param>
    /// <param name="millionths">[points], people in millionths.</param>
    /// <param name="ms">[points], travel times.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static IsochroneCheck Of(Isochrone drawn, IReadOnlyList<double> longitudes, IReadOnlyList<double> latitudes, IReadOnlyList<long> millionths, IReadOnlyList<int> ms)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(longitudes);
        ArgumentNullException.ThrowIfNull(latitudes);
        ArgumentNullException.ThrowIfNull(millionths);
        ArgumentNullException.ThrowIfNull(ms);
        if (longitudes.Count != ms.Count || latitudes.Count != ms.Count || millionths.Count != ms.Count) throw new ArgumentException("The columns of points differ in length.", nameof(ms));
        var index = drawn.Ground.IsEmpty ? null : new PolygonIndex(drawn.Ground);
        var (within, inside, largest) = (0L, 0L, 0.0);
        var disagreeing = 0;
        for (var point = 0; point < ms.Count; point++)
        {
            var (counts, isInside) = (ms[point] <= drawn.LimitMs, index?.Covers(longitudes[point], latitudes[point]) ?? false);
            if (counts) within += millionths[point];
            if (isInside) inside += millionths[point];
            if (counts == isInside) continue;
            disagreeing++;
            largest = Math.Max(largest, MetresToBorder(drawn.Ground, longitudes[point], latitudes[point]));
        }

        return new(new(within), new(inside), disagreeing, largest);
    }

    /// <summary>On the plane that touches the globe at the point: right to a thousandth for the few hundred metres asked about.</summary>
    static double MetresToBorder(MultiPolygon ground, double longitude, double latitude)
    {
        var (perLongitude, perLatitude) = IsochroneGrid.MetresPerDegree(latitude);
        var least = double.PositiveInfinity;
        foreach (var ring in ground.Geometries.Cast<Polygon>().SelectMany(polygon => polygon.Holes.Prepend(polygon.Shell)))
        {
            var points = ring.CoordinateSequence;
            for (var at = 1; at < points.Count; at++)
            {
                var (ax, ay) = ((points.GetX(at - 1) - longitude) * perLongitude, (points.GetY(at - 1) - latitude) * perLatitude);
                var (dx, dy) = (((points.GetX(at) - longitude) * perLongitude) - ax, ((points.GetY(at) - latitude) * perLatitude) - ay);
                var squared = (dx * dx) + (dy * dy);
                var share = squared > 0 ? Math.Clamp(-((ax * dx) + (ay * dy)) / squared, 0, 1) : 0;
                var (x, y) = (ax + (share * dx), ay + (share * dy));
                least = Math.Min(least, (x * x) + (y * y));
            }
        }

        return double.IsInfinity(least) ? 0 : Math.Sqrt(least);
    }
}
