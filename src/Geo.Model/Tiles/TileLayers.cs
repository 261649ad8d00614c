namespace Geo.Model.Tiles;

/// <summary>Layers of a tile, to be asked for together or one by one.</summary>
[Flags]
public enum TileLayers
{
    None = 0,
    ServiceAreas = 1,
    Gaps = 2,
    Units = 4,

    /// <summary>Cells of people or points, by the zoom.</summary>
    People = 8,

    Facilities = 16,
    All = ServiceAreas | Gaps | Units | People | Facilities,
}
