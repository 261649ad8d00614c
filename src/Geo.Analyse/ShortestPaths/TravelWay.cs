namespace Geo.Analyse.ShortestPaths;

/// <summary>A quickest way between two places.</summary>
/// <param name="Ms">The whole journey, the ways between places and vertices included, milliseconds.</param>
/// <param name="Start">Index of the end it leaves by, among the starts asked for.</param>
/// <param name="Arrival">Index of the end it arrives by, among the destinations asked for.</param>
/// <param name="Arcs">The arcs of the graph in the order they are travelled; none where both ends are one vertex.</param>
public sealed record TravelWay(int Ms, int Start, int Arrival, IReadOnlyList<int> Arcs);
