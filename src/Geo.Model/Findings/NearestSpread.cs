namespace Geo.Model.Findings;

/// <summary>Distances of a group of people to their nearest facility, millimetres.</summary>
/// <param name="MeanMm">Weighted by people, rounded to the millimetre.</param>
/// <param name="MedianMm">The smallest distance within which at least half of the people live.</param>
/// <param name="LargestMm">Of any demand point.</param>
public sealed record NearestSpread(long MeanMm, long MedianMm, long LargestMm);
