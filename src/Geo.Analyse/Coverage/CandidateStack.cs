namespace Geo.Analyse.Coverage;

/// <summary>Lists of facilities, each narrowed from the one below: a square's list lies above its parent's until the square is done.</summary>
/// <remarks>Every list is padded with a vector of places far from the earth.</remarks>
sealed class CandidateStack
{
    /// <summary>The facility that stands for padding.</summary>
    public const int Nobody = -1;

    const double FarMetres = 1e9;

    public CandidateStack(FacilityColumns facilities)
    {
        Grow(2 * (facilities.Count + PlaceColumns.Lanes));
        for (var facility = 0; facility < facilities.Count; facility++)
        {
            Facilities[facility] = facility;
            Set(facility, facilities.Places.X[facility], facilities.Places.Y[facility], facilities.Places.Z[facility], facilities.Places.Curvature[facility]);
        }

        Base = Close(0, facilities.Count);
    }

    public double[] X { get; private set; } = [];

    public double[] Y { get; private set; } = [];

    public double[] Z { get; private set; } = [];

    public double[] Curvature { get; private set; } = [];

    public int[] Facilities { get; private set; } = [];

    /// <summary>Squared chords to the middle of the square at hand, square metres.</summary>
    public double[] Squares { get; private set; } = [];

    /// <summary>The list of all facilities.</summary>
    public Range Base { get; }

    /// <summary>Makes room for a list that may be as long as <paramref name="parent"/>, right above it.</summary>
    public void Reserve(Range parent)
    {
        var needed = parent.End.Value + (parent.End.Value - parent.Start.Value) + (2 * PlaceColumns.Lanes);
        if (needed > X.Length) Grow(2 * needed);
    }

    /// <summary>Ends a list and pads it.</summary>
    /// <returns>The list with its padding: start and end are multiples of a vector.</returns>
    public Range Close(int start, int end)
    {
        var whole = start + ((end - start + PlaceColumns.Lanes - 1) / PlaceColumns.Lanes * PlaceColumns.Lanes);
        for (var at = end; at < whole; at++)
        {
            Facilities[at] = Nobody;
            Set(at, FarMetres, FarMetres, FarMetres, 0);
        }

        return start..whole;
    }

    void Set(int at, double x, double y, double z, double curvature) => (X[at], Y[at], Z[at], Curvature[at]) = (x, y, z, curvature);

    void Grow(int length)
    {
        X = Longer(X, length);
        Y = Longer(Y, length);
        Z = Longer(Z, length);
        Curvature = Longer(Curvature, length);
        Facilities = Longer(Facilities, length);
        Squares = Longer(Squares, length);
    }

    static T[] Longer<T>(T[] values, int length)
    {
        Array.Resize(ref values, length);
        return values;
    }
}
