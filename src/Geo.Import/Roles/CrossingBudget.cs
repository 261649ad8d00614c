using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Geo.Import.Roles;

/// <summary>Whether a polygon crosses itself seldom enough to be repaired in reasonable time.</summary>
/// <remarks>
/// The repair's cost grows with the crossings, not with the vertices: a random ring of 200 vertices (thousands of crossings) took 1.4 s, one of 1,000
/// vertices 43 s and 536 MiB, one of 50,000 vertices and 180 crossings 0.2 s (NetTopologySuite 2.5.0, 2026-11-22). The count is a sweep along x that stops at
/// its own bounds, so that nothing can make the counting slow.
/// </remarks>
static class CrossingBudget
{
    const int MostVertices = 500_000;
    const int MostCrossings = 200;
    const int MostTests = 2_000_000;
    const long MostLooks = 200_000_000;

    /// <summary>Up to so many vertices no arrangement of edges can make judging slow.</summary>
    const int FreeVertices = 10_000;
    const long MostOverlaps = 50_000_000;
    const long MostOverlapLooks = 1_000_000_000;

    /// <summary>Whether the boxes of a polygon's edges lie over each other seldom enough for its validity to be judged in reasonable time.</summary>
    /// <remarks>The judge compares edges whose boxes meet: a sound comb of 60,000 slanting teeth, each box the whole, would take minutes.</remarks>
    public static bool AllowsJudging(Geometry polygon)
    {
        if (polygon.NumPoints <= FreeVertices) return true;
        var segments = Segments(polygon);
        segments.Sort((one, other) => one.MinX.CompareTo(other.MinX));
        var (overlaps, looks) = (0L, 0L);
        for (var index = 0; index < segments.Count; index++)
        {
            var one = segments[index];
            for (var later = index + 1; later < segments.Count && segments[later].MinX <= one.MaxX; later++)
            {
                looks++;
                if (segments[later].MinY <= one.MaxY && segments[later].MaxY >= one.MinY) overlaps++;
            }

            if (looks > MostOverlapLooks || overlaps > MostOverlaps) return false;
        }

        return true;
    }

    public static bool Allows(Geometry polygon)
    {
        if (polygon.NumPoints > MostVertices) return false;
        var segments = Segments(polygon);
        segments.Sort((one, other) => one.MinX.CompareTo(other.MinX));
        var (crossings, tests, looks) = (0, 0, 0L);
        for (var index = 0; index < segments.Count; index++)
        {
            var one = segments[index];
            for (var later = index + 1; later < segments.Count && segments[later].MinX <= one.MaxX; later++)
            {
                if (++looks > MostLooks) return false;
                var other = segments[later];
                if (other.MinY > one.MaxY || other.MaxY < one.MinY || Touch(one, other)) continue;
                if (++tests > MostTests) return false;
                if (Cross(one, other) && ++crossings > MostCrossings) return false;
            }
        }

        return true;
    }

    static List<Segment> Segments(Geometry polygon)
    {
        var segments = new List<Segment>(polygon.NumPoints);
        foreach (var ring in LinearComponentExtracter.GetLines(polygon).Cast<LineString>())
        {
            var positions = ring.Coordinates;
            for (var at = 1; at < positions.Length; at++) segments.Add(new(positions[at - 1], positions[at]));
        }

        return segments;
    }

    static bool Touch(Segment one, Segment other) =>
        one.From.Equals2D(other.From) || one.From.Equals2D(other.To) || one.To.Equals2D(other.From) || one.To.Equals2D(other.To);

    static bool Cross(Segment one, Segment other) =>
        AreApart(Orientation.Index(one.From, one.To, other.From), Orientation.Index(one.From, one.To, other.To))
        && AreApart(Orientation.Index(other.From, other.To, one.From), Orientation.Index(other.From, other.To, one.To));

    // Sides of a line: one on it counts as the other side, so that touching in mid-segment is a crossing too.
    static bool AreApart(OrientationIndex one, OrientationIndex other) => one != other || one == OrientationIndex.Collinear;

    readonly struct Segment(Coordinate from, Coordinate to)
    {
        public Coordinate From { get; } = from;

        public Coordinate To { get; } = to;

        public double MinX { get; } = Math.Min(from.X, to.X);

        public double MaxX { get; } = Math.Max(from.X, to.X);

        public double MinY { get; } = Math.Min(from.Y, to.Y);

        public double MaxY { get; } = Math.Max(from.Y, to.Y);
    }
}
