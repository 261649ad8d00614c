using Geo.Space.Geodesy;

namespace Geo.Space.Tests.Geodesy;

public sealed class EcefTests
{
    [Fact]
    public void The_axes_pierce_the_ellipsoid_at_its_radii()
    {
        Assert.Equal(new Ecef(6378137, 0, 0), Ecef.Of(new(0, 0)));
        Assert.Equal(new Ecef(0, 6378137, 0), Ecef.Of(new(90, 0)));
        Assert.Equal(6356752.314245179, Ecef.Of(new(0, 90)).Z, 1e-8); // b, as published for WGS 84
    }

    [Fact]
    public void A_place_agrees_with_PROJ()
    {
        // echo 108.25 31.5 0 | cs2cs -d 9 EPSG:4979 EPSG:4978 takes latitude first: echo "31.5 108.25 0".
        var place = Ecef.Of(new(108.25, 31.5));
        Assert.Equal(-1704623.275687289, place.X, 1e-8);
        Assert.Equal(5169432.743842977, place.Y, 1e-8);
        Assert.Equal(3313287.017560528, place.Z, 1e-8);
    }

    [Fact]
    public void A_chord_falls_short_of_twenty_kilometres_by_eight_millimetres()
    {
        // s³ / 24 R² with R between 6335 and 6400 km: 8.14 to 8.31 mm.
        var a = new Geo.Space.Places.LonLat(105, 30);
        var b = Geodesic.Direct(a, 30, new Geo.Space.Units.Metres(20_000));
        Assert.InRange(20_000 - Ecef.Of(a).ChordMetres(Ecef.Of(b)), 0.00813, 0.00832);
    }
}
