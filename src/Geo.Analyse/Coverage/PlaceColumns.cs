using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Coverage;

/// <summary>Places as columns of earth-centred coordinates, with room for whole vectors.</summary>
/// <remarks>Vector256 falls back by itself to narrower vectors, or to scalars where the processor has none.</remarks>
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

    /// <summary>Fills the columns from degrees; each coordinate within 7e-9 m.</summary>
    public void Fill(ReadOnlySpan<double> longitudes, ReadOnlySpan<double> latitudes)
    {
        var whole = longitudes.Length / Lanes * Lanes;
        FillWhole(longitudes[..whole], latitudes[..whole], 0);
        if (whole == longitudes.Length) return;

        Span<double> lastLongitudes = stackalloc double[Lanes], lastLatitudes = stackalloc double[Lanes];
        longitudes[whole..].CopyTo(lastLongitudes);
        latitudes[whole..].CopyTo(lastLatitudes);
        FillWhole(lastLongitudes, lastLatitudes, whole);
    }

    void FillWhole(ReadOnlySpan<double> longitudes, ReadOnlySpan<double> latitudes, int offset)
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
            (fromAxis * cosLambda).StoreUnsafe(ref X[offset], at);
            (fromAxis * sinLambda).StoreUnsafe(ref Y[offset], at);
            (normal * sinPhi * (1 - Wgs84.EccentricitySquared)).StoreUnsafe(ref Z[offset], at);
            (root * (1 / Wgs84.EquatorialMetres)).StoreUnsafe(ref Curvature[offset], at);
        }
    }
}
