using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Space.Tests.Geodesy;

public sealed class GeodesicCircleTests
{
    static readonly Metres s_metre = new(1);

    [Fact]
    public void One_metre_at_twenty_kilometres_takes_315_vertices()
    {
        // 20 000 m (1 − cos(π / n)) ≤ 1 m needs n ≥ 314.2.
        var circle = GeodesicCircle.Draw(new(108.1, 31.6), Metres.FromKilometres(20), s_metre);
        Assert.Equal(315 + 1, circle.NumPoints);
        Assert.Equal(4326, circle.SRID);
        Assert.True(circle.IsValid);
        Assert.True(circle.Shell.IsCCW);
    }

    [Theory]
    [InlineData(108.1, 31.6, 20_000)]
    [InlineData(43.3, -11.7, 5_000)]
    [InlineData(179.99, -17, 20_000)]
    [InlineData(-179.95, 65, 30_000)]
    [InlineData(12, 86, 100_000)]
    [InlineData(12, 0, 1_000_000)]
    [InlineData(-70, 52, 1)]
    public void Every_vertex_is_exactly_that_far_and_no_edge_strays_by_more_than_asked(double longitude, double latitude, double radius)
    {
        var centre = new LonLat(longitude, latitude);
        var deviation = new Metres(Math.Max(0.01, radius / 20_000));
        var ring = GeodesicCircle.Draw(centre, new Metres(radius), deviation).Shell.Coordinates;
        for (var at = 1; at < ring.Length; at++)
        {
            Assert.Equal(radius, Geodesic.InverseMetres(centre, new(ring[at].X, ring[at].Y)), 5e-8);
            for (var part = 1; part < 8; part++)
            {
                var on = new LonLat(Along(ring[at - 1].X, ring[at].X, part), Along(ring[at - 1].Y, ring[at].Y, part));
                Assert.InRange(Geodesic.InverseMetres(centre, on), radius - deviation.Value, radius + deviation.Value);
            }
        }
    }

    [Fact]
    public void A_ring_across_the_antimeridian_stays_whole()
    {
        var envelope = GeodesicCircle.Draw(new(179.99, -17), Metres.FromKilometres(20), s_metre).EnvelopeInternal;
        Assert.InRange(envelope.MaxX, 180.1, 180.3);
        Assert.InRange(envelope.MinX, 179.7, 179.9);
    }

    [Fact]
    public void A_circle_that_holds_a_pole_or_has_no_size_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeodesicCircle.Draw(new(0, 89.9), Metres.FromKilometres(20), s_metre));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeodesicCircle.Draw(new(0, 0), default, s_metre));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeodesicCircle.Draw(new(0, 0), s_metre, default));
    }

    static double Along(double from, double to, int eighths) => from + ((to - from) * eighths / 8);
}
