using System.Globalization;
using Geo.Space.Coordinates;
using Geo.Space.Places;

namespace Geo.Space.Tests.Coordinates;

/// <summary>Xi'an 80 and Beijing 54; against PROJ 9.1.1 by helmert-reference.csv, which the script beside it makes.</summary>
public sealed class LocalDatumTests
{
    [Theory]
    [InlineData("EPSG:4610", "EPSG:4610")]
    [InlineData("西安80", "EPSG:4610")]
    [InlineData("Xian 1980", "EPSG:4610")]
    [InlineData("1980西安坐标系", "EPSG:4610")]
    [InlineData("1980年国家大地坐标系", "EPSG:4610")]
    [InlineData("1954年北京坐标系", "EPSG:4214")]
    [InlineData("Xian 1980 / 3-degree Gauss-Kruger CM 108E", "EPSG:2381")]
    [InlineData("Beijing 1954 / 3-degree Gauss-Kruger zone 36", "EPSG:2412")]
    [InlineData("北京54", "EPSG:4214")]
    [InlineData("beijing_54", "EPSG:4214")]
    [InlineData("urn:ogc:def:crs:EPSG::2327", "EPSG:2327")]
    [InlineData("2390", "EPSG:2390")]
    [InlineData("epsg:2401", "EPSG:2401")]
    [InlineData("2442", "EPSG:2442")]
    [InlineData("21413", "EPSG:21413")]
    [InlineData("21463", "EPSG:21463")]
    public void A_local_system_is_recognised_and_is_none_of_those_that_can_be_read(string spelling, string code)
    {
        Assert.Equal(code, LocalDatumCrs.Find(spelling)?.Code);
        Assert.Null(Crs.Find(spelling));
    }

    [Theory]
    [InlineData("EPSG:4490")]
    [InlineData("EPSG:2326")] // Hong Kong
    [InlineData("EPSG:2391")] // Finland
    [InlineData("EPSG:2400")] // Sweden
    [InlineData("EPSG:2443")] // Japan
    [InlineData("EPSG:21424")]
    [InlineData("EPSG:21452")]
    [InlineData("moon")]
    public void Its_neighbours_are_no_local_systems(string code) => Assert.Null(LocalDatumCrs.Find(code));

    [Theory]
    [InlineData("西安80 三度带 108", "EPSG:4610")]
    [InlineData("Xian80_GK_36", "EPSG:4610")]
    [InlineData("北京54坐标（3度带）", "EPSG:4214")]
    [InlineData("CGCS2000 108", null)]
    public void A_loose_wording_still_names_its_datum(string text, string? code)
    {
        Assert.Null(LocalDatumCrs.Find(text));
        Assert.Equal(code, LocalDatumCrs.Named(text)?.Code);
    }

    [Fact]
    public void Two_datums_have_two_times_sixty_four_zones_and_their_degrees()
    {
        Assert.Equal(2 * (1 + 22 + 42), LocalDatumCrs.List().Count);
        Assert.Equal(
            [2327, 2337, 2338, 2348, 2349, 2369, 2370, 2390],
            LocalDatumCrs.List().Select(crs => crs.Epsg).Where(epsg => epsg is 2327 or 2337 or 2338 or 2348 or 2349 or 2369 or 2370 or 2390).Order());
        Assert.Equal(("Xian 1980 / 3-degree Gauss-Kruger zone 36", "Beijing 1954 / Gauss-Kruger CM 105E"), (LocalDatumCrs.Find("2360")!.Name, LocalDatumCrs.Find("21458")!.Name));
    }

    [Fact]
    public void Seven_parameters_move_places_as_PROJ_moves_them()
    {
        var count = 0;
        foreach (var (crs, x, y, place) in Reference())
        {
            var found = crs.ToWgs84(x, y);
            Assert.True(
                Math.Abs(found.Longitude - place.Longitude) < 2e-9 && Math.Abs(found.Latitude - place.Latitude) < 2e-9,
                $"{crs} {x} {y}: {found} instead of {place}"); // 0.2 mm: a tenth of one is the projection's own
            count++;
        }

        Assert.Equal(240, count);
    }

    [Fact]
    public void There_and_back_closes_even_at_the_bounds()
    {
        foreach (var (crs, x, y, _) in Reference())
        {
            var (backX, backY) = crs.FromWgs84(crs.ToWgs84(x, y));
            // The height that is let go, up to a kilometre at the bounds, stands askew by 2e-4: decimetres there, a millimetre for shifts that occur.
            var metres = crs.IsProjected ? 1 : 111_320;
            var tolerance = crs.Code.Contains("998", StringComparison.Ordinal) ? 0.5 : 0.02;
            Assert.True(Math.Abs(backX - x) * metres < tolerance && Math.Abs(backY - y) * metres < tolerance, $"{crs} {x} {y}: {backX} {backY}");
        }
    }

    [Fact]
    public void The_opposite_convention_gives_another_place()
    {
        HelmertShift given = new(-128.7, 61.2, -18.9, 1.234, -2.345, 3.456, -4.567);
        HelmertShift flipped = new(-128.7, 61.2, -18.9, -1.234, 2.345, -3.456, -4.567);
        var one = LocalDatumCrs.Find("EPSG:4610")!.With(given).ToWgs84(108, 31);
        var other = LocalDatumCrs.Find("EPSG:4610")!.With(flipped).ToWgs84(108, 31);

        // Twice 3.456″ around the polar axis alone is 6.9″, 183 m on the parallel of 31°.
        Assert.InRange(Math.Abs(one.Longitude - other.Longitude) * 95_500, 100, 300);
    }

    [Fact]
    public void The_code_names_the_shift()
    {
        var crs = LocalDatumCrs.Find("EPSG:2360")!.With(new(1.5, -2, 3, 0, 0, 0.25, -1));

        Assert.Equal(("EPSG:2360 +towgs84=1.5,-2,3,0,0,0.25,-1", 2360, true), (crs.Code, crs.Epsg, crs.IsProjected));
        Assert.Equal("EPSG:2381", crs.RenotedCode(500_000, 3_430_974));
    }

    [Theory]
    [InlineData(0, 1000.5)]
    [InlineData(2, double.NaN)]
    [InlineData(3, -60.5)]
    [InlineData(6, 101)]
    [InlineData(6, 1.0000012)] // a factor, not parts per million
    [InlineData(6, 0.9999876)]
    public void A_number_beyond_its_bound_is_refused(int index, double value)
    {
        double[] all = [1, 2, 3, 0.1, 0.2, 0.3, 4];
        all[index] = value;
        Assert.False(HelmertShift.IsWithin(index, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HelmertShift(all[0], all[1], all[2], all[3], all[4], all[5], all[6]));
    }

    static IEnumerable<(Crs Crs, double X, double Y, LonLat Place)> Reference()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Coordinates", "helmert-reference.csv")).Skip(1))
        {
            var cells = line.Split(';');
            var s = cells[1].Split(',').Select(Number).ToArray();
            yield return (LocalDatumCrs.Find(cells[0])!.With(new(s[0], s[1], s[2], s[3], s[4], s[5], s[6])), Number(cells[2]), Number(cells[3]), new(Number(cells[4]), Number(cells[5])));
        }
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
