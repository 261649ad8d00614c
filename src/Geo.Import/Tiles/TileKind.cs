namespace Geo.Import.Tiles;

/// <summary>What a tile holds: a picture, or shapes to be drawn (Mapbox vector tile).</summary>
public enum TileKind
{
    Png,
    Jpeg,
    Webp,
    Vector,
}
