namespace Geo.Model.Tiles;

/// <summary>Names of a tile's layers, in the order they are drawn.</summary>
public static class TileLayerNames
{
    public const string ServiceAreas = "service_areas";
    public const string Gaps = "gaps";
    public const string Units = "units";
    public const string PeopleGrid = "people_grid";
    public const string People = "people";
    public const string Facilities = "facilities";

    /// <summary>The layers a list of names asks for, <c>people</c> standing for cells and points.</summary>
    /// <returns>Null where a name is unknown, or none is given.</returns>
    public static TileLayers? Find(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var layers = TileLayers.None;
        foreach (var name in list.Split(','))
        {
            TileLayers? one = name switch
            {
                ServiceAreas => TileLayers.ServiceAreas,
                Gaps => TileLayers.Gaps,
                Units => TileLayers.Units,
                People => TileLayers.People,
                Facilities => TileLayers.Facilities,
                _ => null,
            };
            if (one is not { } known) return null;
            layers |= known;
        }

        return layers;
    }
}
