namespace Geo.Space.Geodesy;

/// <summary>An angle kept as its sine and cosine, which lose nothing near the multiples of 90° where degrees or radians would.</summary>
readonly record struct Direction(double Sin, double Cos)
{
    const double DegreesPerRadian = 180 / Math.PI;

    public static Direction North => new(0, 1);

    public static Direction East => new(1, 0);

    public double Radians => Math.Atan2(Sin, Cos);

    /// <summary>−180 to 180.</summary>
    public double Degrees => Radians * DegreesPerRadian;

    /// <summary>The direction of the vector with these components, scaled to length 1.</summary>
    public static Direction Of(double y, double x)
    {
        var length = Math.Sqrt((y * y) + (x * x));
        return new(y / length, x / length);
    }

    /// <summary>Exact at multiples of 90°; else to the last bit or two, since the reduction to ±45° is exact.</summary>
    public static Direction FromDegrees(double degrees)
    {
        var turns = Math.Round(degrees / 90);
        var (sin, cos) = Math.SinCos((degrees - (90 * turns)) / DegreesPerRadian);
        return ((int)Math.IEEERemainder(turns, 4) & 3) switch
        {
            0 => new(sin, cos),
            1 => new(cos, -sin),
            2 => new(-sin, -cos),
            _ => new(-cos, sin),
        };
    }

    public static Direction FromRadians(double radians)
    {
        var (sin, cos) = Math.SinCos(radians);
        return new(sin, cos);
    }

    public Direction Turned(Direction by) => Of((Sin * by.Cos) + (Cos * by.Sin), (Cos * by.Cos) - (Sin * by.Sin));
}
