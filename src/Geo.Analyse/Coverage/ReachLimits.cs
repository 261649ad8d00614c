namespace Geo.Analyse.Coverage;

/// <summary>For each facility, and for nobody after them, the chords that decide whether a place is within its radius.</summary>
sealed class ReachLimits
{
    /// <exception cref="ArgumentOutOfRangeException">A radius is negative.</exception>
    public ReachLimits(long[] radiiMm)
    {
        (RadiiMm, Within, Beyond) = (radiiMm, new double[radiiMm.Length + 1], new double[radiiMm.Length + 1]);
        for (var facility = 0; facility < radiiMm.Length; facility++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(radiiMm[facility], nameof(radiiMm));
            Within[facility] = ChordBounds.CertainlyWithin(radiiMm[facility]);
            Beyond[facility] = ChordBounds.CertainlyBeyond(radiiMm[facility]);
        }

        WithinSquares = Array.ConvertAll(Within, chord => chord > 0 ? chord * chord : 0);
        BeyondSquares = Array.ConvertAll(Beyond, chord => chord * chord);
    }

    /// <summary>As asked.</summary>
    public long[] RadiiMm { get; }

    /// <summary>Below this chord, metres, a place is within for certain.</summary>
    public double[] Within { get; }

    /// <summary>From this chord on, metres, a place is beyond for certain. Between the two the geodesic decides.</summary>
    public double[] Beyond { get; }

    public double[] WithinSquares { get; }

    public double[] BeyondSquares { get; }
}
