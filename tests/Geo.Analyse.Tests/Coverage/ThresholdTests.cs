using Geo.Analyse.Coverage;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Tests.Coverage;

/// <summary>Seeded pairs of a place and a facility, many of them set within a metre or a millimetre of the radius: every decision is the exact geodesic's.</summary>
/// <remarks>A million pairs as a rule, ten million with GEO_LONG=1.</remarks>
public sealed class ThresholdTests
{
    const int PlacesInScene = 1000;

    // Radii of the standards, walking and driving limits in millimetres, and two far beyond any of them.
    static readonly long[] s_radiiMm = [923_076, 1_846_153, 5_000_000, 10_000_000, 16_000_000, 20_000_000, 100_000_000, 400_000_000];

    readonly int _scenes = Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 10_000 : 1000;

    [Fact]
    public void Over_millions_of_pairs_every_decision_and_every_millimetre_is_the_exact_geodesics()
    {
        var tally = new int[3];
        Parallel.For(0, _scenes, seed =>
        {
            var (within, nearMetre, nearMillimetre) = TryScene(seed);
            Interlocked.Add(ref tally[0], within);
            Interlocked.Add(ref tally[1], nearMetre);
            Interlocked.Add(ref tally[2], nearMillimetre);
        });

        // What was meant to be tried was tried: both answers, and thousands at the edge.
        Assert.InRange(tally[0], _scenes * 300, _scenes * 900);
        Assert.InRange(tally[1], _scenes * 300, _scenes * 500);
        Assert.InRange(tally[2], _scenes * 100, _scenes * 300);
    }

    static (int Within, int NearMetre, int NearMillimetre) TryScene(int seed)
    {
        var random = new Random(seed);
        var radiusMm = s_radiiMm[seed % s_radiiMm.Length];
        var facility = new LonLat((random.NextDouble() * 360) - 180, (random.NextDouble() * 160) - 80);
        var (longitudes, latitudes) = (new double[PlacesInScene], new double[PlacesInScene]);
        for (var row = 0; row < PlacesInScene; row++)
        {
            var place = Geodesic.Direct(facility, random.NextDouble() * 360, new Metres(DistanceFor(random, row, radiusMm / 1000.0)));
            (longitudes[row], latitudes[row]) = (place.Longitude, place.Latitude);
        }

        var counts = new byte[PlacesInScene];
        CoverageKernel.Count(longitudes, latitudes, [facility.Longitude], [facility.Latitude], [radiusMm], counts, 1);
        var (first, firstMm, second, secondMm) = (new int[PlacesInScene], new long[PlacesInScene], new int[PlacesInScene], new long[PlacesInScene]);
        NearestTwoKernel.Find(longitudes, latitudes, [facility.Longitude, facility.Longitude], [facility.Latitude, facility.Latitude], first, firstMm, second, secondMm, 1);

        var (within, nearMetre, nearMillimetre) = (0, 0, 0);
        for (var row = 0; row < PlacesInScene; row++)
        {
            var exactMm = Geodesic.DistanceMm(new(longitudes[row], latitudes[row]), facility);
            var expected = exactMm <= radiusMm ? 1 : 0;
            if (counts[row] != expected || firstMm[row] != exactMm || secondMm[row] != exactMm || first[row] != 0 || second[row] != 1)
            {
                Assert.Fail($"Seed {seed}, row {row}: {exactMm} mm of {radiusMm} mm gave {counts[row]}, {firstMm[row]} mm ({first[row]}), {secondMm[row]} mm ({second[row]}).");
            }

            within += expected;
            if (Math.Abs(exactMm - radiusMm) <= 1000) nearMetre++;
            if (Math.Abs(exactMm - radiusMm) <= 1) nearMillimetre++;
        }

        return (within, nearMetre, nearMillimetre);
    }

    // Of ten: two within a millimetre of the radius (and of where it rounds), two within a metre, six anywhere to one and a half times as far.
    static double DistanceFor(Random random, int row, double radius) => (row % 10) switch
    {
        0 or 1 => radius + ((random.NextDouble() - 0.5) * 0.002),
        2 or 3 => radius + ((random.NextDouble() - 0.5) * 2),
        _ => random.NextDouble() * radius * 1.5,
    };
}
