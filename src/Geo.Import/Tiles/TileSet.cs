using Geo.Model.Studies;

namespace Geo.Import.Tiles;

/// <summary>What a file of tiles says of itself.</summary>
/// <param name="Bounds">Where its tiles lie; null where it does not say.</param>
/// <param name="Credit">Whom it wants named, as plain text; empty where it does not say.</param>
/// <param name="Layers">Of vector tiles: the names of their layers.</param>
public sealed record TileSet(TileKind Kind, int LeastZoom, int MostZoom, BoundingBox? Bounds, string Credit, IReadOnlyList<string> Layers);
