using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Candidates;

/// <summary>Places at even distances over a box.</summary>
public static class EvenGrid
{
    /// <summary>Rows from the south, columns from the west, the first half a step inside; steps are <paramref name="spacing"/> long by geodesic at the box's middle.</summary>
    /// <param name="southWest">Degrees.</param>
    /// <param name="northEast">Degrees; not south or west of the other corner.</param>
    /// <param name="most">How many places at most.</param>
    /// <returns>Row and column from 1; null where there would be more than <paramref name="most"/>.</returns>
    public static IReadOnlyList<(int Row, int Column, LonLat Place)>? Over(LonLat southWest, LonLat northEast, Metres spacing, int most)
    {
        var middle = new LonLat((southWest.Longitude + northEast.Longitude) / 2, (southWest.Latitude + northEast.Latitude) / 2);
        var (east, north) = (Geodesic.Direct(middle, 90, spacing).Longitude - middle.Longitude, Geodesic.Direct(middle, 0, spacing).Latitude - middle.Latitude);
        var (columns, rows) = (Steps(northEast.Longitude - southWest.Longitude, east), Steps(northEast.Latitude - southWest.Latitude, north));
        if (columns * rows > most) return null;
        var places = new List<(int, int, LonLat)>((int)(columns * rows));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) places.Add((row + 1, column + 1, new(southWest.Longitude + ((column + 0.5) * east), southWest.Latitude + ((row + 0.5) * north))));
        }

        return places;
    }

    static double Steps(double span, double step) => Math.Max(1, Math.Round(span / step));
}
