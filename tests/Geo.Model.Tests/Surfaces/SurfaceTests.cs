using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Model.Tests.Surfaces;

public sealed class SurfaceTests
{
    // Three columns of 10 m and two rows of 20 m; centres at x 105, 115, 125 and y 990, 970.
    static readonly Surface s_heights = new(new RasterGrid(3, 2, 100, 1000, 10, 20, null), [10, 20, 40, 30, float.NaN, 80]);

    [Theory]
    [InlineData(100, 1000, 10)] // the north-western corner itself
    [InlineData(109.9, 980.1, 10)]
    [InlineData(110, 980.1, 20)] // an edge between two columns
    [InlineData(109.9, 980, 30)] // and between two rows
    [InlineData(129.9, 960.1, 80)]
    public void A_place_has_the_value_of_its_cell(double x, double y, float value) => Assert.Equal(value, s_heights.At(x, y));

    [Theory]
    [InlineData(99.9, 990)]
    [InlineData(130, 990)]
    [InlineData(105, 1000.1)]
    [InlineData(105, 960)]
    [InlineData(double.NaN, 990)]
    public void Outside_of_the_raster_there_is_no_value(double x, double y)
    {
        Assert.Equal(float.NaN, s_heights.At(x, y));
        Assert.Equal(double.NaN, s_heights.Between(x, y));
    }

    [Theory]
    [InlineData(105, 990, 10)] // a centre
    [InlineData(110, 990, 15)] // half-way between 10 and 20
    [InlineData(105, 985, 15)] // a quarter of the way from 10 to 30
    [InlineData(101, 999, 10)] // in the corner: the corner's centre alone
    [InlineData(129, 999, 40)]
    [InlineData(110, 980, 20)] // between 10, 20, 30 and nothing: (10 + 20 + 30) ÷ 3
    public void Between_centres_values_are_interpolated(double x, double y, double value) => Assert.Equal(value, s_heights.Between(x, y), 9);

    [Fact]
    public void At_a_centre_without_a_value_there_is_none() => Assert.Equal(double.NaN, s_heights.Between(115, 970));

    [Fact]
    public void A_raster_of_one_cell_has_its_value_everywhere() =>
        Assert.Equal(7, new Surface(new RasterGrid(1, 1, 0, 1, 1, 1, null), [7]).Between(0.9, 0.1));

    [Fact]
    public void A_place_in_degrees_is_found_in_a_projected_raster()
    {
        // CGCS2000 / 3-degree zone, central meridian 108° E: on the meridian the easting is 500,000 m.
        var surface = new Surface(new RasterGrid(1, 1, 499_000, 3_500_000, 2000, 200_000, Crs.Get("EPSG:4545")), [3]);

        Assert.Equal(3, surface.At(new LonLat(108, 31)));
        Assert.Equal(float.NaN, surface.At(new LonLat(108.1, 31)));
    }

    [Fact]
    public void Values_must_be_as_many_as_cells() =>
        Assert.Throws<ArgumentException>(() => new Surface(new RasterGrid(2, 2, 0, 0, 1, 1, null), [1, 2, 3]));
}
