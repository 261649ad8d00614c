namespace Geo.Model.Streets;

/// <summary>
/// One way by which a place hangs on the graph: a place between two junctions has two, a place on a junction one. As a start it is left by this end, as a destination reached by it.
/// </summary>
/// <param name="Place">Index of the place among those asked for; several ends may name one place.</param>
/// <param name="Ms">Time between the place and the vertex, off-road leg included, milliseconds from zero.</param>
public readonly record struct PlaceEnd(int Place, int Vertex, int Ms);
