using Geo.Space.Places;

namespace Geo.Space.Tiles;

/// <summary>
/// The square of Web Mercator (EPSG:3857) cut into 2³¹ × 2³¹ cells, 2 cm wide at the equator: whole numbers, so that tiles of every zoom are cut out of it by shifting, and a
/// place lies in exactly one tile of each.
/// </summary>
public static class WorldGrid
{
    /// <summary>Bits of a column or row.</summary>
    public const int Bits = 31;

    /// <summary>Cells along a tile's side, as tiles are drawn.</summary>
    public const int TileCells = 1 << TileBits;

    /// <summary>The last zoom at which a tile's cells are no finer than the grid's.</summary>
    public const int FinestZoom = Bits - TileBits;

    const int TileBits = 12;
    const double Side = 1L << Bits;
    const double RadiansPerDegree = Math.PI / 180;

    /// <summary>How far to shift the grid's numbers to get a zoom's cells.</summary>
    public static int ShiftAt(int zoom) => FinestZoom - zoom;

    /// <summary>The cell that holds a place. Beyond 85.05° it is the last one towards the pole.</summary>
    public static (int Column, int Row) CellOf(LonLat place)
    {
        var x = ((place.Longitude / 360) + 0.5) * Side;
        var y = (0.5 - (Math.Asinh(Math.Tan(place.Latitude * RadiansPerDegree)) / (2 * Math.PI))) * Side;
        return (Cell(x), Cell(y));
    }

    /// <summary>The number of a cell along the curve that fills each tile before it leaves it (Morton order): column and row with their bits in turns.</summary>
    public static long Along(int column, int row) => Spread(column) | (Spread(row) << 1);

    /// <summary>The cell of a number along the curve.</summary>
    public static (int Column, int Row) CellAt(long along) => (Gather(along), Gather(along >> 1));

    static int Cell(double at) => (int)Math.Clamp(Math.Floor(at), 0, Side - 1);

    static long Spread(int number)
    {
        long bits = number;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & 0x5555555555555555;
    }

    static int Gather(long bits)
    {
        bits &= 0x5555555555555555;
        bits = (bits | (bits >> 1)) & 0x3333333333333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits >> 8)) & 0x0000FFFF0000FFFF;
        return (int)((bits | (bits >> 16)) & 0x7FFFFFFF);
    }
}
