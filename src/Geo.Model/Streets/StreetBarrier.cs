using Geo.Model.Travel;

namespace Geo.Model.Streets;

/// <summary>A vertex that some modes reach from each side and can't pass: bollards, a gate.</summary>
public readonly record struct StreetBarrier(int Vertex, TravelModes Blocked);
