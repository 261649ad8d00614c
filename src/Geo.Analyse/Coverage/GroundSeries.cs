using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Coverage;

/// <summary>The way on the ground from the chord: s = c + c³κ²/24 + 3c⁵κ⁴/640, with κ the normal curvature half-way in the chord's direction.</summary>
/// <remarks>
/// Of the surface x²/a² + y²/a² + z²/b² = 1, the normal curvature in the unit direction t is κ = (1 + e′² t_z²) / N(φ). What the series leaves out (the change of
/// curvature along the way, its torsion, seventh powers) grows as the fifth power of the chord: at most 5e-32 m⁻⁴ · c⁵ by measurement against the geodesic over
/// all latitudes and directions up to 1,000 km, of which four times stands in <c>DoubtMm</c> beside 1e-7 m for the roundings.
/// A number of millimetres is taken from the series only where that much doubt cannot change it.
/// </remarks>
static class GroundSeries
{
    const double RoundingMm = 1e-4;
    const double FifthPowerMm = 2e-28;

    /// <summary>Thousandths of the way, not rounded.</summary>
    /// <param name="chordSquared">Square metres.</param>
    /// <param name="rise">Difference of z, metres.</param>
    /// <param name="curvature">1 / N, half-way: the mean of both ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> WayMm(Vector256<double> chordSquared, Vector256<double> chord, Vector256<double> rise, Vector256<double> curvature)
    {
        var slope = rise / Vector256.Max(chord, Vector256.Create(1e-9));
        var kappa = curvature * Vector256.FusedMultiplyAdd(slope * slope, Vector256.Create(Wgs84.SecondEccentricitySquared), Vector256<double>.One);
        var bend = chordSquared * kappa * kappa;
        var stretch = bend * Vector256.FusedMultiplyAdd(bend, Vector256.Create(3 / 640.0), Vector256.Create(1 / 24.0));
        return Vector256.FusedMultiplyAdd(chord, stretch, chord) * 1000;
    }

    public static double WayMm(double chordSquared, double rise, double curvature)
    {
        var chord = Math.Sqrt(chordSquared);
        var slope = rise / Math.Max(chord, 1e-9);
        var kappa = curvature * (1 + (slope * slope * Wgs84.SecondEccentricitySquared));
        var bend = chordSquared * kappa * kappa;
        return (chord + (chord * bend * ((1 / 24.0) + (bend * (3 / 640.0))))) * 1000;
    }

    /// <summary>How far the series may be off, millimetres.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> DoubtMm(Vector256<double> chordSquared, Vector256<double> chord) =>
        Vector256.FusedMultiplyAdd(chordSquared * chordSquared, chord * FifthPowerMm, Vector256.Create(RoundingMm));

    public static double DoubtMm(double chordSquared) =>
        RoundingMm + (chordSquared * chordSquared * Math.Sqrt(chordSquared) * FifthPowerMm);
}
