using Geo.Analyse.Coverage;
using Geo.Analyse.Gaps;
using Geo.Model.Demand;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Access;

/// <summary>
/// The demand points within some limits of a place, by the tree of all points: sums over them, and additions to them, that take whole boxes at once where all of a box lies within.
/// Every decision is the geodesic's, rounded to the millimetre.
/// </summary>
sealed class DistanceZones
{
    readonly DemandPoints _demand;
    readonly PointTree _tree;
    readonly (long LimitMm, double Within, double WithinSquared, double BeyondSquared)[] _limits;

    /// <param name="limitsMm">Ascending, inclusive.</param>
    public DistanceZones(DemandPoints demand, PointTree tree, IReadOnlyList<long> limitsMm)
    {
        (_demand, _tree) = (demand, tree);
        _limits = [.. limitsMm.Select(limit => (limit, ChordBounds.CertainlyWithin(limit), Square(Math.Max(0, ChordBounds.CertainlyWithin(limit))), Square(ChordBounds.CertainlyBeyond(limit))))];
    }

    /// <summary>Sums of the nodes of the tree.</summary>
    /// <param name="values">[point, in the tree's order]</param>
    /// <returns>[node]</returns>
    public double[] NodeSums(double[] values)
    {
        var sums = new double[_tree.Count];
        for (var index = sums.Length - 1; index >= 0; index--)
        {
            var node = _tree[index];
            if (!node.IsLeaf) sums[index] = sums[index + 1] + sums[node.Right];
            else for (var at = node.From; at < node.To; at++) sums[index] += values[at];
        }

        return sums;
    }

    /// <summary>The sum of the values within each limit of a place.</summary>
    /// <param name="sums">Receives [limit].</param>
    public void Sum(LonLat place, double[] values, double[] nodeSums, Span<double> sums)
    {
        var box = CentredBox.At(Ecef.Of(place));
        for (var limit = 0; limit < _limits.Length; limit++) sums[limit] = Sum(place, box, limit, 0, values, nodeSums);
    }

    /// <summary>Adds an amount to every point within each limit of a place.</summary>
    /// <param name="amounts">[limit]; a point within two limits receives both.</param>
    /// <param name="nodes">[node]: what all points below a node have received. <see cref="PushDown"/> hands it on.</param>
    public void Add(LonLat place, ReadOnlySpan<double> amounts, double[] values, double[] nodes)
    {
        var box = CentredBox.At(Ecef.Of(place));
        for (var limit = 0; limit < _limits.Length; limit++)
        {
            if (amounts[limit] != 0) Add(place, box, limit, 0, amounts[limit], values, nodes);
        }
    }

    /// <summary>Hands what nodes received on to their points.</summary>
    public void PushDown(double[] values, double[] nodes)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            var (amount, node) = (nodes[index], _tree[index]);
            if (amount == 0) continue;
            nodes[index] = 0;
            if (node.IsLeaf)
            {
                for (var at = node.From; at < node.To; at++) values[at] += amount;
            }
            else
            {
                nodes[index + 1] += amount;
                nodes[node.Right] += amount;
            }
        }
    }

    double Sum(LonLat place, in CentredBox box, int limit, int index, double[] values, double[] nodeSums)
    {
        var node = _tree[index];
        if (box.LeastSquared(node.Box) >= _limits[limit].BeyondSquared) return 0;
        if (box.MostSquared(node.Box) < _limits[limit].WithinSquared) return nodeSums[index];
        if (!node.IsLeaf) return Sum(place, box, limit, index + 1, values, nodeSums) + Sum(place, box, limit, node.Right, values, nodeSums);
        var sum = 0d;
        for (var at = node.From; at < node.To; at++)
        {
            if (IsWithin(place, box, limit, at)) sum += values[at];
        }

        return sum;
    }

    void Add(LonLat place, in CentredBox box, int limit, int index, double amount, double[] values, double[] nodes)
    {
        var node = _tree[index];
        if (box.LeastSquared(node.Box) >= _limits[limit].BeyondSquared) return;
        if (box.MostSquared(node.Box) < _limits[limit].WithinSquared)
        {
            nodes[index] += amount;
            return;
        }

        if (!node.IsLeaf)
        {
            Add(place, box, limit, index + 1, amount, values, nodes);
            Add(place, box, limit, node.Right, amount, values, nodes);
            return;
        }

        for (var at = node.From; at < node.To; at++)
        {
            if (IsWithin(place, box, limit, at)) values[at] += amount;
        }
    }

    bool IsWithin(LonLat place, in CentredBox box, int limit, int at)
    {
        var squared = box.LeastSquared(CentredBox.At(_tree.Places[at]));
        if (squared >= _limits[limit].BeyondSquared) return false;
        return (_limits[limit].Within > 0 && squared < _limits[limit].WithinSquared) || Geodesic.DistanceMm(place, _demand.Place(_tree.Rows[at])) <= _limits[limit].LimitMm;
    }

    static double Square(double value) => value * value;
}
