namespace Geo.Model.Findings;

/// <summary>What it costs a group of people to reach their nearest facility, in the unit of the answer: over those who can reach one.</summary>
/// <param name="Mean">Weighted by people, rounded to the unit.</param>
/// <param name="Median">The smallest cost within which at least half of them live.</param>
/// <param name="Largest">Of any demand point.</param>
public sealed record NearestSpread(long Mean, long Median, long Largest);
