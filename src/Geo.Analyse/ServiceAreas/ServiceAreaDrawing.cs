using Geo.Analyse.Placing;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Geo.Analyse.ServiceAreas;

/// <summary>Draws the reach of facilities: geodesic circles, dissolved. Drawn after the counting and for the eye; nobody is counted by it.</summary>
public static class ServiceAreaDrawing
{
    /// <summary>How far a circle's polygon may lie off the true circle, metres.</summary>
    public const double DeviationMetres = 1;

    /// <returns>Polygon or multipolygon in WGS 84 degrees; empty where there is no place.</returns>
    public static Geometry Dissolved(IReadOnlyList<LonLat> centres, long radiusMm)
    {
        var radius = Metres.FromMillimetres(radiusMm);
        var circles = HiddenCircles.LeftOut(centres, radius.Value).ConvertAll(centre => (Geometry)GeodesicCircle.Draw(centre, radius, new(DeviationMetres)));
        return OverlayNGRobust.Union(circles, GeometryFactory.Default);
    }

    /// <summary>Holds a drawn area against the decisions, point by point.</summary>
    /// <param name="limit">In the unit of the costs, inclusive.</param>
    public static DrawingCheck Check(DemandPoints demand, NearestTwo nearest, long limit, Geometry drawn)
    {
        var index = drawn.IsEmpty ? null : new PolygonIndex(drawn);
        var (disagreeing, largest) = (0, 0L);
        for (var row = 0; row < demand.Count; row++)
        {
            var inside = nearest.FirstCost[row] <= limit;
            if (inside == (index?.Covers(demand.Longitudes[row], demand.Latitudes[row]) ?? false)) continue;
            disagreeing++;
            if (nearest.FirstCost[row] != NearestTwo.None) largest = Math.Max(largest, Math.Abs(nearest.FirstCost[row] - limit));
        }

        return new(demand.Count, disagreeing, largest) { Unit = nearest.Unit };
    }
}
