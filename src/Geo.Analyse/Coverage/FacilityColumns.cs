namespace Geo.Analyse.Coverage;

/// <summary>Facilities in degrees and in earth-centred coordinates.</summary>
sealed class FacilityColumns
{
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place is not on the globe.</exception>
    public FacilityColumns(double[] longitudes, double[] latitudes)
    {
        if (longitudes.Length != latitudes.Length) throw new ArgumentException("As many latitudes as longitudes are needed.", nameof(latitudes));
        DegreeBox.Around(longitudes, latitudes);
        (Longitudes, Latitudes, Count) = (longitudes, latitudes, longitudes.Length);

        var whole = (Count + PlaceColumns.Lanes - 1) / PlaceColumns.Lanes * PlaceColumns.Lanes;
        var (paddedLongitudes, paddedLatitudes) = (new double[whole], new double[whole]);
        longitudes.CopyTo(paddedLongitudes, 0);
        latitudes.CopyTo(paddedLatitudes, 0);
        Places = new PlaceColumns(whole);
        Places.Fill(paddedLongitudes, paddedLatitudes);
    }

    public int Count { get; }

    /// <summary>Degrees.</summary>
    public double[] Longitudes { get; }

    /// <summary>Degrees.</summary>
    public double[] Latitudes { get; }

    /// <summary>The first <see cref="Count"/> are the facilities; what follows is padding and means nothing.</summary>
    public PlaceColumns Places { get; }
}
