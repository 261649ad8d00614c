namespace Geo.Model.Streets;

/// <summary>What kind of street a segment is: OpenStreetMap's values of <c>highway</c> that anybody can travel on, and ferries. Each has a row in <c>seeds/travel/street-classes.csv</c>.</summary>
public enum StreetClass : byte
{
    Motorway,
    MotorwayLink,
    Trunk,
    TrunkLink,
    Primary,
    PrimaryLink,
    Secondary,
    SecondaryLink,
    Tertiary,
    TertiaryLink,
    Unclassified,
    Residential,
    LivingStreet,
    Service,
    Track,
    Road,
    Busway,
    Pedestrian,
    Footway,
    Path,
    Cycleway,
    Bridleway,
    Steps,
    Corridor,
    Ferry,
}
