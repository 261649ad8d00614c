namespace Geo.Analyse.CostSurfaces;

/// <summary>The nearest two facilities of every demand point over terrain.</summary>
public sealed class TerrainReach
{
    internal TerrainReach(int points, int facilitiesOff, int pointsOff)
    {
        (First, Second) = (new int[points], new int[points]);
        (FirstMs, SecondMs) = (new long[points], new long[points]);
        (FacilitiesOff, PointsOff) = (facilitiesOff, pointsOff);
        First.AsSpan().Fill(-1);
        Second.AsSpan().Fill(-1);
        FirstMs.AsSpan().Fill(TerrainTimes.None);
        SecondMs.AsSpan().Fill(TerrainTimes.None);
    }

    /// <summary>The facility by its index, at equal cost the smaller; −1 where none is within the limit, [demand].</summary>
    public int[] First { get; }

    /// <summary>Whole milliseconds; <see cref="TerrainTimes.None"/> where there is none, [demand].</summary>
    public long[] FirstMs { get; }

    /// <summary>As <see cref="First"/>, of the other facilities.</summary>
    public int[] Second { get; }

    public long[] SecondMs { get; }

    /// <summary>Facilities off the surface.</summary>
    public int FacilitiesOff { get; }

    /// <summary>Demand points off the surface.</summary>
    public int PointsOff { get; }
}
