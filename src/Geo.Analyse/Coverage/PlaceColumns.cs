using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Coverage;

/// <summary>Places as columns of earth-centred coordinates, padded so that whole vectors can be read.</summary>
/// <remarks>Vector256 falls back by itself to narrower vectors or to scalars where the processor has none.</remarks>
sealed class PlaceColumns(int capacity)
{
    /// <summary>Places in a vector.</summary>
    public const int Lanes = 4;

    const double RadiansPerDegree = Math.PI / 180;

    public double[] X { get; } = new double[capacity + Lanes];

    public double[] Y { get; } = new double[capacity + Lanes];

    public double[] Z { get; } = new double[capacity + Lanes];

    /// <summary>1 / N, the curvature across the meridian, per metre.</summary>
    public double[] Curvature { get; } = new double[capacity + Lanes];

    /// <summary>Fills the columns; each coordinate within 7e-9 m. What is read beyond the places given is padding.</summary>
    /// <param name="longitudes">Degrees; the length is a multiple of <see cref="Lanes"/>.</param>
    public void Fill(ReadOnlySpan<double> longitudes, ReadOnlySpan<double> latitudes)
    {
        ref var lon = ref MemoryMarshal.GetReference(longitudes);
        ref var lat = ref MemoryMarshal.GetReference(latitudes);
        for (nuint at = 0; at < (nuint)longitudes.Length; at += Lanes)
        {
            var (sinPhi, cosPhi) = Vector256.SinCos(Vector256.LoadUnsafe(ref lat, at) * RadiansPerDegree);
            var (sinLambda, cosLambda) = Vector256.SinCos(Vector256.LoadUnsafe(ref lon, at) * RadiansPerDegree);
            var root = Vector256.Sqrt(Vector256<double>.One - (sinPhi * sinPhi * Wgs84.EccentricitySquared));
            var normal = Vector256.Create(Wgs84.EquatorialMetres) / root;
            var fromAxis = normal * cosPhi;
            (fromAxis * cosLambda).StoreUnsafe(ref X[0], at);
            (fromAxis * sinLambda).StoreUnsafe(ref Y[0], at);
            (normal * sinPhi * (1 - Wgs84.EccentricitySquared)).StoreUnsafe(ref Z[0], at);
            (root * (1 / Wgs84.EquatorialMetres)).StoreUnsafe(ref Curvature[0], at);
        }
    }
}
