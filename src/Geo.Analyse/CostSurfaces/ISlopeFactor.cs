namespace Geo.Analyse.CostSurfaces;

/// <summary>How many times the seconds of level ground a metre takes on a slope. A structure, so that the search is compiled once for each.</summary>
interface ISlopeFactor
{
    /// <summary>Whether slope means nothing, so that heights need not be looked at.</summary>
    static abstract bool IsLevel { get; }

    /// <summary>The smallest factor of any slope.</summary>
    static abstract double Least { get; }

    /// <param name="slope">Rise over run in the direction of travel, up positive; finite.</param>
    static abstract double Of(float slope);
}
