using Geo.Model.Findings;
using static Geo.Analyse.Gaps.PointTree;

namespace Geo.Analyse.Gaps;

/// <summary>
/// Finds the demand point whose facility would newly cover most people of a gap area: best first over a tree of all demand points, each node
/// bounded from above by the gap's people within the limit of its box. Ties go to the smaller row, and so to the smaller id.
/// </summary>
/// <remarks>Exact: bounds only leave out what cannot win, and every person counted is counted by the geodesic's decision.</remarks>
sealed class HelpingSearch(PointTree candidates, WithinLimit within)
{
    /// <param name="gap">The points of the gap area.</param>
    /// <param name="uncovered">All uncovered points.</param>
    public HelpingPoint Find(PointTree gap, PointTree uncovered, CancellationToken cancellation)
    {
        var open = new PriorityQueue<int, (long NegativeBound, int SmallestRow)>();
        open.Enqueue(0, (-Bound(candidates[0].Box, gap, 0), candidates[0].SmallestRow));
        var best = (NegativePeople: 0L, Row: int.MaxValue);
        for (var popped = 0; open.TryDequeue(out var index, out var promise); popped++)
        {
            if (popped % 256 == 0) cancellation.ThrowIfCancellationRequested();
            if (promise.CompareTo(best) >= 0) break;
            var node = candidates[index];
            if (node.IsLeaf)
            {
                best = BestOfLeaf(node, gap, best);
                continue;
            }

            foreach (var half in (ReadOnlySpan<int>)[index + 1, node.Right])
            {
                var bound = (-Bound(candidates[half].Box, gap, 0), candidates[half].SmallestRow);
                if (bound.CompareTo(best) < 0) open.Enqueue(half, bound);
            }
        }

        return new(best.Row, new(-best.NegativePeople), new(People(best.Row, uncovered, 0)));
    }

    (long NegativePeople, int Row) BestOfLeaf(Node leaf, PointTree gap, (long NegativePeople, int Row) best)
    {
        for (var i = leaf.From; i < leaf.To; i++)
        {
            var found = (-People(candidates.Rows[i], gap, 0), candidates.Rows[i]);
            if (found.CompareTo(best) < 0) best = found;
        }

        return best;
    }

    /// <summary>At most so many millionths of the points below a node can be within the limit of anything in the box.</summary>
    long Bound(in CentredBox box, PointTree points, int index)
    {
        var node = points[index];
        if (box.LeastSquared(node.Box) >= within.BeyondSquared) return 0;
        if (node.IsLeaf) return BoundOfLeaf(box, points, node);
        return box.MostSquared(node.Box) < within.WithinSquared ? node.Millionths
            : Bound(box, points, index + 1) + Bound(box, points, node.Right);
    }

    long BoundOfLeaf(in CentredBox box, PointTree points, in Node leaf)
    {
        var millionths = 0L;
        for (var i = leaf.From; i < leaf.To; i++)
        {
            if (box.LeastSquared(CentredBox.At(points.Places[i])) < within.BeyondSquared) millionths += points.Millionths[i];
        }

        return millionths;
    }

    /// <summary>Exactly the millionths of the points below a node within the limit of a demand point.</summary>
    long People(int row, PointTree points, int index)
    {
        var node = points[index];
        var place = CentredBox.At(within.Place(row));
        if (place.LeastSquared(node.Box) >= within.BeyondSquared) return 0;
        if (place.MostSquared(node.Box) < within.WithinSquared) return node.Millionths;
        if (!node.IsLeaf) return People(row, points, index + 1) + People(row, points, node.Right);
        var millionths = 0L;
        for (var i = node.From; i < node.To; i++)
        {
            if (within.Holds(row, points.Rows[i])) millionths += points.Millionths[i];
        }

        return millionths;
    }
}
