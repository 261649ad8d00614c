using System.Buffers.Binary;
using Geo.Sqlite.Databases;

namespace Geo.Sqlite.Trees;

/// <summary>
/// Fills SQLite's r-tree of a layer in one go: rows sorted along a Hilbert curve, nodes packed full from the leaves up and written straight
/// into the module's own three tables.
/// </summary>
/// <remarks>
/// Node format: depth (root only) and number of cells, 16 bits each, then cells of a 64-bit id and four 32-bit floats, big-endian, padded to the
/// node size. Source: the comment at the head of SQLite's ext/rtree/rtree.c.
/// </remarks>
sealed class BulkTree
{
    // What the module chooses for pages of 2,048 bytes and more: 51 cells of 24 bytes.
    const int CellsOfNode = 51;
    const int CellBytes = 24;
    const int NodeBytes = 4 + (CellsOfNode * CellBytes);

    readonly Statement _insertNode;
    readonly Statement _insertParent;
    readonly byte[] _node = new byte[NodeBytes];
    long _nextNode = 2; // node 1 is the root

    BulkTree(Statement insertNode, Statement insertParent)
    {
        _insertNode = insertNode;
        _insertParent = insertParent;
    }

    /// <param name="tree">The virtual table, just created and empty.</param>
    /// <param name="boxes">One for each row that has a geometry, ascending ids.</param>
    public static void Fill(Database database, string tree, List<Box> boxes, CancellationToken cancellation)
    {
        if (boxes.Count == 0) return;
        using var node = database.Prepare($"INSERT OR REPLACE INTO {Name.Quoted(tree + "_node")} VALUES (?, ?)");
        using var parent = database.Prepare($"INSERT INTO {Name.Quoted(tree + "_parent")} VALUES (?, ?)");
        using var row = database.Prepare($"INSERT INTO {Name.Quoted(tree + "_rowid")} VALUES (?, ?)");
        var order = Sorted(boxes);
        var leafOf = new BulkTree(node, parent).Write(boxes, order, cancellation);

        // In ascending order of the rows, so that the table grows at its end.
        for (var at = 0; at < leafOf.Length; at++) Link(row, boxes[at].Id, leafOf[at]);
    }

    /// <summary>Writes every node; gives the leaf of each of <paramref name="boxes"/>.</summary>
    long[] Write(List<Box> boxes, int[] order, CancellationToken cancellation)
    {
        var leaf = new long[order.Length];
        var level = Array.ConvertAll(order, row => boxes[row]);
        for (var depth = 0; ; depth++)
        {
            cancellation.ThrowIfCancellationRequested();
            var isRoot = level.Length <= CellsOfNode;
            var parents = new Box[(level.Length + CellsOfNode - 1) / CellsOfNode];
            for (var at = 0; at < parents.Length; at++)
            {
                // Even shares, so that no node is left nearly empty.
                var (from, to) = (Share(at, level.Length, parents.Length), Share(at + 1, level.Length, parents.Length));
                var number = isRoot ? 1 : _nextNode++;
                parents[at] = Pack(number, isRoot ? depth : 0, level.AsSpan(from..to));
                for (var child = from; child < to; child++)
                {
                    if (depth == 0) leaf[order[child]] = number;
                    else Link(_insertParent, level[child].Id, number);
                }
            }

            if (isRoot) return leaf;
            level = parents;
        }
    }

    static int Share(int part, int whole, int parts) => (int)((long)part * whole / parts);

    static void Link(Statement insert, long from, long to)
    {
        insert.Bind(1, from);
        insert.Bind(2, to);
        insert.Run();
    }

    Box Pack(long number, int depth, ReadOnlySpan<Box> cells)
    {
        Array.Clear(_node);
        BinaryPrimitives.WriteUInt16BigEndian(_node, (ushort)depth);
        BinaryPrimitives.WriteUInt16BigEndian(_node.AsSpan(2), (ushort)cells.Length);
        var bounds = cells[0];
        var at = _node.AsSpan(4);
        foreach (ref readonly var cell in cells)
        {
            bounds = bounds.With(cell);
            BinaryPrimitives.WriteInt64BigEndian(at, cell.Id);
            BinaryPrimitives.WriteSingleBigEndian(at[8..], cell.MinX);
            BinaryPrimitives.WriteSingleBigEndian(at[12..], cell.MaxX);
            BinaryPrimitives.WriteSingleBigEndian(at[16..], cell.MinY);
            BinaryPrimitives.WriteSingleBigEndian(at[20..], cell.MaxY);
            at = at[CellBytes..];
        }

        _insertNode.Bind(1, number);
        _insertNode.Bind(2, (ReadOnlySpan<byte>)_node);
        _insertNode.Run();
        return bounds with { Id = number };
    }

    /// <summary>The rows in the order of their centres along the curve.</summary>
    static int[] Sorted(List<Box> boxes)
    {
        var all = boxes[0];
        foreach (var box in boxes) all = all.With(box);
        var (scaleX, scaleY) = (Scale(all.MinX, all.MaxX), Scale(all.MinY, all.MaxY));
        var keys = new ulong[boxes.Count];
        for (var at = 0; at < keys.Length; at++)
        {
            var box = boxes[at];
            var position = HilbertCurve.Position(Cell(box.MinX, box.MaxX, all.MinX, scaleX), Cell(box.MinY, box.MaxY, all.MinY, scaleY));
            keys[at] = ((ulong)position << 32) | (uint)at; // the row breaks ties, so there is one order
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)(key & 0xFFFF_FFFF));
    }

    static double Scale(double min, double max) => max > min ? (HilbertCurve.Side - 1) / (max - min) : 0;

    static int Cell(double min, double max, double origin, double scale) => (int)((((min + max) / 2) - origin) * scale);
}
