using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>The way between a place and a facility.</summary>
/// <param name="Facility">Index into <see cref="PlacedStudy.Facilities"/>.</param>
/// <param name="Cost">Milliseconds or millimetres, as was asked.</param>
/// <param name="Parts">In the order they are travelled; empty where they were not asked for.</param>
public sealed record FacilityWay(int Facility, long Cost, IReadOnlyList<WayPart> Parts);
