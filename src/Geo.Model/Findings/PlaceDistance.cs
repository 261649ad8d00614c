using Geo.Model.Studies;

namespace Geo.Model.Findings;

/// <summary>The geodesic distance between two named places.</summary>
public sealed record PlaceDistance(NamedPlace From, NamedPlace To, long DistanceMm);
