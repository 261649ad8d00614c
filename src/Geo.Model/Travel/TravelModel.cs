namespace Geo.Model.Travel;

/// <summary>How the way between a person and a facility is taken. The order is that of the words in files.</summary>
public enum TravelModel
{
    /// <summary>The straight line, by geodesic.</summary>
    Straight,

    /// <summary>The straight line × a detour factor.</summary>
    Detour,

    /// <summary>Over a street network, with a walk to the street at both ends.</summary>
    Roads,

    /// <summary>Over a surface of friction.</summary>
    Terrain,
}
