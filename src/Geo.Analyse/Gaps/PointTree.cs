using Geo.Model.Demand;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Gaps;

/// <summary>A binary tree of boxes over some demand points, halved along a curve that keeps neighbours together. Node 0 is the root.</summary>
sealed class PointTree
{
    const int LeafSize = 8;

    readonly Node[] _nodes;

    /// <param name="rows">Rows of demand points, at least one.</param>
    /// <param name="places">Of all demand points.</param>
    public PointTree(DemandPoints demand, Ecef[] places, int[] rows)
    {
        Rows = ZOrder.Sorted(demand, rows);
        Places = Array.ConvertAll(Rows, row => places[row]);
        Millionths = Array.ConvertAll(Rows, row => demand.Millionths[row]);
        _nodes = new Node[CountOf(Rows.Length)];
        Build(0, Rows.Length);
    }

    /// <summary>Rows of the demand points in the tree's order.</summary>
    public int[] Rows { get; }

    public Ecef[] Places { get; }

    public long[] Millionths { get; }

    public ref readonly Node this[int node] => ref _nodes[node];

    /// <summary>Nodes.</summary>
    public int Count { get; private set; }

    static int CountOf(int points) => points <= LeafSize ? 1 : 1 + CountOf(points / 2) + CountOf(points - (points / 2));

    int Build(int from, int to)
    {
        var index = Count++;
        if (to - from <= LeafSize)
        {
            _nodes[index] = Leaf(from, to);
            return index;
        }

        var middle = from + ((to - from) / 2);
        var left = _nodes[Build(from, middle)];
        var right = Build(middle, to);
        _nodes[index] = new(
            left.Box.With(_nodes[right].Box), left.Millionths + _nodes[right].Millionths, Math.Min(left.SmallestRow, _nodes[right].SmallestRow),
            from, to, right);
        return index;
    }

    Node Leaf(int from, int to)
    {
        var (box, millionths, smallest) = (CentredBox.At(Places[from]), 0L, int.MaxValue);
        for (var i = from; i < to; i++)
        {
            box = box.With(CentredBox.At(Places[i]));
            millionths += Millionths[i];
            smallest = Math.Min(smallest, Rows[i]);
        }

        return new(box, millionths, smallest, from, to, Node.None);
    }

    /// <param name="Millionths">People of its points.</param>
    /// <param name="From">First of its points in the tree's order; they end before <paramref name="To"/>.</param>
    /// <param name="Right">Its right half; its left half is the node after it. <see cref="None"/> for a leaf.</param>
    public readonly record struct Node(CentredBox Box, long Millionths, int SmallestRow, int From, int To, int Right)
    {
        public const int None = -1;

        public bool IsLeaf => Right == None;
    }
}
