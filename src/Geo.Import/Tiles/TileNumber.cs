namespace Geo.Import.Tiles;

/// <summary>The number of a tile in a PMTiles file: all tiles of the zooms above it, then its place on the Hilbert curve of its own zoom.</summary>
public static class TileNumber
{
    /// <param name="zoom">At most 26.</param>
    public static long Of(int zoom, int column, int row)
    {
        var above = ((1L << (2 * zoom)) - 1) / 3;
        var (side, x, y) = (1L << zoom, (long)column, (long)row);
        long along = 0;
        for (var half = side / 2; half > 0; half /= 2)
        {
            var (right, down) = ((x & half) > 0, (y & half) > 0);
            along += half * half * ((right ? 3 : 0) ^ (down ? 1 : 0));
            if (down) continue;
            if (right) (x, y) = (side - 1 - x, side - 1 - y);
            (x, y) = (y, x);
        }

        return above + along;
    }
}
