using Geo.Model.Studies;

namespace Geo.Model.Tiles;

/// <summary>Everything that tiles of one run show. Whoever makes tiles of it, a writer of ours or a database, shows the same things with the same properties.</summary>
public sealed record TileSet
{
    /// <summary>The last zoom that is made; a map draws later ones from it.</summary>
    public required int MostZoom { get; init; }

    /// <summary>Null where nothing has a place.</summary>
    public required BoundingBox? Bounds { get; init; }

    public required TileShapes ServiceAreas { get; init; }

    public required TileShapes Gaps { get; init; }

    public required TileShapes Units { get; init; }

    public required TilePoints Facilities { get; init; }

    /// <summary>Demand points one by one, shown from the zoom that is the length of <see cref="Grids"/>.</summary>
    public required TilePoints People { get; init; }

    /// <summary>Demand points gathered into cells, for each zoom before.</summary>
    public required IReadOnlyList<TilePoints> Grids { get; init; }

    /// <summary>The people a tile of a zoom shows.</summary>
    public TilePoints PeopleAt(int zoom) => zoom < Grids.Count ? Grids[zoom] : People;
}
