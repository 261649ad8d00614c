using Geo.Space.Places;

namespace Geo.Space.Coordinates;

/// <summary>A coordinate system the product can read and write: longitude or easting first, in degrees or metres.</summary>
/// <remarks>
/// EPSG:4326 and 4490; CGCS2000 Gauss–Krüger in six-degree zones, EPSG:4491…4501 (easting with the zone's number) and 4502…4512 (without), and in
/// three-degree zones, 4513…4533 (with) and 4534…4554 (without); UTM on WGS 84, EPSG:32601…32660 and 32701…32760; EPSG:3857; GCJ-02; BD-09. EPSG states northing first for some of these:
/// here easting or longitude is always first.
/// </remarks>
public sealed class Crs
{
    const int Chunk = 256;

    readonly Projection _projection;
    readonly GaussKrugerZone? _zone;

    internal Crs(string code, int? epsg, string name, string chineseName, Projection projection, GaussKrugerZone? zone = null) =>
        (Code, Epsg, Name, ChineseName, _projection, _zone) = (code, epsg, name, chineseName, projection, zone);

    /// <summary>EPSG:4326, longitude and latitude in degrees.</summary>
    public static Crs Wgs84 => CrsCatalogue.Wgs84;

    /// <summary><c>EPSG:4326</c>, <c>GCJ-02</c>, <c>BD-09</c>: the one spelling that outputs use.</summary>
    public string Code { get; }

    /// <summary>Null for GCJ-02 and BD-09, which have no EPSG code.</summary>
    public int? Epsg { get; }

    /// <summary>The name in English, EPSG's own where there is one.</summary>
    public string Name { get; }

    public string ChineseName { get; }

    /// <summary>True: easting and northing in metres; false: longitude and latitude in degrees.</summary>
    public bool IsProjected => _projection.IsPlane;

    /// <summary>
    /// The system of this code, or null. Letter case, spaces, hyphens and underscores do not matter; a bare EPSG number,
    /// <c>wgs84</c>, <c>CRS84</c>, <c>cgcs2000</c>, <c>web mercator</c>, <c>火星</c>, <c>百度</c>, <c>urn:ogc:def:crs:…</c> and EPSG's own names (<c>CGCS2000 / 3-degree Gauss-Kruger CM 108E</c>) are understood.
    /// </summary>
    public static Crs? Find(string code) => CrsCatalogue.Find(code);

    /// <summary>The system of this code.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest known codes.</exception>
    public static Crs Get(string code) => Find(code)
        ?? throw new ArgumentException($"Coordinate system {code} is not known; the nearest known are {string.Join(", ", Nearest(code))}.", nameof(code));

    /// <summary>All systems, in a fixed order.</summary>
    public static IReadOnlyList<Crs> List() => CrsCatalogue.All;

    /// <summary>The three known codes most like an unknown one: by number where both have one, else by spelling.</summary>
    public static IReadOnlyList<string> Nearest(string code) => CrsCatalogue.Nearest(code);

    /// <summary>
    /// Whether two numbers can be a place in this system: finite; degrees on the globe; eastings at most 450 km from the
    /// central meridian; northings between the equator and 60° N (Gauss–Krüger), 84° N or 80° S (UTM), 85.06° (Mercator).
    /// </summary>
    /// <param name="x">Longitude in degrees or easting in metres.</param>
    /// <param name="y">Latitude in degrees or northing in metres.</param>
    public bool IsPlausible(double x, double y) => _projection.Plausible.Contains(x, y);

    /// <summary>
    /// Of two numbers that can be no place here, but could in another notation of zones of the same datum, that one's code: the easting begins with a zone's
    /// number where this system has none or another one, or lacks it. Null where that is not so. Nothing is ever converted by it.
    /// </summary>
    /// <inheritdoc cref="IsPlausible"/>
    public string? RenotedCode(double x, double y) =>
        !IsPlausible(x, y) && _projection.Plausible.ContainsY(y) && _zone?.Renoted(x) is { } zone ? zone.ToString() : null;

    /// <summary>Turns places of this system into WGS 84 degrees, in place. What is not plausible, or more than 6° from the central meridian, becomes not-a-number, both numbers.</summary>
    /// <param name="x">Longitudes in degrees or eastings in metres; receives longitudes.</param>
    /// <param name="y">Latitudes in degrees or northings in metres, as many; receives latitudes.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void ToWgs84(Span<double> x, Span<double> y)
    {
        CheckLengths(x, y);
        for (var at = 0; at < x.Length; at += Chunk)
        {
            var length = Math.Min(Chunk, x.Length - at);
            ToWgs84Chunk(x.Slice(at, length), y.Slice(at, length));
        }
    }

    /// <summary>Turns WGS 84 degrees into places of this system, in place. What is no place or lies outside of it becomes not-a-number, both numbers.</summary>
    /// <param name="x">Longitudes in degrees; receives longitudes in degrees or eastings in metres.</param>
    /// <param name="y">Latitudes in degrees, as many; receives latitudes in degrees or northings in metres.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void FromWgs84(Span<double> x, Span<double> y)
    {
        CheckLengths(x, y);
        for (var at = 0; at < x.Length; at += Chunk)
        {
            var length = Math.Min(Chunk, x.Length - at);
            FromWgs84Chunk(x.Slice(at, length), y.Slice(at, length));
        }
    }

    /// <summary>One place; both numbers are not-a-number where it is not plausible.</summary>
    public LonLat ToWgs84(double x, double y)
    {
        ToWgs84Chunk(new(ref x), new(ref y));
        return new(x, y);
    }

    /// <summary>One place; both numbers are not-a-number where it lies outside of this system.</summary>
    public (double X, double Y) FromWgs84(LonLat place)
    {
        var (x, y) = (place.Longitude, place.Latitude);
        FromWgs84Chunk(new(ref x), new(ref y));
        return (x, y);
    }

    public override string ToString() => Code;

    static void CheckLengths(Span<double> x, Span<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} first and {y.Length} second coordinates.", nameof(y));
    }

    // ProjNET throws on not-a-number and far outside: a place in the middle stands in for such ones.
    void ToWgs84Chunk(Span<double> x, Span<double> y)
    {
        Span<bool> lost = stackalloc bool[Chunk];
        var middle = _projection.Plausible.Middle;
        for (var i = 0; i < x.Length; i++)
        {
            lost[i] = !IsPlausible(x[i], y[i]);
            if (lost[i]) (x[i], y[i]) = middle;
        }

        _projection.ToWgs84(x, y);
        for (var i = 0; i < x.Length; i++)
        {
            if (lost[i] || !_projection.Reaches(x[i], y[i])) (x[i], y[i]) = (double.NaN, double.NaN);
        }
    }

    void FromWgs84Chunk(Span<double> x, Span<double> y)
    {
        Span<bool> lost = stackalloc bool[Chunk];
        var middle = _projection.Middle;
        for (var i = 0; i < x.Length; i++)
        {
            lost[i] = !_projection.Reaches(x[i], y[i]);
            if (lost[i]) (x[i], y[i]) = middle;
        }

        _projection.FromWgs84(x, y);
        for (var i = 0; i < x.Length; i++)
        {
            if (lost[i] || !IsPlausible(x[i], y[i])) (x[i], y[i]) = (double.NaN, double.NaN);
        }
    }
}
