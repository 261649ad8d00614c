namespace Geo.Web.Tests.Tiles;

/// <summary>Which tiles a box meets, by the formula of the slippy map (EPSG:3857).</summary>
static class Pyramid
{
    public static IEnumerable<(int Zoom, int X, int Y)> Tiles(int zoom, double west, double south, double east, double north) =>
        from x in Enumerable.Range(Column(zoom, west), Column(zoom, east) - Column(zoom, west) + 1)
        from y in Enumerable.Range(Row(zoom, north), Row(zoom, south) - Row(zoom, north) + 1)
        select (zoom, x, y);

    static int Column(int zoom, double longitude) => (int)Math.Floor((longitude + 180) / 360 * Math.Pow(2, zoom));

    static int Row(int zoom, double latitude)
    {
        var radians = latitude * Math.PI / 180;
        return (int)Math.Floor((1 - (Math.Log(Math.Tan(radians) + (1 / Math.Cos(radians))) / Math.PI)) / 2 * Math.Pow(2, zoom));
    }
}
