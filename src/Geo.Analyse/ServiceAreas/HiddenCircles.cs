using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.ServiceAreas;

/// <summary>Leaves out circles that others of the same radius hide completely: dissolving the rest gives the same ground, sooner.</summary>
/// <remarks>
/// A disc is hidden by others if they reach its edge, and every crossing of their edges with its own, and with one another inside of it, lies within
/// a third: a spot left over would have a corner somewhere. Only the nearest other in each of eight directions is tried, and each is taken smaller than
/// it is (by 2 m, and by what the touching plane distorts within three radii), so that in doubt a circle is kept.
/// </remarks>
static class HiddenCircles
{
    const int Directions = 8;
    const double EarthMetres = 6_371_000;
    const double MarginMetres = 2;

    public static List<LonLat> LeftOut(IReadOnlyList<LonLat> centres, double radiusMetres)
    {
        var places = centres.Distinct().ToArray();
        var centred = Array.ConvertAll(places, Ecef.Of);
        var kept = new bool[places.Length];
        Array.Fill(kept, true);
        var bend = 3 * radiusMetres / EarthMetres;
        var sureMetres = radiusMetres - MarginMetres - (radiusMetres * bend * bend);
        for (var i = 0; i < places.Length && sureMetres > 0; i++)
        {
            kept[i] = !AreHiding(Nearest(i, new(places[i]), centred, kept, radiusMetres), radiusMetres + MarginMetres, sureMetres);
        }

        return [.. places.Where((_, i) => kept[i])];
    }

    /// <summary>The nearest kept centre in each direction from circle <paramref name="i"/>, where there is one within twice the radius.</summary>
    static PlaneSpot[] Nearest(int i, TouchingPlane plane, Ecef[] centred, bool[] kept, double radiusMetres)
    {
        var nearest = new PlaneSpot?[Directions];
        for (var j = 0; j < centred.Length; j++)
        {
            if (j == i || !kept[j] || centred[i].ChordMetres(centred[j]) >= 2 * radiusMetres) continue;
            var spot = plane.Of(centred[j]);
            var turn = (Math.Atan2(spot.North, spot.East) / (2 * Math.PI)) + 0.5;
            var direction = Math.Clamp((int)(turn * Directions), 0, Directions - 1);
            if (nearest[direction] is not { } earlier || spot.SquaredTo(default) < earlier.SquaredTo(default)) nearest[direction] = spot;
        }

        return [.. nearest.OfType<PlaneSpot>()];
    }

    /// <summary>Whether discs of radius <paramref name="sure"/> around the others hide the disc of <paramref name="radius"/> around the plane's middle.</summary>
    static bool AreHiding(PlaneSpot[] others, double radius, double sure)
    {
        var edgeReached = false;
        for (var j = 0; j < others.Length; j++)
        {
            foreach (var spot in PlaneSpot.Crossings(default, radius, others[j], sure))
            {
                edgeReached = true;
                if (!IsWithinAThird(spot, others, j, j, sure)) return false;
            }

            for (var k = j + 1; k < others.Length; k++)
            {
                foreach (var spot in PlaneSpot.Crossings(others[j], sure, others[k], sure))
                {
                    if (spot.SquaredTo(default) <= radius * radius && !IsWithinAThird(spot, others, j, k, sure)) return false;
                }
            }
        }

        return edgeReached;
    }

    static bool IsWithinAThird(PlaneSpot spot, PlaneSpot[] others, int j, int k, double sure)
    {
        for (var m = 0; m < others.Length; m++)
        {
            if (m != j && m != k && spot.SquaredTo(others[m]) < sure * sure) return true;
        }

        return false;
    }
}
