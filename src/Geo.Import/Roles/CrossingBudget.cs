using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

namespace Geo.Import.Roles;

/// <summary>Whether a polygon crosses itself seldom enough to be repaired in reasonable time.</summary>
/// <remarks>
/// The repair's cost grows with the crossings, not with the vertices: a random ring of 200 vertices (thousands of crossings) took 1.4 s, one of 1,000
/// vertices 43 s and 536 MiB (NetTopologySuite 2.5.0, 2026-11-21). Counting stops at the budget, so that nothing can make the count itself slow.
/// </remarks>
static class CrossingBudget
{
    const int MostVertices = 500_000;
    const int MostCrossings = 200;
    const int MostComparisons = 5_000_000;

    public static bool Allows(Geometry polygon)
    {
        if (polygon.NumPoints > MostVertices) return false;
        var segments = Segments(polygon);
        var tree = new HPRtree<int>();
        for (var index = 0; index < segments.Count; index++) tree.Insert(new Envelope(segments[index].P0, segments[index].P1), index);
        tree.Build();
        var count = new Counting(segments);
        for (var index = 0; index < segments.Count; index++)
        {
            count.Of(index);
            tree.Query(new Envelope(segments[index].P0, segments[index].P1), count);
            if (count.Crossings > MostCrossings || count.Comparisons > MostComparisons) return false;
        }

        return true;
    }

    static List<LineSegment> Segments(Geometry polygon)
    {
        var segments = new List<LineSegment>(polygon.NumPoints);
        foreach (var ring in NetTopologySuite.Geometries.Utilities.LinearComponentExtracter.GetLines(polygon).Cast<LineString>())
        {
            for (var at = 1; at < ring.NumPoints; at++) segments.Add(new(ring.GetCoordinateN(at - 1), ring.GetCoordinateN(at)));
        }

        return segments;
    }

    sealed class Counting(List<LineSegment> segments) : NetTopologySuite.Index.IItemVisitor<int>
    {
        int _of;

        public int Crossings { get; private set; }

        public int Comparisons { get; private set; }

        public void Of(int segment) => _of = segment;

        public void VisitItem(int item)
        {
            if (item <= _of || Crossings > MostCrossings || Comparisons > MostComparisons) return;
            Comparisons++;
            var (one, other) = (segments[_of], segments[item]);
            if (!Touch(one, other) && one.Intersection(other) is not null) Crossings++;
        }

        static bool Touch(LineSegment one, LineSegment other) =>
            one.P0.Equals2D(other.P0) || one.P0.Equals2D(other.P1) || one.P1.Equals2D(other.P0) || one.P1.Equals2D(other.P1);
    }
}
