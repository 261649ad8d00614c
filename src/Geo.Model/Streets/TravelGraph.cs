namespace Geo.Model.Streets;

/// <summary>
/// What one mode of travel makes of a street network, as searches know it: vertices 0 … n−1, and arcs, one a direction, packed by the vertex they leave. Arc numbers are places in
/// <see cref="Head"/>; parallel arcs and arcs back to their own vertex are allowed.
/// </summary>
/// <remarks>The columns may lie in a mapped file: they are read where they are, never copied.</remarks>
public sealed class TravelGraph
{
    /// <summary>No way leads there, or none of less than 24.8 days: longer ones are not told apart.</summary>
    public const int Unreachable = int.MaxValue;

    /// <param name="firstOut">The first arc of each vertex, and the number of arcs at the end; length n + 1, from zero, never falling.</param>
    /// <param name="head">The vertex each arc leads to, length m.</param>
    /// <param name="arcMs">How long each arc takes, length m, whole milliseconds from zero.</param>
    /// <exception cref="ArgumentException">A column does not fit the others; the message names the first entry that does not.</exception>
    public TravelGraph(ReadOnlyMemory<int> firstOut, ReadOnlyMemory<int> head, ReadOnlyMemory<int> arcMs)
    {
        CheckFirst(firstOut.Span, head.Length);
        if (arcMs.Length != head.Length) throw new ArgumentException($"{arcMs.Length} times for {head.Length} arcs.", nameof(arcMs));
        var vertices = firstOut.Length - 1;
        if (FirstOutside(head.Span, vertices - 1) is >= 0 and var bad) throw new ArgumentException($"Arc {bad} leads to vertex {head.Span[bad]} of {vertices}.", nameof(head));
        if (FirstOutside(arcMs.Span, int.MaxValue) is >= 0 and var slow) throw new ArgumentException($"Arc {slow} takes {arcMs.Span[slow]} ms.", nameof(arcMs));
        (FirstOut, Head, ArcMs) = (firstOut, head, arcMs);
    }

    public int VertexCount => FirstOut.Length - 1;

    public int ArcCount => Head.Length;

    /// <summary>The first arc of each vertex, and the number of arcs at the end, length n + 1.</summary>
    public ReadOnlyMemory<int> FirstOut { get; }

    /// <summary>The vertex each arc leads to, length m.</summary>
    public ReadOnlyMemory<int> Head { get; }

    /// <summary>How long each arc takes, length m, milliseconds.</summary>
    public ReadOnlyMemory<int> ArcMs { get; }

    /// <summary>Every arc the other way round: times from a place there are times to that place here.</summary>
    public ReversedGraph Reverse()
    {
        var firstOut = FirstOut.Span;
        var head = Head.Span;
        var arcMs = ArcMs.Span;
        var first = new int[VertexCount + 1];
        foreach (var to in head) first[to + 1]++;
        for (var vertex = 0; vertex < VertexCount; vertex++) first[vertex + 1] += first[vertex];

        var (next, reversedHead, reversedMs, arcOf) = (first.AsSpan(0, VertexCount).ToArray(), new int[ArcCount], new int[ArcCount], new int[ArcCount]);
        for (var tail = 0; tail < VertexCount; tail++)
        {
            for (var arc = firstOut[tail]; arc < firstOut[tail + 1]; arc++)
            {
                var reversed = next[head[arc]]++;
                (reversedHead[reversed], reversedMs[reversed], arcOf[reversed]) = (tail, arcMs[arc], arc);
            }
        }

        return new(new(first, reversedHead, reversedMs), arcOf);
    }

    static void CheckFirst(ReadOnlySpan<int> firstOut, int arcs)
    {
        if (firstOut.IsEmpty || firstOut[0] != 0 || firstOut[^1] != arcs) throw new ArgumentException($"Arcs are packed from 0 to {arcs}.", nameof(firstOut));
        for (var vertex = 0; vertex + 1 < firstOut.Length; vertex++)
        {
            if (firstOut[vertex + 1] < firstOut[vertex]) throw new ArgumentException($"The arcs of vertex {vertex} end before they begin.", nameof(firstOut));
        }
    }

    // Two columns of millions are looked through at each opening: negative numbers are large ones without a sign.
    static int FirstOutside(ReadOnlySpan<int> column, int last)
    {
        for (var at = 0; at < column.Length; at++)
        {
            if (unchecked((uint)column[at]) > unchecked((uint)last) || last < 0) return at;
        }

        return -1;
    }
}
