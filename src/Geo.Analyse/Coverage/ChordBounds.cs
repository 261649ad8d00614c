using Geo.Space.Geodesy;

namespace Geo.Analyse.Coverage;

/// <summary>What the straight chord between two places says for certain about the way on the ground.</summary>
/// <remarks>
/// A geodesic is a curve whose curvature is the ellipsoid's normal curvature, at most 1 / r with r = b² / a = 6,335,439 m. By Schur's comparison
/// theorem its chord is at least that of a circle of radius r, so chord ≤ way ≤ 2r · asin(chord / 2r): the way is longer by at most 0.13 mm at 5 km and
/// 8.3 mm at 20 km. The earth-centred coordinates put a further 2.4e-8 m on the chord and the geodesic 2e-8 m on itself; <see cref="RoundingMetres"/> covers
/// both, twenty times.
/// </remarks>
static class ChordBounds
{
    public const double RoundingMetres = 1e-6;

    const double TwiceRadius = 2 * Wgs84.SmallestCurvatureRadiusMetres;

    /// <summary>The way a chord can belong to is at most this long; infinite for chords no circle of that radius has.</summary>
    public static double LongestWay(double chordMetres) =>
        chordMetres < TwiceRadius ? TwiceRadius * Math.Asin(chordMetres / TwiceRadius) : double.PositiveInfinity;

    /// <summary>A chord shorter than this belongs to a way that rounds to <paramref name="limitMm"/> or less. Negative: none does for certain.</summary>
    public static double CertainlyWithin(long limitMm)
    {
        var way = FirstBeyond(limitMm);
        return (way < Math.PI / 2 * TwiceRadius ? TwiceRadius * Math.Sin(way / TwiceRadius) : 0) - RoundingMetres;
    }

    /// <summary>A chord of this length or more belongs to a way that rounds to more than <paramref name="limitMm"/>.</summary>
    public static double CertainlyBeyond(long limitMm) => FirstBeyond(limitMm) + RoundingMetres;

    // Halves round up: the shortest way that no longer rounds to the limit.
    static double FirstBeyond(long limitMm) => (limitMm / 1000.0) + 0.0005;
}
