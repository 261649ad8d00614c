namespace Geo.Import.Streets;

/// <summary>Nodes that are one: of each set the smallest stands for all.</summary>
sealed class NodeUnion(int count)
{
    readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Root(int node)
    {
        while (_parents[node] != node) node = _parents[node] = _parents[_parents[node]];
        return node;
    }

    /// <summary>Whether they were two until now.</summary>
    public bool Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
        return a != b;
    }
}
