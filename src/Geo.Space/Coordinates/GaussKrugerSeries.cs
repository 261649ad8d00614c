namespace Geo.Space.Coordinates;

/// <summary>The Gauss–Krüger zones of one Chinese datum: six-degree zones 13…23 and three-degree zones 25…45, with and without the zone's number before the easting.</summary>
/// <param name="SixPrefixed">EPSG code of six-degree zone 13 with its number; the other zones follow.</param>
/// <param name="SixPlain">EPSG code of the six-degree zone on 75° E without a number.</param>
/// <param name="ThreePrefixed">EPSG code of three-degree zone 25 with its number.</param>
/// <param name="ThreePlain">EPSG code of the three-degree zone on 75° E without a number.</param>
sealed record GaussKrugerSeries(
    string Datum, string ChineseDatum, Ellipsoid Ellipsoid, int SixPrefixed, int SixPlain, int ThreePrefixed, int ThreePlain)
{
    public static GaussKrugerSeries Cgcs2000 { get; } = new("CGCS2000", "CGCS2000", Ellipsoid.Cgcs2000, 4491, 4502, 4513, 4534);

    public static GaussKrugerSeries Xian80 { get; } = new("Xian 1980", "西安 80", Ellipsoid.Iag1975, 2327, 2338, 2349, 2370);

    public static GaussKrugerSeries Beijing54 { get; } = new("Beijing 1954", "北京 54", Ellipsoid.Krassowsky, 21413, 21453, 2401, 2422);

    /// <summary>Every zone, in the order of EPSG's codes of CGCS2000.</summary>
    public IEnumerable<GaussKrugerZone> Zones()
    {
        foreach (var isPrefixed in new[] { true, false })
        {
            for (var number = GaussKrugerZone.FirstSix; number <= GaussKrugerZone.LastSix; number++) yield return new(this, 6, number, isPrefixed);
        }

        foreach (var isPrefixed in new[] { true, false })
        {
            for (var number = GaussKrugerZone.FirstThree; number <= GaussKrugerZone.LastThree; number++) yield return new(this, 3, number, isPrefixed);
        }
    }
}
