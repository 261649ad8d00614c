using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Analyse.Candidates;

/// <summary>Where streets meet.</summary>
public static class Junctions
{
    const int LeastEnds = 3;

    /// <summary>Vertices where three or more ends of segments meet that a mode may travel in some direction, ferries and tunnels left aside; ascending.</summary>
    public static IReadOnlyList<int> Of(StreetNetwork network, TravelMode mode)
    {
        ArgumentNullException.ThrowIfNull(network);
        var ends = new byte[network.VertexCount];
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            if (!(network.Forward.Span[segment] | network.Backward.Span[segment]).Holds(mode)) continue;
            if ((network.Traits.Span[segment] & (SegmentTraits.Ferry | SegmentTraits.Tunnel)) != 0) continue;
            Count(ends, network.From.Span[segment]);
            Count(ends, network.To.Span[segment]);
        }

        return [.. Enumerable.Range(0, ends.Length).Where(vertex => ends[vertex] >= LeastEnds)];
    }

    static void Count(byte[] ends, int vertex) => ends[vertex] = (byte)Math.Min(ends[vertex] + 1, byte.MaxValue);
}
