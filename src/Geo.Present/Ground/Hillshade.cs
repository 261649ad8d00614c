using Geo.Model.Surfaces;
using Geo.Space.Places;

namespace Geo.Present.Ground;

/// <summary>
/// Heights as light and shade, to be drawn under a map: a picture in Web Mercator, so that a map program lays it down by its corners, black with the shade as its cover. Light comes from the north-west,
/// 45° high. Slopes are Horn's (1981), of the eight cells around, as in gdaldem hillshade.
/// </summary>
public sealed class Hillshade
{
    const double EarthRadiusMetres = 6_378_137;
    const double Light = 0.7071067811865476; // sine and cosine of 45°, for its height and its direction

    /// <summary>What level ground shows: nothing is drawn there.</summary>
    const double Level = Light;

    readonly float[] _shade;

    Hillshade(Surface heights, LonLat southWest, LonLat northEast, int width, int height)
    {
        (SouthWest, NorthEast, Width, Height) = (southWest, northEast, width, height);
        var metres = HeightsOf(heights);
        _shade = new float[width * height];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++) _shade[(row * width) + column] = (float)ShadeOf(metres, column, row);
        }
    }

    double[] HeightsOf(Surface heights)
    {
        var (southWest, northEast, width, height) = (SouthWest, NorthEast, Width, Height);
        var metres = new double[width * height];
        var (south, north) = (MercatorY(southWest.Latitude), MercatorY(northEast.Latitude));
        for (var row = 0; row < height; row++)
        {
            var latitude = LatitudeOf(north - ((row + 0.5) / height * (north - south)));
            for (var column = 0; column < width; column++)
            {
                var longitude = southWest.Longitude + ((column + 0.5) / width * (northEast.Longitude - southWest.Longitude));
                metres[(row * width) + column] = heights.Between(new LonLat(longitude, latitude));
            }
        }

        return metres;
    }

    public LonLat SouthWest { get; }

    public LonLat NorthEast { get; }

    public int Width { get; }

    public int Height { get; }

    /// <param name="heights">Metres.</param>
    /// <param name="longest">Pixels along the longer side, at most.</param>
    public static Hillshade Of(Surface heights, int longest)
    {
        ArgumentNullException.ThrowIfNull(heights);
        var grid = heights.Grid;
        var (southWest, northEast) = BoxOf(heights);
        var (wide, high) = (Radians(northEast.Longitude - southWest.Longitude), MercatorY(northEast.Latitude) - MercatorY(southWest.Latitude));
        var scale = Math.Min(longest, Math.Max(grid.Columns, grid.Rows)) / Math.Max(wide, high);
        return new(heights, southWest, northEast, Math.Max(2, (int)Math.Round(wide * scale)), Math.Max(2, (int)Math.Round(high * scale)));
    }

    /// <summary>The shade at a pixel, from 0 for none to 1 for black; 0 on level ground, in the light and where no height is known.</summary>
    public double ShadeAt(int column, int row) => _shade[(row * Width) + column];

    /// <summary>The shade at places evenly along a parallel, between the pixels around each; 0 beyond the picture.</summary>
    /// <param name="west">The degrees at which <paramref name="shade"/> begins; its places are the middles of as many equal parts as it is long.</param>
    public void Along(double latitude, double west, double east, Span<double> shade)
    {
        shade.Clear();
        var (south, north) = (MercatorY(SouthWest.Latitude), MercatorY(NorthEast.Latitude));
        var y = ((north - MercatorY(latitude)) / (north - south) * Height) - 0.5;
        if (!(y >= -0.5 && y <= Height - 0.5)) return;
        var top = (int)Math.Clamp(Math.Floor(y), 0, Height - 2);
        var down = Math.Clamp(y - top, 0, 1);
        var pixelsPerDegree = Width / (NorthEast.Longitude - SouthWest.Longitude);
        var step = (east - west) / shade.Length * pixelsPerDegree;
        var first = ((west - SouthWest.Longitude) * pixelsPerDegree) + (step / 2) - 0.5;
        for (var at = 0; at < shade.Length; at++)
        {
            var x = first + (at * step);
            if (!(x >= -0.5 && x <= Width - 0.5)) continue;
            var left = (int)Math.Clamp(Math.Floor(x), 0, Width - 2);
            var right = Math.Clamp(x - left, 0, 1);
            var above = (ShadeAt(left, top) * (1 - right)) + (ShadeAt(left + 1, top) * right);
            var below = (ShadeAt(left, top + 1) * (1 - right)) + (ShadeAt(left + 1, top + 1) * right);
            shade[at] = (above * (1 - down)) + (below * down);
        }
    }

    double ShadeOf(double[] heights, int column, int row)
    {
        var metres = (NorthEast.Longitude - SouthWest.Longitude) / Width * Math.PI / 180 * EarthRadiusMetres * Math.Cos(Radians(LatitudeAt(row)));
        var (a, b, c) = (HeightAt(heights, column - 1, row - 1), HeightAt(heights, column, row - 1), HeightAt(heights, column + 1, row - 1));
        var (d, f) = (HeightAt(heights, column - 1, row), HeightAt(heights, column + 1, row));
        var (g, h, i) = (HeightAt(heights, column - 1, row + 1), HeightAt(heights, column, row + 1), HeightAt(heights, column + 1, row + 1));
        var (east, south) = ((c + (2 * f) + i - a - (2 * d) - g) / (8 * metres), (g + (2 * h) + i - a - (2 * b) - c) / (8 * metres));
        // The normal of the ground is (−east, south, 1), east and north and up; the light comes from (−½, ½, √½).
        var lit = ((0.5 * east) + (0.5 * south) + Light) / Math.Sqrt(1 + (east * east) + (south * south));
        return double.IsNaN(lit) ? 0 : Math.Clamp((Level - lit) / Level, 0, 1);
    }

    /// <summary>A PNG of grey with cover.</summary>
    public byte[] ToPng()
    {
        var pixels = new byte[Width * Height];
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++) pixels[(row * Width) + column] = (byte)Math.Round(255 * ShadeAt(column, row));
        }

        return CoverPng.Of(pixels, Width, Height);
    }

    double HeightAt(double[] heights, int column, int row) => heights[(Math.Clamp(row, 0, Height - 1) * Width) + Math.Clamp(column, 0, Width - 1)];

    double LatitudeAt(int row)
    {
        var (south, north) = (MercatorY(SouthWest.Latitude), MercatorY(NorthEast.Latitude));
        return LatitudeOf(north - ((row + 0.5) / Height * (north - south)));
    }

    /// <summary>The box of the raster's edge in degrees, within what Web Mercator shows.</summary>
    static (LonLat SouthWest, LonLat NorthEast) BoxOf(Surface heights)
    {
        const double Most = 85;
        const int Steps = 16;
        var grid = heights.Grid;
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var step = 0; step <= Steps; step++)
        {
            var (x, y) = (grid.West + ((grid.East - grid.West) * step / Steps), grid.South + ((grid.North - grid.South) * step / Steps));
            foreach (var (atX, atY) in new[] { (x, grid.South), (x, grid.North), (grid.West, y), (grid.East, y) })
            {
                var place = grid.Crs is { } crs ? crs.ToWgs84(atX, atY) : new LonLat(atX, atY);
                (west, east) = (Math.Min(west, place.Longitude), Math.Max(east, place.Longitude));
                (south, north) = (Math.Min(south, place.Latitude), Math.Max(north, place.Latitude));
            }
        }

        return (new(west, Math.Max(-Most, south)), new(east, Math.Min(Most, north)));
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;

    static double MercatorY(double latitude) => Math.Asinh(Math.Tan(Radians(latitude)));

    static double LatitudeOf(double mercatorY) => Math.Atan(Math.Sinh(mercatorY)) * 180 / Math.PI;
}
