using Geo.Present.Ground;

namespace Geo.Present.Maps;

/// <summary>What a map draws under its areas. No figure comes of it.</summary>
/// <param name="Terrain">Heights as light and shade; null for none.</param>
/// <param name="Roads">Null for none.</param>
public sealed record MapGround(Hillshade? Terrain, DrawnRoads? Roads);
