namespace Geo.Space.Tiles;

/// <summary>A tile of the web map's pyramid: zoom 0 is the whole world; columns go eastward from the antimeridian, rows southward from the north.</summary>
public readonly record struct TileId(int Zoom, int Column, int Row)
{
    /// <summary>Whether there is such a tile in the pyramid.</summary>
    public bool IsOnMap => Zoom is >= 0 and <= WorldGrid.FinestZoom && Column >= 0 && Column >> Zoom == 0 && Row >= 0 && Row >> Zoom == 0;

    /// <summary>The first number along the curve (<see cref="WorldGrid.Along"/>) that lies in the tile.</summary>
    public long First => WorldGrid.Along(Column, Row) << (2 * (WorldGrid.Bits - Zoom));

    /// <summary>The last one. All numbers between lie in the tile too.</summary>
    public long Last => First + ((1L << (2 * (WorldGrid.Bits - Zoom))) - 1);
}
