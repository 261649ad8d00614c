namespace Geo.Analyse.Gaps;

/// <summary>Disjoint sets of the numbers 0, 1, …, joined two by two (union–find with path halving).</summary>
sealed class DisjointSets(int count)
{
    readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int RootOf(int member)
    {
        while (_parents[member] != member) member = _parents[member] = _parents[_parents[member]];
        return member;
    }

    public bool AreJoined(int a, int b) => RootOf(a) == RootOf(b);

    public void Join(int a, int b)
    {
        var (rootA, rootB) = (RootOf(a), RootOf(b));
        // The smaller number becomes the root, so that the outcome does not depend on the order of joining.
        if (rootA < rootB) _parents[rootB] = rootA;
        else _parents[rootA] = rootB;
    }
}
