using NetTopologySuite.Geometries;

namespace Geo.Analyse.Placing;

/// <summary>The edges of every ring of a polygon, multipolygon or collection of such.</summary>
static class PolygonEdges
{
    public static List<Edge> Of(Geometry geometry)
    {
        var edges = new List<Edge>(geometry.NumPoints);
        for (var part = 0; part < geometry.NumGeometries; part++)
        {
            if (geometry.GetGeometryN(part) is not Polygon polygon || polygon.IsEmpty) continue;
            AddRing(polygon.Shell.CoordinateSequence, edges);
            foreach (var hole in polygon.Holes) AddRing(hole.CoordinateSequence, edges);
        }

        return edges;
    }

    static void AddRing(CoordinateSequence ring, List<Edge> edges)
    {
        for (var i = 1; i < ring.Count; i++)
        {
            edges.Add(Edge.Between(ring.GetX(i - 1), ring.GetY(i - 1), ring.GetX(i), ring.GetY(i)));
        }
    }
}
