namespace Geo.Analyse.ShortestPaths;

/// <summary>Takes what one place reaches. The spans are read at once, not kept: their memory is used again.</summary>
/// <param name="vertices">The vertices reached, each once, in an order that tells nothing.</param>
/// <param name="ms">The time to each, milliseconds.</param>
public delegate void ReachedVertices(int place, ReadOnlySpan<int> vertices, ReadOnlySpan<int> ms);
