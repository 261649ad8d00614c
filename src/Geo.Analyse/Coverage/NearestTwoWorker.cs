using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Geo.Analyse.Coverage;

/// <summary>One thread's way down the quadtree, narrowing the facilities that can be first or second.</summary>
sealed class NearestTwoWorker(
    SpatialOrder order, SquareBalls balls, FacilityColumns facilities, double[] longitudes, double[] latitudes,
    int[] first, long[] firstMm, int[] second, long[] secondMm)
{
    // A square with so few places or candidates is not worth dividing.
    const int FewPlaces = 24;
    const int FewCandidates = 8;

    // Added to what a facility may be farther than the second in chord and still round to its millimetre.
    const double OneMillimetre = 0.0011;

    readonly CandidateStack _candidates = new(facilities);
    readonly NearestTwoLeaf _leaf = new(facilities, longitudes, latitudes, first, firstMm, second, secondMm);

    public void Start(int level, int square) => Visit(level, square, _candidates.Base);

    void Visit(int level, int square, Range parent)
    {
        var rows = order.RowsOf(level, square);
        if (rows.IsEmpty) return;
        var list = Narrow(balls.Of(level, square), parent);
        if (level == order.Level || rows.Length <= FewPlaces || list.End.Value - list.Start.Value <= FewCandidates)
        {
            _leaf.Find(rows, _candidates, list);
            return;
        }

        for (var quarter = 0; quarter < 4; quarter++) Visit(level + 1, unchecked((square << 2) | quarter), list);
    }

    Range Narrow((double X, double Y, double Z, double Radius) ball, Range parent)
    {
        _candidates.Reserve(parent);
        var reach = Math.Sqrt(MeasureFrom(ball, parent)) + ball.Radius; // no place of the square has its second farther
        var limit = ChordBounds.LongestWay(reach) + OneMillimetre + ball.Radius;
        return Keep(parent, limit * limit);
    }

    /// <summary>Squares of the chords from the ball's centre; returns the second smallest.</summary>
    double MeasureFrom((double X, double Y, double Z, double Radius) ball, Range list)
    {
        unchecked
        {
            ref var x = ref MemoryMarshal.GetArrayDataReference(_candidates.X);
            ref var y = ref MemoryMarshal.GetArrayDataReference(_candidates.Y);
            ref var z = ref MemoryMarshal.GetArrayDataReference(_candidates.Z);
            ref var squares = ref MemoryMarshal.GetArrayDataReference(_candidates.Squares);
            var (centreX, centreY, centreZ) = (Vector256.Create(ball.X), Vector256.Create(ball.Y), Vector256.Create(ball.Z));
            var nearest = Vector256.Create(double.MaxValue);
            var next = nearest;
            for (var at = (nuint)list.Start.Value; at < (nuint)list.End.Value; at += PlaceColumns.Lanes)
            {
                var dx = Vector256.LoadUnsafe(ref x, at) - centreX;
                var dy = Vector256.LoadUnsafe(ref y, at) - centreY;
                var dz = Vector256.LoadUnsafe(ref z, at) - centreZ;
                var square = Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, dz * dz));
                square.StoreUnsafe(ref squares, at);
                next = Vector256.MinNative(next, Vector256.MaxNative(nearest, square));
                nearest = Vector256.MinNative(nearest, square);
            }

            double least = double.MaxValue, second = double.MaxValue;
            for (var lane = 0; lane < PlaceColumns.Lanes; lane++)
            {
                second = Math.Min(second, Math.Min(Math.Max(least, nearest[lane]), next[lane]));
                least = Math.Min(least, nearest[lane]);
            }

            return second;
        }
    }

    Range Keep(Range parent, double limitSquared)
    {
        unchecked
        {
            var (x, y, z, curvature) = (_candidates.X, _candidates.Y, _candidates.Z, _candidates.Curvature);
            var (ids, squares) = (_candidates.Facilities, _candidates.Squares);
            var start = parent.End.Value;
            var end = start;
            for (var at = parent.Start.Value; at < start; at++)
            {
                if (squares[at] > limitSquared || ids[at] < 0) continue;
                (x[end], y[end], z[end], curvature[end], ids[end]) = (x[at], y[at], z[at], curvature[at], ids[at]);
                end++;
            }

            return _candidates.Close(start, end);
        }
    }
}
