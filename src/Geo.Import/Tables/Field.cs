namespace Geo.Import.Tables;

/// <summary>What the product looks for in a source; in a study's <c>columns</c> and in the table of headers in small letters with underscores (<c>open_all_hours</c>).</summary>
public enum Field
{
    Id,
    Name,

    /// <summary>The English name, beside the name.</summary>
    NameEn,

    Longitude,
    Latitude,
    Type,
    UrbanRural,
    StatisticalCode,
    People,
    Parent,
    Beds,
    Doctors,
    Nurses,
    Ambulances,
    OpenAllHours,
    Departments,
    Address,

    /// <summary>The unit a facility or people belong to, by its id.</summary>
    Unit,

    /// <summary>Kind of a named place.</summary>
    Kind,

    /// <summary>Grade of a hospital (三级甲等).</summary>
    Level,

    /// <summary>Longitude and latitude in one cell, in either order.</summary>
    Coordinates,

    /// <summary>Longitude and latitude in one cell, longitude first.</summary>
    LonLat,

    /// <summary>Longitude and latitude in one cell, latitude first.</summary>
    LatLon,

    /// <summary>Geometry as well-known text.</summary>
    Wkt,

    /// <summary>The name of the unit a facility or people belong to, beside its code.</summary>
    UnitName,

    /// <summary>What has taken the place of a unit that is no more.</summary>
    Successor,

    /// <summary>Who owns a facility: 政府办, 社会办.</summary>
    Ownership,

    /// <summary>Which level sponsors a facility: 省办, 市办, 县办.</summary>
    Sponsor,

    /// <summary>What a hospital is for: 综合, 中医, 专科.</summary>
    Specialty,

    /// <summary>The county group (医共体) a facility belongs to.</summary>
    Group,

    /// <summary>The centre (县域医疗次中心) that serves a unit.</summary>
    Centre,

    /// <summary>When a call came in.</summary>
    Called,

    /// <summary>When it was answered.</summary>
    Answered,

    /// <summary>When a vehicle was sent.</summary>
    Dispatched,

    /// <summary>When it left.</summary>
    Departed,

    /// <summary>When it was at the scene.</summary>
    Arrived,

    /// <summary>When it was at the hospital.</summary>
    AtHospital,

    /// <summary>When the patient was handed over.</summary>
    HandedOver,

    AnswerSeconds,
    TurnoutSeconds,
    ArrivalSeconds,
    HandoverSeconds,

    /// <summary>The village a facility stands in, by its id or name, where villages are units.</summary>
    Village,

    /// <summary>Further villages a facility serves: neighbours that share it, those it visits or posts staff to.</summary>
    Serves,
}
