using Geo.Space.Places;

namespace Geo.Analyse.Coverage;

/// <summary>The degrees a set of places fills. A place lies east of <paramref name="West"/> by 0 to <paramref name="Width"/>, counted round the globe.</summary>
readonly record struct DegreeBox(double West, double South, double Width, double Height)
{
    /// <exception cref="ArgumentOutOfRangeException">A place is not on the globe.</exception>
    public static DegreeBox Around(ReadOnlySpan<double> longitudes, ReadOnlySpan<double> latitudes)
    {
        if (longitudes.IsEmpty) return default;
        var (west, east) = Range(longitudes);
        var (south, north) = Range(latitudes);
        CheckOnGlobe(new(west, south));
        CheckOnGlobe(new(east, north));
        if (east - west > 180) (west, east) = AcrossAntimeridian(longitudes, west, east);
        return new(west, south, east - west, north - south);
    }

    static void CheckOnGlobe(LonLat corner)
    {
        if (!corner.IsOnGlobe) throw new ArgumentOutOfRangeException(nameof(corner), corner, "Longitudes lie within -180 and 180, latitudes within -90 and 90 degrees.");
    }

    // NaN comes through both comparisons and fails the check above.
    static (double Least, double Most) Range(ReadOnlySpan<double> values)
    {
        double least = values[0], most = values[0];
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    // The widest run of empty whole degrees lies outside of the box; its ends are taken to the degree.
    static (double West, double East) AcrossAntimeridian(ReadOnlySpan<double> longitudes, double west, double east)
    {
        var filled = new bool[361];
        foreach (var longitude in longitudes) filled[(int)Math.Floor(longitude) + 180] = true;

        var (gapStart, gap) = (0, 0);
        for (int degree = 0, run = 0; degree <= 360; degree++)
        {
            run = filled[degree] ? 0 : run + 1;
            if (run > gap) (gapStart, gap) = (degree - run + 1, run);
        }

        var wide = 360 - (east - west) >= gap;
        return wide ? (west, east) : (gapStart + gap - 180, gapStart + 180);
    }
}
