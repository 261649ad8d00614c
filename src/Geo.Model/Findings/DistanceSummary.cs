namespace Geo.Model.Findings;

/// <summary>Distances of a group of people to a facility, millimetres.</summary>
/// <param name="MeanMm">Weighted by people, rounded to the millimetre.</param>
/// <param name="LargestMm">Of any demand point.</param>
public sealed record DistanceSummary(long MeanMm, long LargestMm);
