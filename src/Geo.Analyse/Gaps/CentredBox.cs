using Geo.Space.Geodesy;

namespace Geo.Analyse.Gaps;

/// <summary>A box in earth-centred coordinates, metres.</summary>
readonly record struct CentredBox(double MinX, double MinY, double MinZ, double MaxX, double MaxY, double MaxZ)
{
    public static CentredBox At(Ecef place) => new(place.X, place.Y, place.Z, place.X, place.Y, place.Z);

    public CentredBox With(in CentredBox other) => new(
        Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Min(MinZ, other.MinZ),
        Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY), Math.Max(MaxZ, other.MaxZ));

    /// <summary>The squared chord between the nearest points of two boxes.</summary>
    public double LeastSquared(in CentredBox other)
    {
        var x = Math.Max(0, Math.Max(MinX - other.MaxX, other.MinX - MaxX));
        var y = Math.Max(0, Math.Max(MinY - other.MaxY, other.MinY - MaxY));
        var z = Math.Max(0, Math.Max(MinZ - other.MaxZ, other.MinZ - MaxZ));
        return (x * x) + (y * y) + (z * z);
    }

    /// <summary>The squared chord between the farthest points of two boxes.</summary>
    public double MostSquared(in CentredBox other)
    {
        var x = Math.Max(MaxX - other.MinX, other.MaxX - MinX);
        var y = Math.Max(MaxY - other.MinY, other.MaxY - MinY);
        var z = Math.Max(MaxZ - other.MinZ, other.MaxZ - MinZ);
        return (x * x) + (y * y) + (z * z);
    }
}
