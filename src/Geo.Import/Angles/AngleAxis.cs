namespace Geo.Import.Angles;

/// <summary>What an angle's letter or word says it is.</summary>
public enum AngleAxis
{
    /// <summary>It says nothing.</summary>
    Unstated,

    /// <summary>East or west.</summary>
    Longitude,

    /// <summary>North or south.</summary>
    Latitude,
}
