namespace Geo.Space.Coordinates;

/// <summary>Points from one coordinate system to another.</summary>
public static class PointConversion
{
    /// <summary>Converts in place, by way of WGS 84. What is implausible in the one or lies outside of the other becomes not-a-number, both numbers.</summary>
    /// <param name="x">Longitudes in degrees or eastings in metres.</param>
    /// <param name="y">Latitudes in degrees or northings in metres, as many.</param>
    /// <returns>How many places became not-a-number.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static int Convert(Crs from, Crs to, Span<double> x, Span<double> y)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ToWgs84(x, y);
        to.FromWgs84(x, y);
        var lost = 0;
        foreach (var value in x) lost += double.IsNaN(value) ? 1 : 0;
        return lost;
    }
}
