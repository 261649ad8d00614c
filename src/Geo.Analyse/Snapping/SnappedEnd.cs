using Geo.Model.Streets;

namespace Geo.Analyse.Snapping;

/// <summary>One way by which a place hangs on the graph, with the part of the street it takes.</summary>
/// <param name="Directed">The directed segment that is travelled between the place and the vertex.</param>
/// <param name="StreetMm">Length of that part.</param>
public readonly record struct SnappedEnd(PlaceEnd End, int Directed, long StreetMm);
