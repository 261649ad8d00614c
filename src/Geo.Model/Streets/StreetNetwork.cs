using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Model.Streets;

/// <summary>
/// The streets of a road file, for every mode at once: junctions, segments between them with their shape, what may travel on each in either direction, barriers and turn restrictions.
/// Columns, so that a province fits; vertices and segments are their places in them.
/// </summary>
public sealed class StreetNetwork
{
    /// <summary>Of a degree: the grain of places in a network, at most 6 mm from the place meant.</summary>
    public const double DegreesPerStep = 1e-7;

    /// <summary>[vertices], ten-millionths of a degree.</summary>
    public required ReadOnlyMemory<int> VertexLongitude { get; init; }

    /// <summary>[vertices], ten-millionths of a degree.</summary>
    public required ReadOnlyMemory<int> VertexLatitude { get; init; }

    /// <summary>[segments], the vertex where its shape begins.</summary>
    public required ReadOnlyMemory<int> From { get; init; }

    /// <summary>[segments], the vertex where its shape ends.</summary>
    public required ReadOnlyMemory<int> To { get; init; }

    /// <summary>[segments + 1], where a segment's bends begin in <see cref="ShapeLongitude"/>; its two ends are not among them.</summary>
    public required ReadOnlyMemory<int> FirstShape { get; init; }

    /// <summary>[bends], ten-millionths of a degree.</summary>
    public required ReadOnlyMemory<int> ShapeLongitude { get; init; }

    /// <summary>[bends], ten-millionths of a degree.</summary>
    public required ReadOnlyMemory<int> ShapeLatitude { get; init; }

    /// <summary>[segments], millimetres by geodesic on WGS 84 along the shape, rounded once.</summary>
    public required ReadOnlyMemory<int> LengthMm { get; init; }

    /// <summary>[segments].</summary>
    public required ReadOnlyMemory<StreetClass> Class { get; init; }

    /// <summary>[segments], place of what is said of the surface in <see cref="GroundWords"/>; 0: nothing.</summary>
    public required ReadOnlyMemory<byte> Surface { get; init; }

    /// <summary>[segments], place of what is said of a track's grade in <see cref="GroundWords"/>; 0: nothing.</summary>
    public required ReadOnlyMemory<byte> Track { get; init; }

    /// <summary>What the file says of the ground, as <c>surface=gravel</c> and <c>tracktype=grade3</c>; the first is empty.</summary>
    public required IReadOnlyList<string> GroundWords { get; init; }

    /// <summary>[segments], stated speed in the direction of the shape, metres per hour; 0: not stated.</summary>
    public required ReadOnlyMemory<int> SpeedForward { get; init; }

    /// <summary>[segments], stated speed against the shape, metres per hour; 0: not stated.</summary>
    public required ReadOnlyMemory<int> SpeedBackward { get; init; }

    /// <summary>[segments].</summary>
    public required ReadOnlyMemory<SegmentTraits> Traits { get; init; }

    /// <summary>[segments], what may travel in the direction of the shape.</summary>
    public required ReadOnlyMemory<TravelModes> Forward { get; init; }

    /// <summary>[segments], what may travel against the shape.</summary>
    public required ReadOnlyMemory<TravelModes> Backward { get; init; }

    /// <summary>[segments], id of the way in the file, or number of the row.</summary>
    public required ReadOnlyMemory<long> Source { get; init; }

    /// <summary>[segments], place in <see cref="Names"/>.</summary>
    public required ReadOnlyMemory<int> Name { get; init; }

    /// <summary>Names of streets as the file has them; the first is empty.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Stated duration of ferry segments, milliseconds for the whole segment.</summary>
    public required IReadOnlyDictionary<int, int> FerryMs { get; init; }

    /// <summary>By vertex, ascending, each vertex once.</summary>
    public required IReadOnlyList<StreetBarrier> Barriers { get; init; }

    public required IReadOnlyList<TurnRestriction> Restrictions { get; init; }

    /// <summary>Whether stated speeds are what is travelled (a layer of a planner's own), and not limits.</summary>
    public bool SpeedsAreTravelled { get; init; }

    public required NetworkReport Report { get; init; }

    public int VertexCount => VertexLongitude.Length;

    public int SegmentCount => From.Length;

    /// <summary>A segment travelled in one direction, as a number: twice the segment, and one more against the shape.</summary>
    public static int Directed(int segment, bool isBackward) => (segment * 2) + (isBackward ? 1 : 0);

    /// <summary>The vertex that a directed segment starts at.</summary>
    public int TailOf(int directed) => (directed & 1) == 0 ? From.Span[directed >> 1] : To.Span[directed >> 1];

    /// <summary>The vertex that a directed segment leads to.</summary>
    public int HeadOf(int directed) => (directed & 1) == 0 ? To.Span[directed >> 1] : From.Span[directed >> 1];

    public TravelModes ModesOf(int directed) => (directed & 1) == 0 ? Forward.Span[directed >> 1] : Backward.Span[directed >> 1];

    public LonLat PlaceOf(int vertex) => new(VertexLongitude.Span[vertex] * DegreesPerStep, VertexLatitude.Span[vertex] * DegreesPerStep);

    /// <summary>Points of a segment's shape, its ends among them: two at least.</summary>
    public int PointsOf(int segment) => FirstShape.Span[segment + 1] - FirstShape.Span[segment] + 2;

    /// <summary>A point of a segment's shape in ten-millionths of a degree; 0 is the place of <see cref="From"/>.</summary>
    public (int Longitude, int Latitude) StepsOf(int segment, int point)
    {
        if (point == 0) return (VertexLongitude.Span[From.Span[segment]], VertexLatitude.Span[From.Span[segment]]);
        var at = FirstShape.Span[segment] + point - 1;
        if (at == FirstShape.Span[segment + 1]) return (VertexLongitude.Span[To.Span[segment]], VertexLatitude.Span[To.Span[segment]]);
        return (ShapeLongitude.Span[at], ShapeLatitude.Span[at]);
    }

    /// <summary>A point of a segment's shape; 0 is the place of <see cref="From"/>.</summary>
    public LonLat PointOf(int segment, int point)
    {
        var (longitude, latitude) = StepsOf(segment, point);
        return new(longitude * DegreesPerStep, latitude * DegreesPerStep);
    }

    /// <summary>A segment with everything that its columns say.</summary>
    public StreetSegment Segment(int segment) => new(
        From.Span[segment],
        To.Span[segment],
        LengthMm.Span[segment],
        Class.Span[segment],
        GroundWords[Surface.Span[segment]],
        GroundWords[Track.Span[segment]],
        SpeedForward.Span[segment],
        SpeedBackward.Span[segment],
        Traits.Span[segment],
        Forward.Span[segment],
        Backward.Span[segment],
        FerryMs.GetValueOrDefault(segment),
        Source.Span[segment],
        Names[Name.Span[segment]]);
}
