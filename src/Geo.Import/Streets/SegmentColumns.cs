namespace Geo.Import.Streets;

/// <summary>Segments as they are cut, column by column; nodes stand for vertices until all are known.</summary>
sealed class SegmentColumns
{
    public List<int> FromNode { get; } = [];

    public List<int> ToNode { get; } = [];

    public List<int> FirstShape { get; } = [0];

    /// <summary>Nodes of the bends.</summary>
    public List<int> Shape { get; } = [];

    public List<int> Draft { get; } = [];

    public List<int> LengthMm { get; } = [];

    public int Count => FromNode.Count;

    /// <summary>Adds a run of nodes as a segment.</summary>
    public void Add(ReadOnlySpan<int> nodes, int draft)
    {
        FromNode.Add(nodes[0]);
        ToNode.Add(nodes[^1]);
        foreach (var node in nodes[1..^1]) Shape.Add(node);
        FirstShape.Add(Shape.Count);
        Draft.Add(draft);
    }

    /// <summary>Nodes of a segment from its beginning to its end.</summary>
    public void NodesOf(int segment, List<int> nodes)
    {
        nodes.Clear();
        nodes.Add(FromNode[segment]);
        for (var at = FirstShape[segment]; at < FirstShape[segment + 1]; at++) nodes.Add(Shape[at]);
        nodes.Add(ToNode[segment]);
    }
}
