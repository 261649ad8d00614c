using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>The latitude β on the auxiliary sphere: tan β = (1 − f) tan φ.</summary>
static class ReducedLatitude
{
    // A pole keeps this trace of a cosine, so that directions there stay defined.
    const double Tiny = 1.5e-154;

    public static Direction Of(double latitudeDegrees)
    {
        var phi = Direction.FromDegrees(latitudeDegrees);
        var beta = Direction.Of(AxisRatio * phi.Sin, phi.Cos);
        return beta with { Cos = Math.Max(Tiny, beta.Cos) };
    }

    public static double ToDegrees(Direction beta) => new Direction(beta.Sin, AxisRatio * beta.Cos).Degrees;
}
