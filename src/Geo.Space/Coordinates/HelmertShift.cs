using System.Globalization;
using Geo.Space.Geodesy;

namespace Geo.Space.Coordinates;

/// <summary>The seven parameters from a datum to WGS 84, in the position-vector convention (EPSG method 9606), as PROJ's <c>+towgs84</c> has them.</summary>
/// <remarks>
/// X′ = t + (1 + s) × (X + r × X). The coordinate-frame convention (EPSG method 9607, usual in many offices) has the three rotations with the opposite signs:
/// flip them first. The matrix is that of the method, for small angles, as PROJ uses it; the way back is its exact inverse, so that there and back closes.
/// </remarks>
public sealed record HelmertShift
{
    const double RadiansPerArcSecond = Math.PI / (180 * 3600);

    /// <summary>Bounds of what is believed; published shifts of Xi'an 80 and Beijing 54 stay below 300 m, 10″ and 20 ppm.</summary>
    public const double MostMetres = 1000;

    /// <inheritdoc cref="MostMetres"/>
    public const double MostArcSeconds = 60;

    /// <inheritdoc cref="MostMetres"/>
    public const double MostPartsPerMillion = 100;

    readonly Ecef _rotation;
    readonly double _scale;

    /// <exception cref="ArgumentOutOfRangeException">A number is beyond its bound, or not a number.</exception>
    public HelmertShift(double xMetres, double yMetres, double zMetres, double xArcSeconds, double yArcSeconds, double zArcSeconds, double partsPerMillion)
    {
        Values = [xMetres, yMetres, zMetres, xArcSeconds, yArcSeconds, zArcSeconds, partsPerMillion];
        for (var index = 0; index < Values.Count; index++)
        {
            if (!IsWithin(index, Values[index])) throw new ArgumentOutOfRangeException(nameof(xMetres), Values[index], $"Parameter {index + 1} of 7 is beyond ±{BoundOf(index)}.");
        }

        _rotation = new(xArcSeconds * RadiansPerArcSecond, yArcSeconds * RadiansPerArcSecond, zArcSeconds * RadiansPerArcSecond);
        _scale = 1 + (partsPerMillion * 1e-6);
    }

    /// <summary>dx, dy, dz in metres, rx, ry, rz in arc-seconds, the scale in parts per million.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The bound of one of the seven, in its own unit.</summary>
    public static double BoundOf(int index) => index < 3 ? MostMetres : index < 6 ? MostArcSeconds : MostPartsPerMillion;

    /// <summary>Whether a number can be the parameter at an index from 0: within its bound; for the scale, no factor (0.9999…, 1.0000…) in place of parts per million.</summary>
    public static bool IsWithin(int index, double value) =>
        Math.Abs(value) <= BoundOf(index) && !(index == 6 && value != 1 && Math.Abs(value - 1) < 1e-3);

    /// <summary>The seven numbers as <c>+towgs84=…</c> has them.</summary>
    public override string ToString() => string.Join(',', Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Equal where all seven numbers are.</summary>
    public bool Equals(HelmertShift? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Values[0], Values[1], Values[2], Values[3], Values[4], Values[5], Values[6]);

    internal Ecef Forward(Ecef point)
    {
        var turned = Cross(_rotation, point);
        return new(
            Values[0] + (_scale * (point.X + turned.X)), Values[1] + (_scale * (point.Y + turned.Y)), Values[2] + (_scale * (point.Z + turned.Z)));
    }

    // v + r × v = w has the one solution v = (w − r × w + r (r · w)) / (1 + r²).
    internal Ecef Back(Ecef point)
    {
        Ecef moved = new((point.X - Values[0]) / _scale, (point.Y - Values[1]) / _scale, (point.Z - Values[2]) / _scale);
        var turned = Cross(_rotation, moved);
        var along = (_rotation.X * moved.X) + (_rotation.Y * moved.Y) + (_rotation.Z * moved.Z);
        var length = 1 + (_rotation.X * _rotation.X) + (_rotation.Y * _rotation.Y) + (_rotation.Z * _rotation.Z);
        return new(
            (moved.X - turned.X + (_rotation.X * along)) / length, (moved.Y - turned.Y + (_rotation.Y * along)) / length,
            (moved.Z - turned.Z + (_rotation.Z * along)) / length);
    }

    static Ecef Cross(Ecef a, Ecef b) => new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));
}
