using Geo.Space.Coordinates;
using NetTopologySuite.Geometries;

namespace Geo.Import.Coordinates;

/// <summary>The readings that a pair of columns could have, by the size of its numbers and by where they would put it.</summary>
static class Readings
{
    /// <summary>A reading that puts the middle of the rows further than this from the units is not one of them; degrees.</summary>
    const double NearDegrees = 2;

    static readonly Crs[] s_degrees = [Crs.Wgs84, Crs.Get("GCJ-02"), Crs.Get("BD-09")];

    // Without a zone's number, three and six degrees on one meridian are the same plane: one of the two is enough.
    static readonly Crs[] s_planes = [.. Crs.List().Where(crs => crs.IsProjected && crs.Epsg is not (>= 4502 and <= 4512))];

    public static IEnumerable<CoordinateGuess> Of(SampledPair pair, Envelope box)
    {
        var (x, y) = (Middle(pair.X), Middle(pair.Y));
        var near = box.Copy();
        near.ExpandBy(Math.Max(NearDegrees, box.Width), Math.Max(NearDegrees, box.Height));
        var areDegrees = Math.Abs(x) <= 180 && Math.Abs(y) <= 180;
        foreach (var crs in areDegrees ? s_degrees : s_planes)
        {
            if (IsNear(crs, x, y, near)) yield return new(crs);
            if (IsNear(crs, y, x, near)) yield return new(crs, IsSwapped: true);
        }
    }

    static bool IsNear(Crs crs, double x, double y, Envelope near)
    {
        if (!crs.IsPlausible(x, y)) return false;
        var place = crs.ToWgs84(x, y);
        // Outside of China GCJ-02 and BD-09 shift nothing and are WGS 84.
        if (crs.Epsg is null && place.Longitude == x && place.Latitude == y) return false;
        return near.Contains(place.Longitude, place.Latitude);
    }

    static double Middle(double[] numbers)
    {
        double[] finite = [.. numbers.Where(double.IsFinite)];
        Array.Sort(finite);
        return finite.Length == 0 ? double.NaN : ReadingTrial.Median(finite);
    }
}
