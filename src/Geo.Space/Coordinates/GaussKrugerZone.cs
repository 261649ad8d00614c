using System.Globalization;

namespace Geo.Space.Coordinates;

/// <summary>One zone of a series.</summary>
/// <param name="WidthDegrees">6 or 3.</param>
/// <param name="IsPrefixed">Whether eastings begin with the zone's number: 36 500 000 on the meridian of zone 36.</param>
sealed record GaussKrugerZone(GaussKrugerSeries Series, int WidthDegrees, int Number, bool IsPrefixed)
{
    public const int FirstSix = 13;
    public const int LastSix = 23;
    public const int FirstThree = 25;
    public const int LastThree = 45;

    const double PerZone = 1_000_000;

    /// <summary>Degrees east.</summary>
    public int Meridian => WidthDegrees == 6 ? (6 * Number) - 3 : 3 * Number;

    public int Epsg => WidthDegrees == 6
        ? (IsPrefixed ? Series.SixPrefixed : Series.SixPlain) + Number - FirstSix
        : (IsPrefixed ? Series.ThreePrefixed : Series.ThreePlain) + Number - FirstThree;

    public string Name => $"{Series.Datum} / {(WidthDegrees == 3 ? "3-degree " : "")}Gauss-Kruger {(IsPrefixed ? $"zone {Number}" : $"CM {Meridian}E")}";

    public string ChineseName => $"{Series.ChineseDatum} {(WidthDegrees == 3 ? "三" : "六")}度带高斯-克吕格投影 {(IsPrefixed ? $"{Number} 带" : $"中央经线 {Meridian}°E")}";

    public TransverseMercator Projection() => TransverseMercator.GaussKruger(Series.Ellipsoid, Meridian, (IsPrefixed ? Number * PerZone : 0) + 500_000);

    /// <summary>The zone of the same series in whose notation an easting is plausible: with its number, of another zone, or without; null where none is.</summary>
    public GaussKrugerZone? Renoted(double easting)
    {
        if (!(easting is >= 0 and < 100 * PerZone)) return null;
        var number = (int)(easting / PerZone);
        if ((easting - (number * PerZone)) is not (>= 50_000 and <= 950_000)) return null;
        return number switch
        {
            0 => IsPrefixed ? this with { IsPrefixed = false } : null,
            >= FirstSix and <= LastSix => Other(new(Series, 6, number, true)),
            >= FirstThree and <= LastThree => Other(new(Series, 3, number, true)),
            _ => null,
        };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"EPSG:{Epsg}");

    GaussKrugerZone? Other(GaussKrugerZone zone) => zone == this ? null : zone;
}
