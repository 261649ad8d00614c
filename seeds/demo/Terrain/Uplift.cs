using Geo.Demo.Measure;
using Geo.Demo.Recipe;

namespace Geo.Demo.Terrain;

/// <summary>How fast the ground rises: slowly in the basin and along the valleys of the recipe, fast between them.</summary>
static class Uplift
{
    const ulong Warp = 100, Hardness = 120;

    /// <summary>Between 0 (the basin's floor) and about 1.6.</summary>
    public static double At(Spot spot)
    {
        var bent = Bend(spot);
        var valley = Noise.Step(0, 42, DistanceToValleys(bent));
        var basin = Noise.Step(0.55, 1.5, BasinDistance(bent));
        return (0.03 + (0.97 * valley)) * basin * (0.55 + (1.05 * Noise.Rough(Hardness, spot, 90, 3)));
    }

    /// <summary>1 on the basin's rim, 0 at its centre.</summary>
    public static double BasinDistance(Spot spot)
    {
        var (east, south) = ((spot.X - County.Basin.X) / County.BasinEast, (spot.Y - County.Basin.Y) / County.BasinNorth);
        return Math.Sqrt((east * east) + (south * south));
    }

    public static double DistanceToValleys(Spot spot)
    {
        var nearest = double.MaxValue;
        foreach (var valley in County.Valleys)
        {
            for (var i = 1; i < valley.Length; i++) nearest = Math.Min(nearest, spot.DistanceTo(valley[i - 1], valley[i]));
        }

        return nearest;
    }

    /// <summary>The same spot pushed about by up to 1.3 km, so that nothing drawn with a ruler stays straight.</summary>
    static Spot Bend(Spot spot) => new(
        spot.X + (26 * (Noise.Rough(Warp, spot, 60, 3) - 0.5)),
        spot.Y + (26 * (Noise.Rough(Warp + 10, spot, 60, 3) - 0.5)));
}
