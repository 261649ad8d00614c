using Geo.Model.Streets;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Import.Streets;

/// <summary>Measures segments: the geodesics between their points, added up and rounded once.</summary>
static class SegmentLengths
{
    const int Block = 1024;

    /// <summary>[segments], millimetres; <see cref="int.MaxValue"/> where a segment is longer than that counts.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static int[] Measure(SegmentColumns segments, StreetNodes places, CancellationToken cancellation)
    {
        var lengths = new int[segments.Count];
        var blocks = (segments.Count + Block - 1) / Block;
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellation }, block =>
        {
            var nodes = new List<int>();
            for (var segment = block * Block; segment < Math.Min(lengths.Length, (block + 1) * Block); segment++)
            {
                segments.NodesOf(segment, nodes);
                var millimetres = Math.Round(Metres(nodes, places) * 1000, MidpointRounding.AwayFromZero);
                lengths[segment] = millimetres < int.MaxValue ? (int)millimetres : int.MaxValue;
            }
        });
        return lengths;
    }

    static double Metres(List<int> nodes, StreetNodes places)
    {
        var metres = 0.0;
        for (var at = 1; at < nodes.Count; at++) metres += Geodesic.InverseMetres(PlaceOf(nodes[at - 1], places), PlaceOf(nodes[at], places));
        return metres;
    }

    static LonLat PlaceOf(int node, StreetNodes places) => new(places.Longitudes[node] * StreetNetwork.DegreesPerStep, places.Latitudes[node] * StreetNetwork.DegreesPerStep);
}
