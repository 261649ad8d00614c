using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>How many of a group of people are within each of some limits, and how far they have to go.</summary>
/// <param name="People">The group: the denominator of every share.</param>
/// <param name="Once">Within each limit of at least one facility.</param>
/// <param name="Twice">Within each limit of at least two.</param>
/// <param name="NoWay">Those from whom no way leads to any facility: they count in the group and are within no limit.</param>
/// <param name="Nearest">Of the others; null where there are none.</param>
public sealed record ReachCoverage(People People, IReadOnlyList<People> Once, IReadOnlyList<People> Twice, People NoWay, NearestSpread? Nearest);
