namespace Geo.Analyse.CostSurfaces;

/// <summary>Which way people go; it matters where slope does.</summary>
public enum TravelDirection
{
    /// <summary>From where they are to the facility (a clinic).</summary>
    Towards,

    /// <summary>From the facility to where people are (an ambulance).</summary>
    Away,
}
