namespace Geo.Analyse.Coverage;

/// <summary>Facilities in degrees and in earth-centred coordinates, with one more row, <see cref="Nobody"/>, that is too far from anywhere to matter.</summary>
sealed class FacilityTable
{
    /// <summary>Numbers of a row: x, y, z (metres) and the curvature 1 / N (per metre).</summary>
    public const int Width = 4;

    const double FarMetres = 1e9;

    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place is not on the globe.</exception>
    public FacilityTable(double[] longitudes, double[] latitudes)
    {
        if (longitudes.Length != latitudes.Length) throw new ArgumentException("As many latitudes as longitudes are needed.", nameof(latitudes));
        DegreeBox.Around(longitudes, latitudes);
        (Longitudes, Latitudes, Count) = (longitudes, latitudes, longitudes.Length);
        Rows = new double[(Count + 1) * Width];
        var places = new PlaceColumns(Count);
        places.Fill(longitudes, latitudes);
        for (var facility = 0; facility < Count; facility++)
        {
            Set(facility, places.X[facility], places.Y[facility], places.Z[facility], places.Curvature[facility]);
        }

        Set(Nobody, FarMetres, FarMetres, FarMetres, 0);
    }

    public int Count { get; }

    public int Nobody => Count;

    /// <summary>Degrees.</summary>
    public double[] Longitudes { get; }

    /// <summary>Degrees.</summary>
    public double[] Latitudes { get; }

    /// <summary>[facility and Nobody × <see cref="Width"/>], row-major.</summary>
    public double[] Rows { get; }

    void Set(int facility, double x, double y, double z, double curvature) =>
        (Rows[facility * Width], Rows[(facility * Width) + 1], Rows[(facility * Width) + 2], Rows[(facility * Width) + 3]) = (x, y, z, curvature);
}
