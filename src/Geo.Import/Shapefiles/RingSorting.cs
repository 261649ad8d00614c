using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Import.Shapefiles;

/// <summary>Puts the rings of a shapefile's polygon together: clockwise rings are shells, the others holes of the smallest shell around them.</summary>
/// <remarks>Writers that turn every ring the other way are understood: where no ring is clockwise, all are turned round. A hole in no shell becomes a shell.</remarks>
static class RingSorting
{
    /// <summary>Looks at a ring or at a vertex; looking for shells grows with holes × shells × vertices, and no border needs so many.</summary>
    const long MostLooks = 50_000_000;

    /// <returns>Null where there are so many rings that sorting them would take more than a moment.</returns>
    public static Geometry? Polygons(List<LinearRing> rings)
    {
        var shells = rings.FindAll(ring => !ring.IsCCW);
        var holes = rings.FindAll(ring => ring.IsCCW);
        if (shells.Count == 0) (shells, holes) = (holes, shells);
        var sizes = shells.ConvertAll(shell => Math.Abs(Area.OfRing(shell.CoordinateSequence)));
        var holesOf = shells.ConvertAll(_ => new List<LinearRing>());
        var looks = 0L;
        foreach (var hole in holes)
        {
            var around = ShellAround(hole, shells, sizes, ref looks);
            if (looks > MostLooks) return null;
            if (around >= 0)
            {
                holesOf[around].Add(hole);
                continue;
            }

            shells.Add(hole);
            sizes.Add(Math.Abs(Area.OfRing(hole.CoordinateSequence)));
            holesOf.Add([]);
        }

        var polygons = new Polygon[shells.Count];
        for (var shell = 0; shell < polygons.Length; shell++) polygons[shell] = shells[shell].Factory.CreatePolygon(shells[shell], [.. holesOf[shell]]);
        return polygons.Length == 1 ? polygons[0] : polygons[0].Factory.CreateMultiPolygon(polygons);
    }

    static int ShellAround(LinearRing hole, List<LinearRing> shells, List<double> sizes, ref long looks)
    {
        var best = -1;
        for (var shell = 0; shell < shells.Count; shell++)
        {
            looks++;
            if (best >= 0 && sizes[shell] >= sizes[best]) continue;
            if (!shells[shell].EnvelopeInternal.Contains(hole.EnvelopeInternal)) continue;
            looks += shells[shell].NumPoints;
            if (looks > MostLooks) return best;
            if (IsInside(hole, shells[shell])) best = shell;
        }

        return best;
    }

    static bool IsInside(LinearRing hole, LinearRing shell)
    {
        // The first vertex that is not on the shell decides; a hole wholly on it is inside.
        foreach (var vertex in hole.Coordinates)
        {
            var location = PointLocation.LocateInRing(vertex, shell.Coordinates);
            if (location != Location.Boundary) return location == Location.Interior;
        }

        return true;
    }
}
