namespace Geo.Model.Studies;

/// <summary>What a source of a study is for.</summary>
public enum SourceRole
{
    /// <summary>Boundaries and counted people of townships or districts.</summary>
    Units,

    Facilities,

    Population,

    /// <summary>Polygons that are urban.</summary>
    UrbanAreas,

    /// <summary>Named places (seats, villages): shown, measured, never counted.</summary>
    Places,

    /// <summary>The user's table of units as they are today, to tell abolished and renamed ones in older data.</summary>
    CurrentUnits,

    /// <summary>Calls of the emergency service: a dispatch log.</summary>
    Events,
}
