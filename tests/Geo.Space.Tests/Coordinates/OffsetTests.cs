using System.Globalization;
using Geo.Space.Coordinates;
using Geo.Space.Places;

namespace Geo.Space.Tests.Coordinates;

public sealed class OffsetTests
{
    // The cities' GCJ-02 columns come from a map service, whose own formula is not published: in all 166 the public one lies
    // 0.44–0.53 m short of it, east and north alike, which is at most 6.3e-6 degrees. The file prints 6 and 7 digits.
    const double PublicFormula = 6.5e-6;

    // One unit of the seventh printed digit, half of it for each of the two numbers that are compared.
    const double Printed = 1.01e-7;

    [Fact]
    public void Cities_lie_within_a_metre_of_where_map_services_put_them()
    {
        foreach (var (city, wgs84, gcj02, bd09) in Cities())
        {
            Near(gcj02, Crs.Get("GCJ-02").FromWgs84(new(wgs84.X, wgs84.Y)), PublicFormula, city);
            Near(bd09, Crs.Get("BD-09").FromWgs84(new(wgs84.X, wgs84.Y)), PublicFormula, city);
            Near(wgs84, Pair(Crs.Get("GCJ-02").ToWgs84(gcj02.X, gcj02.Y)), PublicFormula, city);
            Near(wgs84, Pair(Crs.Get("BD-09").ToWgs84(bd09.X, bd09.Y)), PublicFormula, city);
        }
    }

    [Fact]
    public void Baidus_own_shift_agrees_to_the_printed_digit()
    {
        foreach (var (city, _, gcj02, bd09) in Cities())
        {
            double[] x = [gcj02.X, bd09.X];
            double[] y = [gcj02.Y, bd09.Y];
            PointConversion.Convert(Crs.Get("GCJ-02"), Crs.Get("BD-09"), x.AsSpan(0, 1), y.AsSpan(0, 1));
            PointConversion.Convert(Crs.Get("BD-09"), Crs.Get("GCJ-02"), x.AsSpan(1), y.AsSpan(1));
            Near(bd09, (x[0], y[0]), Printed, city);
            Near(gcj02, (x[1], y[1]), Printed, city);
        }
    }

    [Fact]
    public void The_offset_where_most_of_its_terms_vanish_is_what_the_formula_says()
    {
        // At 105° E, 35° N all waves are zero: 300 m east and 100 m south remain. On Krasovsky's ellipsoid w² = 1 − e² sin² 35°
        // = 0.997797931700, so the radii are a / w = 6385279.2852 m across and a (1 − e²) / w³ = 6356537.4484 m along.
        var (x, y) = Crs.Get("GCJ-02").FromWgs84(new(105, 35));

        Assert.Equal(105 + (300 / (6385279.2852 * Math.Cos(35 * Math.PI / 180)) * 180 / Math.PI), x, 1e-12);
        Assert.Equal(35 - (100 / 6356537.4484 * 180 / Math.PI), y, 1e-12);
    }

    [Theory]
    [InlineData("GCJ-02")]
    [InlineData("BD-09")]
    public void There_and_back_closes_to_a_billionth_of_a_degree_all_over_China(string code)
    {
        var crs = Crs.Get(code);
        var random = new Random(20261121);
        for (var i = 0; i < 100_000; i++)
        {
            var place = new LonLat(73 + (62 * random.NextDouble()), 3 + (51 * random.NextDouble()));
            var (x, y) = crs.FromWgs84(place);
            Near((place.Longitude, place.Latitude), Pair(crs.ToWgs84(x, y)), 1e-9, code);
        }
    }

    [Theory]
    [InlineData("GCJ-02", 43.36, -11.9)]
    [InlineData("BD-09", 43.36, -11.9)]
    [InlineData("GCJ-02", 137.9, 35)]
    [InlineData("BD-09", 100, 55.9)]
    [InlineData("GCJ-02", 71.9, 40)]
    public void Outside_of_the_box_around_China_nothing_is_shifted(string code, double longitude, double latitude)
    {
        Assert.Equal((longitude, latitude), Crs.Get(code).FromWgs84(new(longitude, latitude)));
        Assert.Equal(new LonLat(longitude, latitude), Crs.Get(code).ToWgs84(longitude, latitude));
    }

    [Fact]
    public void The_shift_is_hundreds_of_metres_and_Baidu_adds_more()
    {
        var gcj02 = Crs.Get("GCJ-02").FromWgs84(new(114.8, 30.84));
        var bd09 = Crs.Get("BD-09").FromWgs84(new(114.8, 30.84));

        Assert.InRange(gcj02.X - 114.8, 0.003, 0.007);
        Assert.InRange(bd09.X - gcj02.X, 0.004, 0.009);
    }

    static IEnumerable<(string City, (double X, double Y) Wgs84, (double X, double Y) Gcj02, (double X, double Y) Bd09)> Cities() =>
        from line in File.ReadLines(SharedData.Require("reference/gcj02/cities_every_fourth.csv")).Skip(1)
        let cells = line.Split(',')
        let at = cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()
        select (cells[0], (at[0], at[1]), (at[2], at[3]), (at[4], at[5]));

    static (double X, double Y) Pair(LonLat place) => (place.Longitude, place.Latitude);

    static void Near((double X, double Y) expected, (double X, double Y) found, double tolerance, string about) =>
        Assert.True(Math.Abs(expected.X - found.X) <= tolerance && Math.Abs(expected.Y - found.Y) <= tolerance, $"{about}: {found} instead of {expected}");
}
