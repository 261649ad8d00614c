namespace Geo.Model.Tiles;

/// <summary>Names of a tile's layers, in the order they are drawn.</summary>
public static class TileLayers
{
    public const string ServiceAreas = "service_areas";
    public const string Gaps = "gaps";
    public const string Units = "units";
    public const string PeopleGrid = "people_grid";
    public const string People = "people";
    public const string Facilities = "facilities";
}
