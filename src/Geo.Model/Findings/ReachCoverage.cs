using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>How many of a group of people are within each of some limits, and how far they have to go.</summary>
/// <param name="People">The group: the denominator of every share.</param>
/// <param name="Once">Within each limit of at least one facility.</param>
/// <param name="Twice">Within each limit of at least two.</param>
/// <param name="Nearest">Null where there is nobody or no facility.</param>
public sealed record ReachCoverage(People People, IReadOnlyList<People> Once, IReadOnlyList<People> Twice, NearestSpread? Nearest);
