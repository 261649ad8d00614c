using Geo.Analyse.Placing;
using Geo.Model.Areas;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Geo.Analyse.Grouping;

/// <summary>Which of a study's finest units lie side by side: those whose borders run along each other for some length, even where they were digitised apart.</summary>
/// <remarks>Lengths and gaps are taken on a plane around each edge, good to a few parts in a thousand: whether a border is 100 m long is no legal question.</remarks>
public static class UnitNeighbours
{
    /// <summary>Borders that run no farther apart are one border.</summary>
    public const double GapMetres = 30;

    /// <summary>So much of it makes neighbours; less is a corner.</summary>
    public const double LeastMetres = 100;

    const double StepMetres = 10;
    const double MetresPerDegree = 111_195;
    const double Radian = Math.PI / 180;

    /// <returns>The lower index first, ascending.</returns>
    public static IReadOnlyList<(int A, int B)> List(UnitTree tree, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tree);
        List<Edge>[] edges = [.. tree.Units.Take(tree.FinestCount).Select(unit => unit.Boundary is { IsEmpty: false } boundary ? PolygonEdges.Of(boundary) : [])];
        var (pairs, boxes, trees) = (new List<(int, int)>(), edges.Select(Around).ToArray(), new STRtree<Edge>?[edges.Length]);
        for (var a = 0; a < edges.Length; a++)
        {
            for (var b = a + 1; b < edges.Length; b++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!boxes[a].Intersects(boxes[b])) continue;
                if (RunAlong(edges[a], boxes[b], trees[b] ??= TreeOf(edges[b]))) pairs.Add((a, b));
            }
        }

        return pairs;
    }

    static bool RunAlong(List<Edge> edges, Envelope box, STRtree<Edge> others)
    {
        var metres = 0.0;
        foreach (var edge in edges)
        {
            var around = Grown(new(edge.LowX, edge.HighX, edge.LowY, edge.HighY), edge.LowY);
            if (!box.Intersects(around)) continue;
            var near = others.Query(around);
            if (near.Count > 0 && (metres += MetresNear(edge, near)) >= LeastMetres) return true;
        }

        return false;
    }

    /// <summary>How much of an edge lies near others, by looking every ten metres.</summary>
    static double MetresNear(Edge edge, IList<Edge> others)
    {
        var cosine = Math.Cos(edge.LowY * Radian);
        var (east, north) = ((edge.HighX - edge.LowX) * cosine * MetresPerDegree, (edge.HighY - edge.LowY) * MetresPerDegree);
        var length = Math.Sqrt((east * east) + (north * north));
        var steps = Math.Max(1, (int)Math.Ceiling(length / StepMetres));
        var near = 0;
        for (var step = 0; step < steps; step++)
        {
            var share = (step + 0.5) / steps;
            var (x, y) = (edge.LowX + (share * (edge.HighX - edge.LowX)), edge.LowY + (share * (edge.HighY - edge.LowY)));
            foreach (var other in others)
            {
                if (Math.Sqrt(other.SquaredDistance(x, y, cosine)) * MetresPerDegree > GapMetres) continue;
                near++;
                break;
            }
        }

        return length * near / steps;
    }

    static STRtree<Edge> TreeOf(List<Edge> edges)
    {
        var tree = new STRtree<Edge>();
        foreach (var edge in edges) tree.Insert(new(edge.LowX, edge.HighX, edge.LowY, edge.HighY), edge);
        tree.Build();
        return tree;
    }

    static Envelope Around(List<Edge> edges)
    {
        var box = new Envelope();
        foreach (var edge in edges) box.ExpandToInclude(new Envelope(edge.LowX, edge.HighX, edge.LowY, edge.HighY));
        return box.IsNull ? box : Grown(box, Math.Max(Math.Abs(box.MinY), Math.Abs(box.MaxY)));
    }

    static Envelope Grown(Envelope box, double latitude)
    {
        box.ExpandBy(GapMetres / MetresPerDegree / Math.Max(0.01, Math.Cos(latitude * Radian)), GapMetres / MetresPerDegree);
        return box;
    }
}
