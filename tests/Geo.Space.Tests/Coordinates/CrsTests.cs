using Geo.Space.Coordinates;
using Geo.Space.Places;

namespace Geo.Space.Tests.Coordinates;

public sealed class CrsTests
{
    [Theory]
    [InlineData("EPSG:4326", "EPSG:4326")]
    [InlineData("4326", "EPSG:4326")]
    [InlineData("wgs84", "EPSG:4326")]
    [InlineData(" WGS 84 ", "EPSG:4326")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326")]
    [InlineData("urn:ogc:def:crs:EPSG::4490", "EPSG:4490")]
    [InlineData("epsg:4545", "EPSG:4545")]
    [InlineData("32649", "EPSG:32649")]
    [InlineData("CGCS2000 / 3-degree Gauss-Kruger CM 108E", "EPSG:4545")]
    [InlineData("CGCS2000 / Gauss-Kruger zone 18", "EPSG:4496")]
    [InlineData("WGS 84 / UTM zone 48N", "EPSG:32648")]
    [InlineData("WGS_1984_UTM_Zone_48N", "EPSG:32648")]
    [InlineData("CGCS2000_3_Degree_GK_CM_108E", "EPSG:4545")]
    [InlineData("CGCS2000_GK_Zone_18", "EPSG:4496")]
    [InlineData("gcj02", "GCJ-02")]
    [InlineData("Gcj-02", "GCJ-02")]
    [InlineData("百度", "BD-09")]
    [InlineData("bd_09", "BD-09")]
    public void A_code_or_a_name_is_found_however_it_is_spelt(string spelling, string code) => Assert.Equal(code, Crs.Find(spelling)?.Code);

    [Theory]
    [InlineData("EPSG:4214")]
    [InlineData("EPSG:32661")]
    [InlineData("")]
    [InlineData("moon")]
    public void An_unknown_code_is_null_and_never_guessed(string code) => Assert.Null(Crs.Find(code));

    [Fact]
    public void An_unknown_code_is_answered_with_the_nearest_known_ones()
    {
        Assert.Equal(["EPSG:4554", "EPSG:4553", "EPSG:4552"], Crs.Nearest("EPSG:4555"));
        Assert.Equal("GCJ-02", Crs.Nearest("GJC-2")[0]);
        Assert.Contains("EPSG:32660", Assert.Throws<ArgumentException>(() => Crs.Get("32661")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_holds_every_system_once()
    {
        // Two geographic, 2 × 11 and 2 × 21 Gauss–Krüger, 120 UTM, Mercator, GCJ-02 and BD-09.
        Assert.Equal(2 + 22 + 42 + 120 + 1 + 2, Crs.List().Count);
        Assert.Equal(Crs.List().Count, Crs.List().Select(crs => crs.Code).Distinct().Count());
        Assert.All(Crs.List(), crs => Assert.Same(crs, Crs.Get(crs.Code)));
        Assert.Equal(22 + 42 + 120 + 1, Crs.List().Count(crs => crs.IsProjected));
    }

    [Fact]
    public void The_central_meridian_lies_at_the_false_easting()
    {
        // Zone 36 and the meridian 108° E are the same zone; the meridian's arc to 31° N is 3 430 974.323 m (GeodSolve, this ellipsoid).
        Assert.Equal((36_500_000, 3_430_974.323), Rounded(Crs.Get("EPSG:4524").FromWgs84(new(108, 31))));
        Assert.Equal((500_000, 3_430_974.323), Rounded(Crs.Get("EPSG:4545").FromWgs84(new(108, 31))));
        // Six degrees wide: zone 19 is centred on 111° E.
        Assert.Equal((19_500_000, 3_430_974.323), Rounded(Crs.Get("EPSG:4497").FromWgs84(new(111, 31))));
        Assert.Equal((500_000, 3_430_974.323), Rounded(Crs.Get("EPSG:4508").FromWgs84(new(111, 31))));
    }

    [Theory]
    [InlineData("EPSG:4326", 181, 0)]
    [InlineData("EPSG:4326", 31, 108.5)]
    [InlineData("EPSG:4490", double.NaN, 30)]
    [InlineData("EPSG:4545", 3_430_974, 500_000)] // axes swapped
    [InlineData("EPSG:4545", 36_500_000, 3_430_974)] // a zone number this system does not have
    [InlineData("EPSG:4524", 500_000, 3_430_974)] // the zone number is missing
    [InlineData("EPSG:4524", 35_500_000, 3_430_974)] // another zone's
    [InlineData("EPSG:4545", 500_000, double.PositiveInfinity)]
    [InlineData("EPSG:32649", 49_500_000, 3_430_974)]
    [InlineData("EPSG:3857", 20_100_000, 0)]
    [InlineData("GCJ-02", 108, 90.5)]
    public void Numbers_that_can_be_no_place_are_told_and_become_not_a_number(string code, double x, double y)
    {
        Assert.False(Crs.Get(code).IsPlausible(x, y));
        var place = Crs.Get(code).ToWgs84(x, y);
        Assert.True(double.IsNaN(place.Longitude) && double.IsNaN(place.Latitude));
    }

    [Theory]
    [InlineData("EPSG:4545", 36_500_000, 3_430_974, "EPSG:4524")] // three-degree zone 36 is centred on 108° E too
    [InlineData("EPSG:4545", 18_700_000, 3_430_974, "EPSG:4496")] // a six-degree zone's number
    [InlineData("EPSG:4524", 500_000, 3_430_974, "EPSG:4545")] // the number is missing
    [InlineData("EPSG:4524", 35_950_000, 3_430_974, "EPSG:4523")] // the neighbour's
    [InlineData("EPSG:4497", 50_000, 3_430_974, "EPSG:4508")]
    [InlineData("EPSG:4508", 19_500_000, 3_430_974, "EPSG:4497")]
    [InlineData("EPSG:4524", 36_500_000, 3_430_974, null)] // plausible as it is
    [InlineData("EPSG:4545", 24_500_000, 3_430_974, null)] // no zone has the number 24, 12 or 46
    [InlineData("EPSG:4545", 12_500_000, 3_430_974, null)]
    [InlineData("EPSG:4545", 46_500_000, 3_430_974, null)]
    [InlineData("EPSG:4545", 36_980_000, 3_430_974, null)] // 480 km from the meridian
    [InlineData("EPSG:4545", 36_500_000, 7_000_000, null)] // no northing
    [InlineData("EPSG:4545", -500_000, 3_430_974, null)]
    [InlineData("EPSG:4545", double.NaN, 3_430_974, null)]
    [InlineData("EPSG:4545", double.PositiveInfinity, 3_430_974, null)]
    [InlineData("EPSG:4545", 1e300, 3_430_974, null)]
    [InlineData("EPSG:32649", 49_500_000, 3_430_974, null)] // UTM eastings carry no zone
    [InlineData("EPSG:4326", 36_500_000, 3_430_974, null)]
    public void An_easting_in_another_notation_of_zones_names_the_code_that_fits(string declared, double x, double y, string? fitting) =>
        Assert.Equal(fitting, Crs.Get(declared).RenotedCode(x, y));

    [Theory]
    [InlineData("EPSG:4545", 115, 31)] // seven degrees east of the meridian: 668 km
    [InlineData("EPSG:4545", -72, 31)] // behind the globe
    [InlineData("EPSG:4545", 108, -5)]
    [InlineData("EPSG:4545", double.NaN, 31)]
    [InlineData("EPSG:3857", 108, 89)]
    [InlineData("EPSG:4326", 108, 91)]
    public void A_place_outside_of_a_system_becomes_not_a_number(string code, double longitude, double latitude)
    {
        var (x, y) = Crs.Get(code).FromWgs84(new LonLat(longitude, latitude));
        Assert.True(double.IsNaN(x) && double.IsNaN(y));
    }

    [Fact]
    public void Spans_and_single_places_agree_and_bad_places_do_not_touch_their_neighbours()
    {
        var crs = Crs.Get("EPSG:4547"); // 114° E
        var random = new Random(7);
        var x = new double[1000];
        var y = new double[1000];
        for (var i = 0; i < x.Length; i++) (x[i], y[i]) = (113 + (2 * random.NextDouble()), i % 7 == 0 ? double.NaN : 20 + (20 * random.NextDouble()));
        var expected = x.Zip(y, (longitude, latitude) => crs.FromWgs84(new(longitude, latitude))).ToArray();

        crs.FromWgs84(x, y);

        Assert.Equal(expected, x.Zip(y));
        Assert.Equal(143, x.Count(double.IsNaN)); // 0, 7, …, 994
    }

    [Fact]
    public void There_and_back_closes_in_every_system_within_three_degrees_of_its_meridian()
    {
        var random = new Random(20261121);
        foreach (var crs in Crs.List())
        {
            for (var i = 0; i < 500; i++)
            {
                var place = SomePlace(crs, random);
                var (x, y) = crs.FromWgs84(place);
                Assert.True(crs.IsPlausible(x, y), $"{crs} {place}");
                var back = crs.ToWgs84(x, y);
                Assert.True(Math.Abs(back.Longitude - place.Longitude) < 1e-9 && Math.Abs(back.Latitude - place.Latitude) < 1e-9, $"{crs} {place} {back}");
            }
        }
    }

    [Fact]
    public void Different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => Crs.Wgs84.ToWgs84(new double[2], new double[3]));

    // Zones are restated: EPSG:4491 and 4502 are zone 13, six degrees each and centred on 75° E; EPSG:4513 and 4534 are zone 25, three degrees each; UTM zone 1 is centred on 177° W.
    static LonLat SomePlace(Crs crs, Random random)
    {
        var meridian = crs.Epsg switch
        {
            >= 4491 and <= 4501 and var epsg => 75 + (6 * (epsg - 4491)),
            >= 4502 and <= 4512 and var epsg => 75 + (6 * (epsg - 4502)),
            >= 4513 and <= 4533 and var epsg => 75 + (3 * (epsg - 4513)),
            >= 4534 and <= 4554 and var epsg => 75 + (3 * (epsg - 4534)),
            > 32700 and var epsg => -177 + (6 * (epsg - 32701)),
            > 32600 and var epsg => -177 + (6 * (epsg - 32601)),
            _ => 105,
        };
        var latitude = 4 + (50 * random.NextDouble());
        return new(meridian - 3 + (6 * random.NextDouble()), crs.Epsg > 32700 ? -latitude : latitude);
    }

    static (double X, double Y) Rounded((double X, double Y) place) => (Math.Round(place.X, 3), Math.Round(place.Y, 3));
}
