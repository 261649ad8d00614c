using System.Buffers.Binary;
using Geo.Model.Surfaces;
using Geo.Present.Ground;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Present.Tests.Ground;

/// <summary>Light and shade of planes, whose slopes are known.</summary>
public sealed class HillshadeTests
{
    const double CellDegrees = 0.001;

    // At the equator a thousandth of a degree of longitude is 6,378,137 × π / 180,000 = 111.31949 m.
    const double CellMetres = 111.31949;

    [Fact]
    public void Level_ground_shows_nothing() => Assert.Equal(0, Plane((_, _) => 500).ShadeAt(5, 5));

    [Fact]
    public void A_slope_that_faces_the_light_is_in_the_light_and_one_that_turns_away_is_dark()
    {
        // Falling to the north-west by one metre a metre, both ways: the light from there meets it; rising there it lies in its own shade.
        Assert.Equal(0, Plane((column, row) => (column + row) * CellMetres).ShadeAt(5, 5));
        Assert.True(Plane((column, row) => -(column + row) * CellMetres).ShadeAt(5, 5) > 0.9);
    }

    [Fact]
    public void The_shade_of_a_plane_is_what_its_normal_makes_of_the_light()
    {
        // Falling to the east by 0.5: the normal is (0.5, 0, 1) / √1.25, the light (−½, ½, √½); their product (√½ − 0.25) / √1.25 = 0.40885, of level ground's 0.70711: 0.42180 is missing.
        Assert.Equal(0.42180, Plane((column, _) => -0.5 * column * CellMetres).ShadeAt(5, 5), 3);
    }

    [Fact]
    public void Where_no_height_is_known_nothing_is_drawn() => Assert.Equal(0, Plane((_, _) => double.NaN).ShadeAt(5, 5));

    [Fact]
    public void The_picture_is_a_PNG_of_the_rasters_box()
    {
        var shade = Plane((column, row) => column * row);
        Assert.Equal((0, 0.01), (Math.Round(shade.SouthWest.Longitude, 9), Math.Round(shade.NorthEast.Longitude, 9)));
        Assert.Equal((-0.005, 0.005), (Math.Round(shade.SouthWest.Latitude, 9), Math.Round(shade.NorthEast.Latitude, 9)));
        var png = shade.ToPng();
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.Equal((shade.Width, shade.Height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        // IEND and its checksum, as every PNG ends.
        Assert.Equal([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82], png[^8..]);
    }

    [Fact]
    public void Along_a_parallel_the_shade_is_that_of_the_pixels_and_beyond_the_picture_there_is_none()
    {
        var shade = Plane((column, row) => (column % 3 * CellMetres) - (row * row * 10));
        // Ten pixels a thousandth of a degree wide from 0 to 0.01; the fourth row from the top has its middle near 0.0015 (Mercator is level so near the equator).
        Span<double> line = stackalloc double[10];
        shade.Along(0.0015, 0, 0.01, line);
        for (var column = 0; column < 10; column++) Assert.Equal(shade.ShadeAt(column, 3), line[column], 4);

        // Half way between two pixels, half of each.
        Span<double> between = stackalloc double[1];
        shade.Along(0.0015, 0.0045, 0.0055, between);
        Assert.Equal((shade.ShadeAt(4, 3) + shade.ShadeAt(5, 3)) / 2, between[0], 4);

        shade.Along(0.0051, 0, 0.01, line);
        Assert.Equal(new double[10], line.ToArray());
        shade.Along(0.0015, -0.02, -0.01, line);
        Assert.Equal(new double[10], line.ToArray());
    }

    static Hillshade Plane(Func<int, int, double> height)
    {
        var grid = new RasterGrid(10, 10, 0, 0.005, CellDegrees, CellDegrees, Crs.Wgs84);
        var values = new float[100];
        for (var row = 0; row < 10; row++)
        {
            for (var column = 0; column < 10; column++) values[(row * 10) + column] = (float)height(column, row);
        }

        return Hillshade.Of(new Surface(grid, values), 10);
    }
}
