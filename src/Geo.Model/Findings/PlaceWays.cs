namespace Geo.Model.Findings;

/// <summary>The ways between a place and the two facilities that are nearest over roads or terrain.</summary>
/// <param name="IsOff">The place lies off the network or the ground: no way leads there, which is never zero minutes.</param>
/// <param name="Ways">The nearest first, at equal cost the smaller facility; fewer where no way leads.</param>
/// <param name="FacilitiesOff">Of those asked about, facilities that lie off it, ascending.</param>
public sealed record PlaceWays(bool IsOff, IReadOnlyList<FacilityWay> Ways, IReadOnlyList<int> FacilitiesOff);
