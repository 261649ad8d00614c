using Geo.Model.Streets;

namespace Geo.Store.Networks;

/// <summary>Looks through a network that was read from a file: searches trust its columns.</summary>
static class StreetCheck
{
    const int Steps = 1_800_000_000;

    /// <exception cref="ArgumentException">A column does not fit the others; the message names it.</exception>
    public static void Check(StreetNetwork network)
    {
        var (vertices, segments) = (network.VertexCount, network.SegmentCount);
        Length(network.VertexLatitude.Length, vertices, "latitudes");
        int[] bySegment = [network.To.Length, network.LengthMm.Length, network.SpeedForward.Length, network.SpeedBackward.Length, network.Name.Length, network.Class.Length, network.Forward.Length, network.Source.Length];
        foreach (var length in bySegment) Length(length, segments, "segments");
        Length(network.FirstShape.Length, segments + 1, "shapes");
        Length(network.ShapeLatitude.Length, network.ShapeLongitude.Length, "bends");
        Within(network.From.Span, vertices - 1, "from");
        Within(network.To.Span, vertices - 1, "to");
        Within(network.LengthMm.Span, int.MaxValue, "length");
        Within(network.SpeedForward.Span, int.MaxValue, "speed");
        Within(network.SpeedBackward.Span, int.MaxValue, "speed");
        Within(network.Name.Span, network.Names.Count - 1, "name");
        Within(network.FirstShape.Span, network.ShapeLongitude.Length, "shape");
        foreach (var steps in (ReadOnlyMemory<int>[])[network.VertexLongitude, network.ShapeLongitude]) Degrees(steps.Span, Steps);
        foreach (var steps in (ReadOnlyMemory<int>[])[network.VertexLatitude, network.ShapeLatitude]) Degrees(steps.Span, Steps / 2);
        Shapes(network.FirstShape.Span, network.ShapeLongitude.Length);
        foreach (var street in network.Class.Span) Require(street <= StreetClass.Ferry, "class");
        foreach (var word in network.Surface.Span) Require(word < network.GroundWords.Count, "surface");
        foreach (var word in network.Track.Span) Require(word < network.GroundWords.Count, "track");
        foreach (var (segment, ms) in network.FerryMs) Require(segment >= 0 && segment < segments && ms > 0, "ferry");
        for (var at = 0; at < network.Barriers.Count; at++) Require(network.Barriers[at].Vertex is >= 0 and var vertex && vertex < vertices && (at == 0 || network.Barriers[at - 1].Vertex < vertex), "barrier");
        foreach (var turn in network.Restrictions) Turn(network, turn);
    }

    static void Turn(StreetNetwork network, TurnRestriction turn)
    {
        for (var at = 0; at < turn.Path.Count; at++)
        {
            Require(turn.Path[at] is >= 0 and var directed && directed >> 1 < network.SegmentCount, "turn");
            Require(at == 0 || network.TailOf(turn.Path[at]) == network.HeadOf(turn.Path[at - 1]), "turn");
        }
    }

    static void Shapes(ReadOnlySpan<int> first, int bends)
    {
        Require(first[0] == 0 && first[^1] == bends, "shape");
        for (var segment = 1; segment < first.Length; segment++) Require(first[segment] >= first[segment - 1], "shape");
    }

    static void Degrees(ReadOnlySpan<int> steps, int most)
    {
        foreach (var step in steps) Require(step >= -most && step <= most, "degrees");
    }

    static void Within(ReadOnlySpan<int> column, int last, string name)
    {
        foreach (var value in column) Require(value >= 0 && value <= last, name);
    }

    static void Length(int length, int expected, string name) => Require(length == expected, name);

    static void Require(bool isRight, string name)
    {
        if (!isRight) throw new ArgumentException($"The column of {name} does not fit the others.", nameof(name));
    }
}
