namespace Geo.Analyse.ShortestPaths;

/// <summary>What joins a vertex and a neighbour while a graph is being contracted: the best arc out and the best arc in.</summary>
struct Link
{
    public int To;

    /// <summary><see cref="Geo.Model.Streets.TravelGraph.Unreachable"/> where no arc leads there.</summary>
    public int OutMs;

    /// <summary><see cref="Geo.Model.Streets.TravelGraph.Unreachable"/> where no arc comes from there.</summary>
    public int InMs;

    /// <summary>The arc of the graph, or the complement of the vertex that a shortcut passes.</summary>
    public int OutVia;

    public int InVia;
}
