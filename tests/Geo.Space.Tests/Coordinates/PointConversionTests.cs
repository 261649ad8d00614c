using Geo.Space.Coordinates;

namespace Geo.Space.Tests.Coordinates;

public sealed class PointConversionTests
{
    [Fact]
    public void Points_go_from_one_grid_to_another_by_way_of_the_globe()
    {
        // The same zone with and without its number: nothing but the number changes.
        double[] x = [36_512_345.678, 36_450_000];
        double[] y = [3_456_789.012, 2_500_000];

        Assert.Equal(0, PointConversion.Convert(Crs.Get("4524"), Crs.Get("4545"), x, y));

        Assert.Equal(512_345.678, x[0], 1e-6);
        Assert.Equal(3_456_789.012, y[0], 1e-6);
        Assert.Equal(450_000, x[1], 1e-6);
        Assert.Equal(2_500_000, y[1], 1e-6);
    }

    [Fact]
    public void Points_that_get_lost_are_counted_and_keep_their_row()
    {
        double[] x = [108.1, 200, 108.2, 125];
        double[] y = [31, 31, double.NaN, 31];

        Assert.Equal(3, PointConversion.Convert(Crs.Wgs84, Crs.Get("EPSG:4545"), x, y));

        Assert.Equal([false, true, true, true], x.Select(double.IsNaN));
    }

    [Fact]
    public void Baidu_to_Amap_takes_only_the_second_shift_away()
    {
        double[] x = [116.404];
        double[] y = [39.915];
        PointConversion.Convert(Crs.Get("GCJ-02"), Crs.Get("BD-09"), x, y);

        // Baidu's formula by hand: radius 123.057297390281 − 0.000014142136, turned by +2.934442802e-6 rad, moved by 0.0065, 0.006.
        Assert.Equal(116.410369493710, x[0], 1e-11);
        Assert.Equal(39.921336993510, y[0], 1e-11);

        PointConversion.Convert(Crs.Get("BD-09"), Crs.Get("GCJ-02"), x, y);
        Assert.Equal(116.404, x[0], 1e-9);
        Assert.Equal(39.915, y[0], 1e-9);
    }
}
